package vn.kiemphieu.report.pdf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.report.paper.Block;
import vn.kiemphieu.report.paper.Block.Letterhead;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Block.Signature;
import vn.kiemphieu.report.paper.Block.Signatures;
import vn.kiemphieu.report.paper.Look;
import vn.kiemphieu.report.paper.Look.Align;
import vn.kiemphieu.report.paper.Paper;

/** A paper as PDF/A-2b. */
public final class PdfPaper {
    private static final float MM = PdfLines.MM;
    private static final float WIDTH = PdfSheet.RIGHT - PdfSheet.LEFT;
    private static final float BEFORE = 3;
    private static final float LEFT_SHARE = 0.42f;
    private static final float SIGNING_MM = 20;
    /** What must follow a heading on its page. */
    private static final float BELOW_HEADING = 45;
    /** Paragraphs of so few lines are not torn apart. */
    private static final int WHOLE_LINES = 4;

    private final PdfSheet sheet;

    private PdfPaper(PdfSheet sheet) {
        this.sheet = sheet;
    }

    public static void write(Paper paper, Path file) throws IOException {
        try (PdfSheet sheet = new PdfSheet(paper)) {
            PdfPaper pdf = new PdfPaper(sheet);
            for (int i = 0; i < paper.blocks().size(); i++) {
                Block next = i + 1 < paper.blocks().size() ? paper.blocks().get(i + 1) : new Block.PageBreak();
                pdf.block(paper.blocks().get(i), next);
            }
            sheet.save(file);
        }
    }

    private void block(Block block, Block next) throws IOException {
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph, next);
        } else if (block instanceof Letterhead head) {
            letterhead(head);
        } else if (block instanceof Block.Table table) {
            new PdfTable(sheet, WIDTH).draw(table);
        } else if (block instanceof Signatures signatures) {
            signatures(signatures);
        } else if (!sheet.atTop()) {
            sheet.newPage();
        }
    }

    private void paragraph(Paragraph paragraph, Block next) throws IOException {
        List<PdfLine> lines = lines(paragraph, WIDTH);
        float height = height(lines) + BEFORE;
        float below = next instanceof Signatures signatures
                ? height(signatures)
                : paragraph.look().heading() ? BELOW_HEADING : 0;
        sheet.room(
                lines.size() <= WHOLE_LINES || below > 0
                        ? height + below
                        : lines.get(0).height() * 2);
        if (!sheet.atTop()) {
            sheet.gap(paragraph.look() == Look.NOTE ? 0 : BEFORE);
        }
        for (int i = 0; i < lines.size(); i++) {
            // the last two lines stay together
            sheet.room(
                    i == lines.size() - 2
                            ? height(lines.subList(i, lines.size()))
                            : lines.get(i).height());
            sheet.line(
                    lines.get(i),
                    paragraph.look(),
                    PdfSheet.LEFT,
                    paragraph.look().align());
        }
    }

    private void letterhead(Letterhead head) throws IOException {
        float top = sheet.y();
        float left = WIDTH * LEFT_SHARE;
        centred(head.left(), PdfSheet.LEFT, left);
        float lowest = shortRule(PdfSheet.LEFT, left, 0.3f);
        sheet.moveTo(top);
        centred(head.right(), PdfSheet.LEFT + left, WIDTH - left);
        lowest = Math.min(lowest, shortRule(PdfSheet.LEFT + left, WIDTH - left, 0.55f));
        sheet.moveTo(lowest - 14);
    }

    private float shortRule(float x, float width, float share) throws IOException {
        float at = sheet.y() - 3;
        sheet.rule(x + width * (1 - share) / 2, x + width * (1 + share) / 2, at);
        return at;
    }

    private void signatures(Signatures signatures) throws IOException {
        sheet.room(height(signatures));
        for (List<Signature> row : signatures.rows()) {
            float top = sheet.y() - 10;
            float share = WIDTH / row.size();
            for (int i = 0; i < row.size(); i++) {
                sheet.moveTo(top);
                centred(row.get(i).lines(), PdfSheet.LEFT + i * share, share);
            }
            sheet.moveTo(top - signing(row) + 10);
        }
    }

    private float height(Signatures signatures) throws IOException {
        float sum = 0;
        for (List<Signature> row : signatures.rows()) {
            sum += signing(row);
        }
        return sum;
    }

    private float signing(List<Signature> row) throws IOException {
        float tallest = 0;
        for (Signature signature : row) {
            float tall = 0;
            for (Paragraph line : signature.lines()) {
                tall += height(lines(line, WIDTH / row.size() - 2 * MM));
            }
            tallest = Math.max(tallest, tall);
        }
        return tallest + 10 + SIGNING_MM * MM;
    }

    private void centred(List<Paragraph> paragraphs, float x, float width) throws IOException {
        for (Paragraph paragraph : paragraphs) {
            for (PdfLine line : lines(paragraph, width - 2 * MM)) {
                sheet.line(line, paragraph.look(), x + MM, Align.CENTRE);
            }
        }
    }

    private List<PdfLine> lines(Paragraph paragraph, float width) throws IOException {
        return new ArrayList<>(PdfLines.of(paragraph, width, sheet.type()));
    }

    static float height(List<PdfLine> lines) {
        return (float) lines.stream().mapToDouble(PdfLine::height).sum();
    }
}
