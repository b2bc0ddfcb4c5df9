package vn.kiemphieu.report.docx;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.StreamHelper;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.report.paper.Fields;

/**
 * A committee's own form: a Word document with fields, {@code {{valid}}} or <code>${valid}</code>, in its text, tables,
 * headers and footers. A table row or paragraph with fields of a list ({@code {{candidate.name}}}) is repeated for each
 * entry. What is not known is left as dots, or as the words after an equals sign in the field: {@code {{term=2026-2031}}}.
 */
public final class DocxForm {
    private static final String PARTS = "/word/(document|header[0-9]*|footer[0-9]*|footnotes|endnotes)\\.xml";

    private DocxForm() {}

    /** @throws StationException when the file is no such document, or names fields that there are not */
    public static void fill(Path form, Fields fields, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(form);
                OPCPackage document = OPCPackage.open(in)) {
            Map<PackagePart, Document> parts = parts(document);
            Set<String> unknown = new TreeSet<>();
            parts.values().forEach(part -> unknown.addAll(new DocxFields(part, fields).unknown()));
            if (!unknown.isEmpty()) {
                List<String> known = new ArrayList<>(new TreeSet<>(fields.names()));
                throw new StationException(
                        Trouble.FORM_FIELDS, form, String.join(", ", unknown), String.join(", ", known));
            }
            for (Map.Entry<PackagePart, Document> part : parts.entrySet()) {
                new DocxFields(part.getValue(), fields).fill(new DocxPictures(part.getKey()));
                try (OutputStream out = part.getKey().getOutputStream()) {
                    StreamHelper.saveXmlInStream(part.getValue(), out);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                document.save(out);
            }
        } catch (InvalidFormatException
                | EmptyFileException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | SAXException e) {
            throw new StationException(e, Trouble.FORM_DAMAGED, form);
        }
    }

    private static Map<PackagePart, Document> parts(OPCPackage document)
            throws IOException, SAXException, InvalidFormatException {
        Map<PackagePart, Document> parts = new LinkedHashMap<>();
        for (PackagePart part : document.getParts()) {
            if (part.getPartName().getName().matches(PARTS)) {
                try (InputStream in = part.getInputStream()) {
                    parts.put(part, DocumentHelper.readDocument(in));
                }
            }
        }
        if (parts.isEmpty()) {
            throw new InvalidFormatException("no text");
        }
        return parts;
    }
}
