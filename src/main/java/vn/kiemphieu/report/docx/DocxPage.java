package vn.kiemphieu.report.docx;

import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import vn.kiemphieu.report.paper.Look;
import vn.kiemphieu.report.paper.Paper;

/** A4 with the margins of an official paper, page numbers from the second page on, and the mark of a draft. */
final class DocxPage {
    /** Twentieths of a point, as Word measures. */
    private static final int A4_WIDTH = 11906;

    private static final int A4_HEIGHT = 16838;
    private static final int LEFT = 1701;
    private static final int RIGHT = 851;
    private static final int ABOVE_AND_BELOW = 1134;
    static final int TEXT_WIDTH = A4_WIDTH - LEFT - RIGHT;

    private static final String VML = "urn:schemas-microsoft-com:vml";
    private static final QName STYLE = new QName("style");
    private static final String PALE = "#d9d9d9";

    private DocxPage() {}

    static void set(XWPFDocument document, Paper paper) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(A4_WIDTH));
        size.setH(BigInteger.valueOf(A4_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setTop(BigInteger.valueOf(ABOVE_AND_BELOW));
        margins.setBottom(BigInteger.valueOf(ABOVE_AND_BELOW));
        margins.setHeader(BigInteger.valueOf(ABOVE_AND_BELOW / 2));
        margins.setGutter(BigInteger.ZERO);
        margins.setFooter(BigInteger.valueOf(ABOVE_AND_BELOW / 2));
        section.addNewTitlePg();
        XWPFStyles styles = document.createStyles();
        CTFonts face = CTFonts.Factory.newInstance();
        face.setAscii(DocxText.FACE);
        face.setHAnsi(DocxText.FACE);
        face.setCs(DocxText.FACE);
        face.setEastAsia(DocxText.FACE);
        styles.setDefaultFonts(face);
        styles.setSpellingLanguage("vi-VN");
        document.getProperties().getCoreProperties().setTitle(paper.title());
        if (!paper.mark().isEmpty()) {
            XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(document);
            policy.createWatermark(paper.mark());
            paleMark(policy.getDefaultHeader());
            paleMark(policy.getFirstPageHeader());
            paleMark(policy.getEvenPageHeader());
        }
        header(document, paper, HeaderFooterType.FIRST, false);
        header(document, paper, HeaderFooterType.DEFAULT, true);
    }

    /** The same content gives the same properties, whenever it is written. */
    static void timeless(XWPFDocument document) {
        CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setCreated(Optional.of(new Date(0)));
        properties.setModified(Optional.of(new Date(0)));
    }

    /** The library's mark is black and level, and its type's name is damaged. */
    private static void paleMark(XWPFHeader header) {
        try (XmlCursor cursor = header._getHdrFtr().newCursor()) {
            while (cursor.hasNextToken()) {
                if (cursor.isStart() && cursor.getName().getNamespaceURI().equals(VML)) {
                    String kind = cursor.getName().getLocalPart();
                    if (kind.equals("shape")) {
                        cursor.setAttributeText(new QName("fillcolor"), PALE);
                        cursor.setAttributeText(STYLE, cursor.getAttributeText(STYLE) + ";rotation:315");
                    } else if (kind.equals("textpath") && cursor.getAttributeText(STYLE) != null) {
                        cursor.setAttributeText(STYLE, "font-family:'" + DocxText.FACE + "';font-size:1pt");
                    }
                }
                cursor.toNextToken();
            }
        }
    }

    private static void header(XWPFDocument document, Paper paper, HeaderFooterType kind, boolean numbered) {
        String words = (paper.mark() + " " + paper.issue()).strip();
        XWPFParagraph line = document.createHeader(kind).createParagraph();
        DocxText.middleAndRight(line);
        DocxText.run(line, Look.CELL, "").addTab();
        if (numbered) {
            CTSimpleField page = line.getCTP().addNewFldSimple();
            page.setInstr("PAGE");
            XWPFRun number = new XWPFRun(page.addNewR(), (IRunBody) line);
            number.setFontFamily(DocxText.FACE);
            number.setFontSize(Look.CELL.size());
            number.setText("2");
        }
        if (!words.isEmpty()) {
            DocxText.run(line, Look.SMALL, "").addTab();
            DocxText.run(line, Look.SMALL, words).setBold(true);
        }
    }
}
