package vn.kiemphieu.report.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.report.guide.Guide.Chapter;
import vn.kiemphieu.report.guide.Guide.Part;

/**
 * The guides that come with the program, from a small part of Markdown: {@code #} title, {@code ## chapter {#id}},
 * {@code ###} heading, paragraphs, {@code -} and {@code 1.} items, tables and pictures alone in their line.
 */
public final class GuideText {
    /** The guide, the sheet of keys, the script of the training. */
    public static final List<String> NAMES = List.of("huong-dan", "phim-tat", "tap-huan");

    private static final String FOLDER = "/vn/kiemphieu/report/guide/";
    private static final Pattern CHAPTER = Pattern.compile("## (.*?)(?: \\{#([a-z-]+)\\})?");
    private static final Pattern ITEM = Pattern.compile("(-|[0-9]+\\.) (.*)");
    private static final Pattern PICTURE = Pattern.compile("!\\[(.*)\\]\\(([a-z0-9-]+\\.png)\\)");

    private final List<Chapter> chapters = new ArrayList<>();
    private final List<List<String>> table = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private List<Part> parts = new ArrayList<>();
    private String title = "";
    private String chapter = "";
    private String id = "";

    private GuideText() {}

    /** @param name one of {@link #NAMES} */
    public static Guide read(String name) {
        return parse(name, new String(bytes(name + ".md"), StandardCharsets.UTF_8));
    }

    /** A picture of a guide, as PNG. */
    public static byte[] picture(String file) {
        return bytes(file);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = GuideText.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalArgumentException("the program lacks its own " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Guide parse(String name, String markdown) {
        GuideText text = new GuideText();
        markdown.lines().map(String::strip).forEach(text::take);
        text.endChapter();
        return new Guide(name, text.title, text.chapters);
    }

    private void take(String line) {
        Matcher heading = CHAPTER.matcher(line);
        Matcher item = ITEM.matcher(line);
        Matcher picture = PICTURE.matcher(line);
        if (line.startsWith("|")) {
            endWords();
            row(line);
            return;
        }
        endTable();
        if (heading.matches()) {
            endChapter();
            chapter = heading.group(1);
            id = heading.group(2) == null ? "" : heading.group(2);
        } else if (line.startsWith("# ")) {
            title = line.substring(2);
        } else if (line.startsWith("### ")) {
            endWords();
            parts.add(new Guide.Heading(line.substring(4)));
        } else if (item.matches()) {
            endWords();
            parts.add(new Guide.Item(item.group(1).equals("-") ? "–" : item.group(1), item.group(2)));
        } else if (picture.matches()) {
            endWords();
            parts.add(new Guide.Picture(picture.group(2), picture.group(1)));
        } else if (line.isEmpty()) {
            endWords();
        } else {
            words.append(words.isEmpty() ? "" : " ").append(line);
        }
    }

    /** The line of dashes under the headings says nothing. */
    private void row(String line) {
        if (!line.matches("[|\\- :]+")) {
            table.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                    .map(String::strip)
                    .toList());
        }
    }

    private void endWords() {
        if (!words.isEmpty()) {
            parts.add(new Guide.Words(words.toString()));
            words.setLength(0);
        }
    }

    private void endTable() {
        if (!table.isEmpty()) {
            parts.add(new Guide.Table(List.copyOf(table)));
            table.clear();
        }
    }

    private void endChapter() {
        endWords();
        endTable();
        if (!chapter.isEmpty() || !parts.isEmpty()) {
            chapters.add(new Chapter(id, chapter.isEmpty() ? title : chapter, parts));
        }
        parts = new ArrayList<>();
    }
}
