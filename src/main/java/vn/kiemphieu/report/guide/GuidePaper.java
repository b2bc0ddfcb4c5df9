package vn.kiemphieu.report.guide;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.kiemphieu.report.guide.Guide.Chapter;
import vn.kiemphieu.report.guide.Guide.Part;
import vn.kiemphieu.report.paper.Block;
import vn.kiemphieu.report.paper.Block.Paragraph;
import vn.kiemphieu.report.paper.Look;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.report.paper.Piece;

/** A guide as a paper to print. */
public final class GuidePaper {
    private static final double PICTURE_MM = 125;
    /** Roughly how many letters fill a page, and how many of them a picture takes the place of. */
    private static final int PAGE = 4_400;

    private static final int PICTURE = 1_200;
    private static final int NARROW = 1;
    private static final int WIDE = 3;

    private GuidePaper() {}

    public static Paper of(Guide guide) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(Look.TITLE, guide.title()));
        int used = 0;
        for (Chapter chapter : guide.chapters()) {
            // a heading stays with its picture: such a chapter begins a page unless there is plainly room for all of it
            if (chapter.parts().get(0) instanceof Guide.Picture && used + letters(chapter) > PAGE) {
                blocks.add(new Block.PageBreak());
                used = 0;
            }
            used = (used + letters(chapter)) % PAGE;
            if (!chapter.title().equals(guide.title())) {
                blocks.add(paragraph(Look.CHAPTER, chapter.title()));
            }
            chapter.parts().forEach(part -> add(part, blocks));
        }
        return new Paper(guide.title(), "", "", blocks);
    }

    private static int letters(Chapter chapter) {
        return chapter.parts().stream()
                .mapToInt(part -> part instanceof Guide.Picture
                        ? PICTURE
                        : part.toString().length())
                .sum();
    }

    private static void add(Part part, List<Block> blocks) {
        if (part instanceof Guide.Heading heading) {
            blocks.add(paragraph(Look.SECTION, heading.text()));
        } else if (part instanceof Guide.Words words) {
            blocks.add(paragraph(Look.TEXT, words.marked()));
        } else if (part instanceof Guide.Item item) {
            blocks.add(paragraph(Look.POINT, item.sign() + " " + item.marked()));
        } else if (part instanceof Guide.Picture picture) {
            blocks.add(new Paragraph(
                    Look.CENTRE, List.of(new Piece.Picture(GuideText.picture(picture.file()), PICTURE_MM))));
            blocks.add(paragraph(Look.LEGEND, picture.caption()));
        } else if (part instanceof Guide.Table table) {
            blocks.add(table(table));
        }
    }

    private static Block table(Guide.Table table) {
        int columns = table.rows().get(0).size();
        List<Integer> shares = new ArrayList<>(Collections.nCopies(columns, WIDE));
        shares.set(0, NARROW);
        List<Block.Row> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            boolean heading = rows.isEmpty();
            rows.add(new Block.Row(
                    row.stream()
                            .map(cell -> new Paragraph(Look.CELL, pieces(cell, heading)))
                            .toList(),
                    heading));
        }
        return new Block.Table(shares, rows);
    }

    private static Paragraph paragraph(Look look, String marked) {
        return new Paragraph(look, pieces(marked, look.heading()));
    }

    private static List<Piece> pieces(String marked, boolean bold) {
        List<Piece> pieces = new ArrayList<>();
        boolean strong = bold;
        for (String stretch : marked.split("\\*\\*", -1)) {
            if (!stretch.isEmpty()) {
                pieces.add(new Piece.Words(stretch, strong, false, false));
            }
            strong = !strong;
        }
        return pieces;
    }
}
