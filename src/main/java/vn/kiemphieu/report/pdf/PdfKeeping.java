package vn.kiemphieu.report.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.PDFAIdentificationSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;

/** Makes a document with embedded fonts PDF/A-2b (ISO 19005-2), which archives keep: it says so and names its colours. */
final class PdfKeeping {
    private static final int PART = 2;
    private static final String LEVEL = "B";
    private static final String COLOURS = "sRGB IEC61966-2.1";

    private PdfKeeping() {}

    static void declare(PDDocument document, String title) throws IOException {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setMetadata(metadata(document, title));
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
        PDOutputIntent intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
        intent.setInfo(COLOURS);
        intent.setOutputCondition(COLOURS);
        intent.setOutputConditionIdentifier(COLOURS);
        intent.setRegistryName("http://www.color.org");
        document.getDocumentCatalog().addOutputIntent(intent);
    }

    private static PDMetadata metadata(PDDocument document, String title) throws IOException {
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        xmp.createAndAddDublinCoreSchema().setTitle(title);
        try {
            PDFAIdentificationSchema kind = xmp.createAndAddPDFAIdentificationSchema();
            kind.setPart(PART);
            kind.setConformance(LEVEL);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, bytes, true);
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(bytes.toByteArray());
            return metadata;
        } catch (BadFieldValueException | TransformerException e) {
            throw new IllegalStateException("fixed values are valid", e);
        }
    }
}
