package vn.kiemphieu.form;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;

/**
 * A ballot as PDF together with where its layout put everything.
 *
 * @param rows exact ink of every name, from the font's outlines
 * @param stampPlace the seal's square, or the printed box
 */
public record PrintedBallot(
        byte[] pdf, double widthMm, double heightMm, List<StyleRow> rows, Optional<MmBox> stampPlace) {
    public PrintedBallot {
        rows = List.copyOf(rows);
    }
}
