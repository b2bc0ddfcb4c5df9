package vn.kiemphieu.form;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.PrintFace.Weight;

/** Prints the ballots of a contest as PDF; stateless and safe for several threads. Equal ballots are equal bytes. */
public final class BallotPrinter {
    private static final Color SEAL_RED = new Color(200, 30, 40);
    private static final double BOTTOM_MARGIN = 4;
    private static final double NOTE_PT = 8.5;
    private static final double NOTE_LINE_MM = 3.9;
    private static final String CONTINUED = "(tiếp theo)";

    /**
     * The ballot of this contest.
     *
     * @param withSeal whether the seal's picture is printed too, as on a committee's sample blank
     * @throws StationException when the names find no room on the paper
     */
    public PrintedBallot print(Contest contest, BallotLayout layout, boolean withSeal) {
        Composed composed = compose(contest, layout, withSeal, Double.MAX_VALUE);
        if (!composed.fits()) {
            throw new StationException(
                    Trouble.BALLOT_TOO_LONG,
                    contest.candidates().size(),
                    Math.round(composed.bottom()),
                    Math.round(composed.ballot().heightMm()));
        }
        return composed.ballot();
    }

    /** As {@link #print}; names that find no room go on on further pages, each with the title. */
    public PrintedBallot printPages(Contest contest, BallotLayout layout, boolean withSeal) {
        return compose(contest, layout, withSeal, layout.paper().heightMm - BOTTOM_MARGIN)
                .ballot();
    }

    /** Whether the names and notes of this contest find room on the layout's paper. */
    public boolean fits(Contest contest, BallotLayout layout) {
        return compose(contest, layout, false, Double.MAX_VALUE).fits();
    }

    /** A printed ballot and how far down its print reaches, millimetres. */
    private record Composed(PrintedBallot ballot, double bottom) {
        boolean fits() {
            return bottom <= ballot.heightMm() - BOTTOM_MARGIN;
        }
    }

    private static Composed compose(Contest contest, BallotLayout layout, boolean withSeal, double limit) {
        var paper = layout.paper();
        try (PdfSheet sheet = new PdfSheet(paper.widthMm, paper.heightMm, layout.face())) {
            double margin = margin(layout);
            PageTop top = new PageTop(sheet, layout, margin);
            double y = top.head();
            Optional<MmBox> stamp = stampPlace(layout, margin, y);
            if (layout.stamp().boxed()) {
                top.stampBox(stamp.orElseThrow());
            }
            y = listTop(layout, stamp, top.title(belowStamp(layout, top, stamp, y)));
            List<String> notes = notes(sheet, layout, margin);
            double room = limit - notes.size() * NOTE_LINE_MM;
            List<StyleRow> first = rows(sheet, layout, margin, contest.candidates(), 0, y, room);
            double bottom = notes(sheet, notes, margin, end(first, y));
            if (withSeal && layout.stamp().pictured()) {
                sheet.ink(SEAL_RED);
                MmBox place = stamp.orElseThrow();
                SealArt.draw(sheet, centreX(place), (place.top() + place.bottom()) / 2, layout.texts());
            }
            List<Integer> pages = new ArrayList<>(List.of(first.size()));
            for (int done = first.size(); done < contest.candidates().size(); ) {
                sheet.nextPage();
                double below = top.continued(margin + 3, CONTINUED);
                List<StyleRow> more = rows(sheet, layout, margin, contest.candidates(), done, below, room);
                bottom = notes(sheet, notes, margin, end(more, below));
                pages.add(more.size());
                done += more.size();
            }
            byte[] pdf = sheet.finish(contest.title());
            return new Composed(new PrintedBallot(pdf, paper.widthMm, paper.heightMm, first, stamp, pages), bottom);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the ballot", e);
        }
    }

    /** The seal alone in black, in the middle of a small square page of 40 mm. */
    public byte[] seal(BallotLayout layout) {
        try (PdfSheet sheet = new PdfSheet(40, 40, PrintFace.LIBERATION_SANS)) {
            SealArt.draw(sheet, 20, 20, layout.texts());
            return sheet.finish("");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot draw the seal", e);
        }
    }

    private static double margin(BallotLayout layout) {
        return layout.paper().widthMm * layout.paper().heightMm > 40_000 ? 18 : 9;
    }

    /** As many rows as end above {@code limit}, but at least one. */
    private static List<StyleRow> rows(
            PdfSheet sheet,
            BallotLayout layout,
            double margin,
            List<Candidate> candidates,
            int from,
            double top,
            double limit)
            throws IOException {
        return layout.arrangement().ruled
                ? new TableRows(sheet, layout, margin).print(candidates, from, top, limit)
                : new LineRows(sheet, layout, margin).print(candidates, from, top, limit);
    }

    private static double end(List<StyleRow> rows, double none) {
        return rows.stream().mapToDouble(r -> r.strip().bottom()).max().orElse(none);
    }

    private static Optional<MmBox> stampPlace(BallotLayout layout, double margin, double head) {
        boolean official = layout.texts().head().official();
        return switch (layout.stamp()) {
            case NONE -> Optional.empty();
            case SEAL -> {
                double left = official ? margin + 1 : margin + 6;
                double top = official ? margin + 4 : margin - 1;
                yield Optional.of(new MmBox(left, top, left + SealArt.DIAMETER, top + SealArt.DIAMETER));
            }
            case BOX -> Optional.of(new MmBox(margin + 3, margin + 17, margin + 43, margin + 41));
            case BOX_AND_SEAL -> Optional.of(new MmBox(margin + 1, head + 1, margin + 43, head + 39));
        };
    }

    /** Where the title may begin: below a printed box, and on official ballots clear of most of a seal's place. */
    private static double belowStamp(BallotLayout layout, PageTop top, Optional<MmBox> stamp, double y) {
        if (layout.stamp().boxed()) {
            return Math.max(y, stamp.orElseThrow().bottom());
        }
        boolean inTheWay = layout.texts().head().official()
                && stamp.isPresent()
                && top.titleLeft() < stamp.get().right() + 1;
        return inTheWay ? Math.max(y, stamp.orElseThrow().bottom() - 6) : y;
    }

    /** Where the list may begin: never under a seal on official ballots. */
    private static double listTop(BallotLayout layout, Optional<MmBox> stamp, double y) {
        boolean official = layout.texts().head().official();
        return official && stamp.isPresent() ? Math.max(y, stamp.get().bottom() + 1.5) : y;
    }

    private static List<String> notes(PdfSheet sheet, BallotLayout layout, double margin) {
        double room = layout.paper().widthMm - 2 * margin - 4;
        return layout.texts().notes().stream()
                .flatMap(note -> sheet.wrap(note, Weight.ITALIC, NOTE_PT, room).stream())
                .toList();
    }

    private static double notes(PdfSheet sheet, List<String> lines, double margin, double y) throws IOException {
        for (String line : lines) {
            y += NOTE_LINE_MM;
            sheet.text(margin + 2, y, Weight.ITALIC, NOTE_PT, line);
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
