package vn.kiemphieu.report.paper;

import java.util.List;
import java.util.stream.Collectors;

/** What stands on a paper below what. */
public sealed interface Block {

    record Paragraph(Look look, List<Piece> pieces) implements Block {
        public Paragraph {
            pieces = List.copyOf(pieces);
        }

        /** Whether it is a number or a share and nothing else, as cells that are read down a column are. */
        public boolean isNumber() {
            return pieces.stream()
                    .map(piece -> piece instanceof Piece.Words words ? words.text() : "x")
                    .collect(Collectors.joining())
                    .matches("[0-9.,%/ ]+");
        }
    }

    /**
     * Two columns at the head of a paper, each with a short rule below.
     *
     * @param left lines, centred
     * @param right lines, centred
     */
    record Letterhead(List<Paragraph> left, List<Paragraph> right) implements Block {
        public Letterhead {
            left = List.copyOf(left);
            right = List.copyOf(right);
        }
    }

    /**
     * A ruled table; rows of headings stand again on every page it reaches.
     *
     * @param shares of the width, one a column
     */
    record Table(List<Integer> shares, List<Row> rows) implements Block {
        public Table {
            shares = List.copyOf(shares);
            rows = List.copyOf(rows);
        }
    }

    /** @param heading whether it stands above the table */
    record Row(List<Paragraph> cells, boolean heading) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** Who signs, side by side in rows; it is never torn apart, nor from the paragraph above. */
    record Signatures(List<List<Signature>> rows) implements Block {
        public Signatures {
            rows = List.copyOf(rows);
        }
    }

    /** @param lines centred, with room to sign below; none for an empty place */
    record Signature(List<Paragraph> lines) {
        public Signature {
            lines = List.copyOf(lines);
        }
    }

    /** What follows starts on a new page. */
    record PageBreak() implements Block {}
}
