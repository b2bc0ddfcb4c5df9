package vn.kiemphieu.form;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.BallotLayout.StampMark;
import vn.kiemphieu.form.PrintFace.Weight;

/** Prints the ballots of a contest as PDF; stateless and safe for several threads. */
public final class BallotPrinter {
    private static final Color SEAL_RED = new Color(200, 30, 40);
    private static final double BOTTOM_MARGIN = 4;

    /**
     * The ballot of this contest.
     *
     * @param withSeal whether the seal's picture is printed too, as on a committee's sample blank
     * @throws StationException when the names find no room on the paper
     */
    public PrintedBallot print(Contest contest, BallotLayout layout, boolean withSeal) {
        Composed composed = compose(contest, layout, withSeal);
        if (!composed.fits()) {
            throw new StationException(
                    Trouble.BALLOT_TOO_LONG,
                    contest.candidates().size(),
                    Math.round(composed.bottom()),
                    Math.round(composed.ballot().heightMm()));
        }
        return composed.ballot();
    }

    /** Whether the names and notes of this contest find room on the layout's paper. */
    public boolean fits(Contest contest, BallotLayout layout) {
        return compose(contest, layout, false).fits();
    }

    /** A printed page and how far down its print reaches, millimetres. */
    private record Composed(PrintedBallot ballot, double bottom) {
        boolean fits() {
            return bottom <= ballot.heightMm() - BOTTOM_MARGIN;
        }
    }

    private static Composed compose(Contest contest, BallotLayout layout, boolean withSeal) {
        var paper = layout.paper();
        try (PdfSheet sheet = new PdfSheet(paper.widthMm, paper.heightMm, layout.face())) {
            sheet.ink(Color.BLACK);
            double margin = margin(layout);
            double y = heads(sheet, layout, margin);
            Optional<MmBox> stamp = stampPlace(layout, margin);
            if (layout.stamp() == StampMark.BOX) {
                stampBox(sheet, stamp.orElseThrow());
                y = Math.max(y, stamp.orElseThrow().bottom());
            }
            y = title(sheet, layout, y);
            List<StyleRow> rows = layout.arrangement().ruled
                    ? new TableRows(sheet, layout, margin).print(contest.candidates(), y)
                    : new LineRows(sheet, layout, margin).print(contest.candidates(), y);
            double list =
                    rows.stream().mapToDouble(r -> r.strip().bottom()).max().orElse(y);
            double bottom = notes(sheet, layout, margin, list);
            if (withSeal && layout.stamp() == StampMark.SEAL) {
                MmBox place = stamp.orElseThrow();
                sheet.ink(SEAL_RED);
                SealArt.draw(sheet, centreX(place), (place.top() + place.bottom()) / 2, layout.texts());
            }
            return new Composed(new PrintedBallot(sheet.finish(), paper.widthMm, paper.heightMm, rows, stamp), bottom);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the ballot", e);
        }
    }

    /** The seal alone in black, in the middle of a small square page of 40 mm. */
    public byte[] seal(BallotLayout layout) {
        try (PdfSheet sheet = new PdfSheet(40, 40, PrintFace.LIBERATION_SANS)) {
            sheet.ink(Color.BLACK);
            SealArt.draw(sheet, 20, 20, layout.texts());
            return sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw the seal", e);
        }
    }

    private static double margin(BallotLayout layout) {
        return layout.paper().widthMm * layout.paper().heightMm > 40_000 ? 18 : 9;
    }

    private static double heads(PdfSheet sheet, BallotLayout layout, double margin) throws IOException {
        double width = layout.paper().widthMm;
        double pt = Math.min(11, width / 15);
        double left = column(sheet, layout.texts().headLeft(), margin + (width / 2 - margin) * 0.45, margin + 3, pt);
        double right = column(sheet, layout.texts().headRight(), width * 0.72, margin + 3, pt);
        return Math.max(left, right);
    }

    private static double column(PdfSheet sheet, List<String> lines, double centre, double y, double pt)
            throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            Weight weight = i == lines.size() - 1 ? Weight.BOLD : Weight.REGULAR;
            centred(sheet, lines.get(i), centre, y, weight, pt);
            y += pt * 0.47;
        }
        return y;
    }

    private static Optional<MmBox> stampPlace(BallotLayout layout, double margin) {
        return switch (layout.stamp()) {
            case NONE -> Optional.empty();
            case SEAL ->
                Optional.of(new MmBox(
                        margin + 6, margin - 1, margin + 6 + SealArt.DIAMETER, margin - 1 + SealArt.DIAMETER));
            case BOX -> Optional.of(new MmBox(margin + 3, margin + 17, margin + 43, margin + 41));
        };
    }

    private static void stampBox(PdfSheet sheet, MmBox box) throws IOException {
        sheet.frame(box, 0.2);
        double y = (box.top() + box.bottom()) / 2;
        centred(sheet, "Vị trí đóng dấu", centreX(box), y - 0.8, Weight.REGULAR, 9);
        centred(sheet, "của Tổ bầu cử", centreX(box), y + 3.4, Weight.REGULAR, 9);
    }

    private static double title(PdfSheet sheet, BallotLayout layout, double y) throws IOException {
        double centre = layout.paper().widthMm / 2;
        double pt = 15;
        y += 8;
        for (String line : layout.texts().title()) {
            centred(sheet, line, centre, y, Weight.BOLD, pt);
            pt = 10.5;
            y += 5.2;
        }
        if (!layout.texts().count().isEmpty()) {
            centred(sheet, layout.texts().count(), centre, y, Weight.ITALIC, 10);
            y += 4;
        }
        for (String instruction : layout.texts().instructions()) {
            for (String line : sheet.wrap(instruction, Weight.ITALIC, 10, 0.84 * layout.paper().widthMm)) {
                centred(sheet, line, centre, y + 0.6, Weight.ITALIC, 10);
                y += 4.6;
            }
        }
        return y;
    }

    private static double notes(PdfSheet sheet, BallotLayout layout, double margin, double y) throws IOException {
        for (String note : layout.texts().notes()) {
            for (String line : sheet.wrap(note, Weight.ITALIC, 8.5, layout.paper().widthMm - 2 * margin - 4)) {
                y += 3.9;
                sheet.text(margin + 2, y, Weight.ITALIC, 8.5, line);
            }
        }
        return y;
    }

    static void centred(PdfSheet sheet, String text, double centre, double y, Weight weight, double pt)
            throws IOException {
        sheet.text(centre - sheet.width(weight, pt, text) / 2, y, weight, pt, text);
    }

    private static double centreX(MmBox box) {
        return (box.left() + box.right()) / 2;
    }
}
