package vn.kiemphieu.report.pdf;

import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;
import vn.kiemphieu.report.paper.Piece;

/**
 * One line of a paragraph, all measures in points.
 *
 * @param boxes what stands in it
 * @param indent from the paragraph's left edge
 * @param width it may fill
 * @param last whether it ends its paragraph, so that it is not spread
 */
record PdfLine(List<Box> boxes, float indent, float width, float height, boolean last) {

    /** What a line may be broken between. */
    sealed interface Box {
        float width();

        /** Whether a space stands before it. */
        boolean spaced();
    }

    /** Letters that stay together. */
    record Letters(List<Run> runs, boolean spaced) implements Box {
        @Override
        public float width() {
            return (float) runs.stream().mapToDouble(Run::width).sum();
        }
    }

    /** @param rise above the line, for marks of notes */
    record Run(String text, PDFont font, float size, float rise, float width) {}

    /** Dots to the line's end. */
    record Leader(boolean spaced) implements Box {
        @Override
        public float width() {
            return 0;
        }
    }

    record Image(Piece.Picture picture, float width, float height, boolean spaced) implements Box {}

    /** Of all boxes, spaces between them as wide as this. */
    float natural(float space) {
        float sum = 0;
        for (int i = 0; i < boxes.size(); i++) {
            sum += boxes.get(i).width() + (i > 0 && boxes.get(i).spaced() ? space : 0);
        }
        return sum;
    }

    int spaces() {
        return (int) boxes.stream().skip(1).filter(Box::spaced).count();
    }

    boolean endsInLeader() {
        return !boxes.isEmpty() && boxes.get(boxes.size() - 1) instanceof Leader;
    }
}
