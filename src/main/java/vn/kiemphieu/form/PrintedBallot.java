package vn.kiemphieu.form;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;

/**
 * A ballot as PDF together with where its layout put everything.
 *
 * @param rows exact ink of every name on the first page, from the font's outlines; a name's line leaves its honorific out
 * @param stampPlace the seal's square, or the printed box
 * @param namesOnPage how many names stand on each page; one page is all a ballot should have
 */
public record PrintedBallot(
        byte[] pdf,
        double widthMm,
        double heightMm,
        List<StyleRow> rows,
        Optional<MmBox> stampPlace,
        List<Integer> namesOnPage) {
    public PrintedBallot {
        rows = List.copyOf(rows);
        namesOnPage = List.copyOf(namesOnPage);
    }
}
