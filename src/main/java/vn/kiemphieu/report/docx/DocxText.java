package vn.kiemphieu.report.docx;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTParaRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabs;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabTlc;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Look;
import vn.kiemphieu.report.paper.Piece;

/** Sets the words of a paragraph into one of Word's. */
final class DocxText {
    static final String FACE = "Times New Roman";
    private static final int TWIPS_PER_POINT = 20;
    private static final int BEFORE = 3 * TWIPS_PER_POINT;
    private static final int TINY = 4;
    private static final double POINTS_PER_MM = 72 / 25.4;
    /** Width and height stand here in every PNG file. */
    private static final int PNG_SIZE_AT = 16;

    private DocxText() {}

    static void fill(XWPFParagraph paragraph, Paragraph text) throws IOException {
        Look look = text.look();
        paragraph.setAlignment(
                switch (look.align()) {
                    case LEFT -> ParagraphAlignment.LEFT;
                    case CENTRE -> ParagraphAlignment.CENTER;
                    case RIGHT -> ParagraphAlignment.RIGHT;
                    case JUSTIFIED -> ParagraphAlignment.BOTH;
                });
        if (look.firstMm() > 0) {
            paragraph.setIndentationFirstLine(twips(look.firstMm()));
        }
        if (look.leftMm() > 0) {
            paragraph.setIndentationLeft(twips(look.leftMm()));
        }
        boolean own = look != Look.HEAD && look != Look.NOTE && look != Look.CELL && look != Look.SMALL;
        paragraph.setSpacingBefore(own ? BEFORE : 0);
        paragraph.setSpacingAfter(0);
        for (Piece piece : text.pieces()) {
            add(paragraph, look, piece);
        }
    }

    /** A paragraph that takes no room. */
    static XWPFParagraph tiny(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(0);
        // an empty paragraph is as high as its mark
        CTPPr properties = paragraph.getCTP().getPPr();
        CTParaRPr mark = properties.isSetRPr() ? properties.getRPr() : properties.addNewRPr();
        mark.addNewSz().setVal(BigInteger.valueOf(2 * TINY));
        paragraph.createRun().setFontSize(TINY);
        return paragraph;
    }

    /** On one page with what follows; the library wants other properties to be there first. */
    static void keepWithNext(XWPFParagraph paragraph) {
        paragraph.setSpacingAfter(0);
        paragraph.setKeepNext(true);
    }

    /** A short rule below the paragraphs of a letterhead. */
    static void ruleBelow(XWPFParagraph paragraph) {
        tiny(paragraph);
        paragraph.setBorderTop(Borders.SINGLE);
        paragraph.setIndentationLeft(twips(22));
        paragraph.setIndentationRight(twips(22));
    }

    static XWPFRun run(XWPFParagraph paragraph, Look look, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FACE);
        run.setFontSize(look.size());
        run.setText(text);
        return run;
    }

    private static void add(XWPFParagraph paragraph, Look look, Piece piece) throws IOException {
        if (piece instanceof Piece.Words words) {
            XWPFRun run = run(paragraph, look, words.text());
            run.setBold(words.bold());
            run.setItalic(words.italic());
            if (words.raised()) {
                run.setVerticalAlignment("superscript");
            }
        } else if (piece instanceof Piece.Dots dots) {
            run(paragraph, look, dots.text());
        } else if (piece instanceof Piece.Leader) {
            leader(paragraph);
            run(paragraph, look, "").addTab();
        } else {
            picture(paragraph, (Piece.Picture) piece);
        }
    }

    /** One line: what stands in its middle and what at its right end follow tabs. */
    static void middleAndRight(XWPFParagraph paragraph) {
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        CTTabs tabs = paragraph.getCTP().getPPr().addNewTabs();
        CTTabStop middle = tabs.addNewTab();
        middle.setVal(STTabJc.CENTER);
        middle.setPos(BigInteger.valueOf(DocxPage.TEXT_WIDTH / 2));
        CTTabStop right = tabs.addNewTab();
        right.setVal(STTabJc.RIGHT);
        right.setPos(BigInteger.valueOf(DocxPage.TEXT_WIDTH));
    }

    private static void leader(XWPFParagraph paragraph) {
        CTPPr properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        CTTabStop stop = (properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs()).addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setLeader(STTabTlc.DOT);
        stop.setPos(BigInteger.valueOf(DocxPage.TEXT_WIDTH));
    }

    private static void picture(XWPFParagraph paragraph, Piece.Picture picture) throws IOException {
        ByteBuffer png = ByteBuffer.wrap(picture.png());
        double across = png.getInt(PNG_SIZE_AT);
        double down = png.getInt(PNG_SIZE_AT + Integer.BYTES);
        double scale = picture.mm() * POINTS_PER_MM / Math.max(across, down);
        try {
            paragraph
                    .createRun()
                    .addPicture(
                            new ByteArrayInputStream(picture.png()),
                            XWPFDocument.PICTURE_TYPE_PNG,
                            "",
                            Units.toEMU(across * scale),
                            Units.toEMU(down * scale));
        } catch (InvalidFormatException e) {
            throw new IOException(e);
        }
    }

    private static int twips(float mm) {
        return (int) Math.round(mm * POINTS_PER_MM * TWIPS_PER_POINT);
    }
}
