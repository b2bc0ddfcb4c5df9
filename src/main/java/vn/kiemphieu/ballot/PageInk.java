package vn.kiemphieu.ballot;

import java.util.List;
import java.util.Optional;

/**
 * The voter's ink on one page.
 *
 * @param rows one for every row of the style, in its order
 * @param sealShare ink found in the seal's disc against the disc's area, 0–1; 0 without a seal
 * @param sealRinged whether a ring of it was found: then it is a seal, however lightly pressed
 * @param strayMm2 ink away from rows, seal, folds and the sheet's edge that is no streak of the scanner's
 * @param headingMm2 the part of that, and of streaks, which lies on the headings of answer columns
 * @param writing what may have been written away from the rows, the most ink first
 * @param overSealMm2 ink on seals that is darker than they are, away from rows and print, weighed by how much; no staple
 * @param otherPrintMm2 ink that is not the style's on a line of text, away from the rows, that lacks print of the style's
 * @param fringe share of the pixels around the letters that are darker than the print explains: ragged or foreign print
 * @param grain spread of bare paper, gray levels of 255
 * @param print darkness of this sheet's print, 0–1
 * @param colours of inks; empty where the scan has no colours
 */
public record PageInk(
        List<RowInk> rows,
        double sealShare,
        boolean sealRinged,
        double strayMm2,
        double headingMm2,
        List<WritingInk> writing,
        double overSealMm2,
        double otherPrintMm2,
        double fringe,
        double grain,
        double print,
        Optional<PageColours> colours) {
    public PageInk {
        rows = List.copyOf(rows);
        writing = List.copyOf(writing);
    }
}
