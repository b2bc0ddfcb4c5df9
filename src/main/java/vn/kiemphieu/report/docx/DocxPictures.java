package vn.kiemphieu.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Puts pictures into one part of a committee's own form. */
final class DocxPictures {
    private static final double EMU_PER_MM = 36_000;
    /** As long as in our own list of invalid ballots. */
    private static final double LONGEST_MM = 70;
    /** Width and height stand here in every PNG file. */
    private static final int PNG_SIZE_AT = 16;

    private static final String RUN = "<w:r xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
            + " xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'"
            + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'"
            + " xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture'"
            + " xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
            + "<w:drawing><wp:inline><wp:extent cx='%1$d' cy='%2$d'/><wp:docPr id='%3$d' name='%4$s'/>"
            + "<a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'>"
            + "<pic:pic><pic:nvPicPr><pic:cNvPr id='%3$d' name='%4$s'/><pic:cNvPicPr/></pic:nvPicPr>"
            + "<pic:blipFill><a:blip r:embed='%4$s'/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + "<pic:spPr><a:xfrm><a:off x='0' y='0'/><a:ext cx='%1$d' cy='%2$d'/></a:xfrm>"
            + "<a:prstGeom prst='rect'><a:avLst/></a:prstGeom></pic:spPr></pic:pic>"
            + "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    /** Above what people number their own pictures with. */
    private static final int FIRST = 10_000;

    private final PackagePart part;
    private int count;

    DocxPictures(PackagePart part) {
        this.part = part;
    }

    /** Behind the run of this text. */
    void put(Element text, byte[] png) throws IOException {
        Node run = text.getParentNode();
        Document document = text.getOwnerDocument();
        run.getParentNode().insertBefore(document.importNode(drawn(png), true), run.getNextSibling());
    }

    private Element drawn(byte[] png) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(png);
        double across = head.getInt(PNG_SIZE_AT);
        double down = head.getInt(PNG_SIZE_AT + Integer.BYTES);
        double scale = LONGEST_MM * EMU_PER_MM / Math.max(across, down);
        String xml = String.format(
                Locale.ROOT, RUN, Math.round(across * scale), Math.round(down * scale), FIRST + count, relation(png));
        try {
            return DocumentHelper.readDocument(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalStateException("fixed text", e);
        }
    }

    private String relation(byte[] png) throws IOException {
        try {
            PackagePartName name;
            do {
                name = PackagingURIHelper.createPartName("/word/media/ballot" + ++count + ".png");
            } while (part.getPackage().containPart(name));
            PackagePart media = part.getPackage().createPart(name, "image/png");
            try (OutputStream out = media.getOutputStream()) {
                out.write(png);
            }
            return part.addRelationship(name, TargetMode.INTERNAL, PackageRelationshipTypes.IMAGE_PART)
                    .getId();
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("fixed name", e);
        }
    }
}
