package vn.kiemphieu.report.docx;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import vn.kiemphieu.report.paper.Block;
import vn.kiemphieu.report.paper.Block.Letterhead;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Block.Row;
import vn.kiemphieu.report.paper.Block.Signature;
import vn.kiemphieu.report.paper.Block.Signatures;
import vn.kiemphieu.report.paper.Block.Table;
import vn.kiemphieu.report.paper.Paper;

/** A paper as a Word document that people may go on writing in. */
public final class DocxPaper {
    private static final int LEFT_SHARE = 42;
    private static final int WHOLE = 100;
    /** Empty lines to sign on. */
    private static final int SIGNING_LINES = 4;

    /** Twentieths of a point, as Word measures. */
    private static final int ABOVE_SIGNATURE = 200;

    private static final int ABOVE_IN_CELL = 40;
    private static final int BESIDE_IN_CELL = 80;
    /** Share of the width up to which numbers stand in the middle. */
    private static final double NARROW = 0.35;

    /** The earliest time a ZIP file can hold. */
    private static final LocalDateTime EARLIEST = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final XWPFDocument document;

    private DocxPaper(XWPFDocument document) {
        this.document = document;
    }

    public static void write(Paper paper, Path file) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            DocxPage.set(document, paper);
            DocxPaper docx = new DocxPaper(document);
            for (int i = 0; i < paper.blocks().size(); i++) {
                boolean signedNext =
                        i + 1 < paper.blocks().size() && paper.blocks().get(i + 1) instanceof Signatures;
                docx.add(paper.blocks().get(i), signedNext);
            }
            DocxPage.timeless(document);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.write(bytes);
            timeless(bytes.toByteArray(), out);
        }
    }

    /** The same document is the same file, whenever it is written. */
    private static void timeless(byte[] zip, OutputStream out) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(entry.getName());
                same.setTimeLocal(EARLIEST);
                copy.putNextEntry(same);
                in.transferTo(copy);
            }
        }
    }

    private void add(Block block, boolean signedNext) throws IOException {
        if (block instanceof Paragraph paragraph) {
            XWPFParagraph set = document.createParagraph();
            DocxText.fill(set, paragraph);
            if (signedNext || paragraph.look().heading()) {
                DocxText.keepWithNext(set);
            }
        } else if (block instanceof Letterhead head) {
            letterhead(head);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof Signatures signatures) {
            signatures(signatures);
        } else {
            DocxText.tiny(document.createParagraph()).setPageBreak(true);
        }
    }

    private void letterhead(Letterhead head) throws IOException {
        XWPFTable table = grid(1, List.of(LEFT_SHARE, WHOLE - LEFT_SHARE), false);
        XWPFTableRow row = table.getRow(0);
        fill(row.getCell(0), head.left(), ParagraphAlignment.CENTER);
        fill(row.getCell(1), head.right(), ParagraphAlignment.CENTER);
        for (XWPFTableCell cell : row.getTableCells()) {
            DocxText.ruleBelow(cell.addParagraph());
        }
        DocxText.tiny(document.createParagraph());
    }

    private void table(Table table) throws IOException {
        DocxText.keepWithNext(DocxText.tiny(document.createParagraph()));
        XWPFTable set = grid(table.rows().size(), table.shares(), true);
        set.setCellMargins(ABOVE_IN_CELL, BESIDE_IN_CELL, ABOVE_IN_CELL, BESIDE_IN_CELL);
        int whole = table.shares().stream().mapToInt(Integer::intValue).sum();
        for (int i = 0; i < table.rows().size(); i++) {
            Row row = table.rows().get(i);
            XWPFTableRow filled = set.getRow(i);
            filled.setCantSplitRow(true);
            filled.setRepeatHeader(row.heading());
            for (int j = 0; j < row.cells().size(); j++) {
                Paragraph cell = row.cells().get(j);
                boolean narrow = (double) table.shares().get(j) / whole <= NARROW;
                fill(filled.getCell(j), List.of(cell), align(cell, row.heading(), narrow));
            }
            if (row.heading()) {
                filled.getTableCells().forEach(cell -> cell.getParagraphs().forEach(DocxText::keepWithNext));
            }
        }
        DocxText.tiny(document.createParagraph());
    }

    /** As the PDF has them: numbers right, in narrow columns in the middle. */
    private static ParagraphAlignment align(Paragraph cell, boolean heading, boolean narrow) {
        if (heading || cell.isNumber() && narrow) {
            return ParagraphAlignment.CENTER;
        }
        return cell.isNumber() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT;
    }

    private void signatures(Signatures signatures) throws IOException {
        for (List<Signature> row : signatures.rows()) {
            XWPFTable table = grid(1, row.stream().map(signature -> 1).toList(), false);
            XWPFTableRow set = table.getRow(0);
            set.setCantSplitRow(true);
            for (int i = 0; i < row.size(); i++) {
                XWPFTableCell cell = set.getCell(i);
                fill(cell, row.get(i).lines(), ParagraphAlignment.CENTER);
                cell.getParagraphs().get(0).setSpacingBefore(ABOVE_SIGNATURE);
                for (int line = 0; line < SIGNING_LINES; line++) {
                    cell.addParagraph();
                }
                cell.getParagraphs().forEach(DocxText::keepWithNext);
            }
            DocxText.keepWithNext(DocxText.tiny(document.createParagraph()));
        }
    }

    /** A table over the whole width with columns of these shares. */
    private XWPFTable grid(int rows, List<Integer> shares, boolean ruled) {
        XWPFTable table = document.createTable(rows, shares.size());
        int sum = shares.stream().mapToInt(Integer::intValue).sum();
        table.setWidth(DocxPage.TEXT_WIDTH);
        if (!ruled) {
            unruled(table);
        }
        if (table.getCTTbl().getTblGrid() == null) {
            table.getCTTbl().addNewTblGrid();
        }
        for (int share : shares) {
            table.getCTTbl().getTblGrid().addNewGridCol().setW(twips(share, sum));
        }
        for (XWPFTableRow row : table.getRows()) {
            for (int i = 0; i < shares.size(); i++) {
                CTTblWidth width = row.getCell(i).getCTTc().addNewTcPr().addNewTcW();
                width.setType(STTblWidth.DXA);
                width.setW(twips(shares.get(i), sum));
            }
        }
        return table;
    }

    private static BigInteger twips(int share, int sum) {
        return BigInteger.valueOf((long) DocxPage.TEXT_WIDTH * share / sum);
    }

    private static void unruled(XWPFTable table) {
        table.setTopBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setBottomBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideHBorder(XWPFBorderType.NONE, 0, 0, "auto");
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, "auto");
    }

    private static void fill(XWPFTableCell cell, List<Paragraph> lines, ParagraphAlignment align) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            DocxText.fill(paragraph, lines.get(i));
            paragraph.setAlignment(align);
        }
    }
}
