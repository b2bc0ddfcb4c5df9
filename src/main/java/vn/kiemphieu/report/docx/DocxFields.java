package vn.kiemphieu.report.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.kiemphieu.report.paper.Fields;

/** Finds and fills the fields in one part of a Word document; Word may have torn a field over several runs. */
final class DocxFields {
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final Pattern FIELD = Pattern.compile(
            "\\{\\{\\s*([\\w.]+)\\s*(?:=([^{}]*))?\\}\\}|\\$\\{\\s*([\\w.]+)\\s*\\}", Pattern.UNICODE_CHARACTER_CLASS);
    /** What looks like a field begun, and is none. */
    private static final Pattern BROKEN = Pattern.compile("(\\{\\{|\\$\\{)[^{}]{0,30}");

    private static final String BLANK = "..............";

    private final Document part;
    private final Fields fields;

    DocxFields(Document part, Fields fields) {
        this.part = part;
        this.fields = fields;
    }

    /** Fields that there are not, and what only looks like a field. */
    Set<String> unknown() {
        Set<String> unknown = new LinkedHashSet<>();
        Set<String> known = Set.copyOf(fields.names());
        for (Element paragraph : elements(part.getDocumentElement(), "p")) {
            String text = text(paragraph);
            Matcher field = FIELD.matcher(text);
            while (field.find()) {
                if (!known.contains(name(field))) {
                    unknown.add(name(field));
                }
            }
            Matcher broken = BROKEN.matcher(FIELD.matcher(text).replaceAll(""));
            while (broken.find()) {
                unknown.add(broken.group().strip());
            }
        }
        return unknown;
    }

    /** Once: what is filled in is never looked at again, whatever it looks like. */
    void fill(DocxPictures pictures) throws IOException {
        Map<Element, String> repeated = new LinkedHashMap<>();
        Set<Element> within = new LinkedHashSet<>();
        for (Element row : elements(part.getDocumentElement(), "tr")) {
            boolean innermost = elements(row, "tr").stream()
                    .noneMatch(inner -> list(text(inner)).isPresent());
            list(text(row)).filter(list -> innermost).ifPresent(list -> {
                repeated.put(row, list);
                within.addAll(elements(row, "p"));
            });
        }
        for (Element paragraph : elements(part.getDocumentElement(), "p")) {
            Optional<String> list = within.contains(paragraph) ? Optional.empty() : list(text(paragraph));
            list.ifPresent(known -> repeated.put(paragraph, known));
            if (list.isEmpty() && !within.contains(paragraph)) {
                fill(paragraph, fields, pictures);
            }
        }
        for (Map.Entry<Element, String> each : repeated.entrySet()) {
            repeat(each.getKey(), each.getValue(), pictures);
        }
    }

    /** The list of whose entries the text speaks. */
    private Optional<String> list(String text) {
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            int dot = name(field).indexOf('.');
            String list = dot < 0 ? "" : name(field).substring(0, dot);
            if (fields.entries(list).isPresent() && !fields.knows(name(field))) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    private void repeat(Element element, String list, DocxPictures pictures) throws IOException {
        Node parent = element.getParentNode();
        for (Fields entry : fields.entries(list).orElseThrow()) {
            Element copy = (Element) element.cloneNode(true);
            parent.insertBefore(copy, element);
            Fields scope = fields.within(list, entry);
            List<Element> paragraphs = copy.getLocalName().equals("p") ? List.of(copy) : elements(copy, "p");
            for (Element paragraph : paragraphs) {
                fill(paragraph, scope, pictures);
            }
        }
        parent.removeChild(element);
    }

    private static void fill(Element paragraph, Fields scope, DocxPictures pictures) throws IOException {
        List<Element> texts = elements(paragraph, "t");
        Matcher field = FIELD.matcher(text(paragraph));
        List<int[]> places = new ArrayList<>();
        List<String> words = new ArrayList<>();
        List<Optional<byte[]>> shown = new ArrayList<>();
        while (field.find()) {
            shown.add(scope.picture(name(field)));
            places.add(new int[] {field.start(), field.end()});
            String word = scope.word(name(field));
            String otherwise = scope.picture(name(field)).isPresent()
                    ? ""
                    : Optional.ofNullable(field.group(2)).orElse(BLANK);
            words.add(word.isEmpty() ? otherwise : word);
        }
        // from the last to the first, so that places before stay where they are
        for (int i = places.size() - 1; i >= 0; i--) {
            Element begins = replace(texts, places.get(i)[0], places.get(i)[1], words.get(i));
            if (shown.get(i).isPresent()) {
                pictures.put(begins, shown.get(i).get());
            }
        }
    }

    /** The word in the run where the field begins, which is given; what the field held of other runs goes. */
    private static Element replace(List<Element> texts, int start, int end, String word) {
        Element begins = texts.get(0);
        int at = 0;
        for (Element text : texts) {
            String held = text.getTextContent();
            int from = Math.max(0, start - at);
            int to = Math.min(held.length(), end - at);
            if (from < held.length() && to > 0) {
                String put = start >= at ? word : "";
                begins = start >= at ? text : begins;
                text.setTextContent(held.substring(0, from) + put + held.substring(to));
                text.setAttribute("xml:space", "preserve");
            }
            at += held.length();
        }
        return begins;
    }

    private static String name(Matcher field) {
        return field.group(1) == null ? field.group(3) : field.group(1);
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        elements(element, "t").forEach(t -> text.append(t.getTextContent()));
        return text.toString();
    }

    private static List<Element> elements(Element within, String name) {
        NodeList found = within.getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
