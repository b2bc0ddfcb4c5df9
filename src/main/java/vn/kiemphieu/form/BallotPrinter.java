package vn.kiemphieu.form;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.BallotLayout.StampMark;
import vn.kiemphieu.form.PrintFace.Weight;

/** Prints the ballots of a strike-out contest as PDF; stateless and safe for several threads. */
public final class BallotPrinter {
    private static final Color SEAL_RED = new Color(200, 30, 40);
    private static final double CELL_PADDING = 2;

    /**
     * The ballot of this contest.
     *
     * @param withSeal whether the seal's picture is printed too, as on a committee's sample blank
     */
    public PrintedBallot print(Contest contest, BallotLayout layout, boolean withSeal) {
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
            double bottom =
                    rows.stream().mapToDouble(r -> r.strip().bottom()).max().orElse(y);
            bottom = notes(sheet, layout, margin, bottom);
            if (bottom > paper.heightMm - 4) {
                throw new IllegalArgumentException(contest.candidates().size() + " names do not fit: the print ends at "
                        + bottom + " of " + paper.heightMm + " mm");
            }
            if (withSeal && layout.stamp() == StampMark.SEAL) {
                MmBox place = stamp.orElseThrow();
                sheet.ink(SEAL_RED);
                SealArt.draw(sheet, centreX(place), (place.top() + place.bottom()) / 2, layout.texts());
            }
            return new PrintedBallot(sheet.finish(), paper.widthMm, paper.heightMm, rows, stamp);
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

    private static void centred(PdfSheet sheet, String text, double centre, double y, Weight weight, double pt)
            throws IOException {
        sheet.text(centre - sheet.width(weight, pt, text) / 2, y, weight, pt, text);
    }

    private static double centreX(MmBox box) {
        return (box.left() + box.right()) / 2;
    }

    private static Weight weight(BallotLayout layout) {
        return layout.boldNames() ? Weight.BOLD : Weight.REGULAR;
    }

    /** Prints a name, one or more lines, and says where its ink is. */
    private static List<NameLine> name(
            PdfSheet sheet, BallotLayout layout, List<String> lines, double x, double baseline, double step)
            throws IOException {
        List<NameLine> printed = new ArrayList<>();
        for (String line : lines) {
            sheet.text(x, baseline, weight(layout), layout.namePt(), line);
            long letters = line.codePoints().filter(Character::isLetter).count();
            long capitals = line.codePoints().filter(Character::isUpperCase).count();
            char measure = capitals * 2 > letters ? 'H' : 'x';
            double height = sheet.heightOf(measure, weight(layout), layout.namePt());
            MmBox ink = sheet.inkOf(x, baseline, weight(layout), layout.namePt(), line);
            printed.add(new NameLine(ink, baseline - height, baseline));
            baseline += step;
        }
        return printed;
    }

    /** Names in a ruled table. */
    private record TableRows(PdfSheet sheet, BallotLayout layout, double margin) {
        List<StyleRow> print(List<Candidate> candidates, double top) throws IOException {
            boolean detailed = !layout.texts().details().isEmpty();
            double left = margin;
            double right = layout.paper().widthMm - margin;
            double nameLeft = layout.arrangement().ordinals ? left + 11 : left;
            double nameRight = detailed ? nameLeft + (right - nameLeft) * 0.57 : right;
            double step = layout.namePt() * 0.42;
            double head = top + 7;
            List<Double> rules = new ArrayList<>(List.of(top, head));
            if (layout.arrangement().ordinals) {
                centred(sheet, "STT", (left + nameLeft) / 2, head - 2.2, Weight.BOLD, 10);
            }
            centred(sheet, "Họ và tên", (nameLeft + nameRight) / 2, head - 2.2, Weight.BOLD, 10);
            if (detailed) {
                centred(sheet, layout.texts().detailTitle(), (nameRight + right) / 2, head - 2.2, Weight.BOLD, 10);
            }
            List<StyleRow> rows = new ArrayList<>();
            double y = head;
            for (int i = 0; i < candidates.size(); i++) {
                Candidate candidate = candidates.get(i);
                List<String> lines = sheet.wrap(
                        candidate.name(), weight(layout), layout.namePt(), nameRight - nameLeft - 2 * CELL_PADDING);
                List<String> details = detailed
                        ? sheet.wrap(layout.texts().details().get(i), Weight.REGULAR, 9, right - nameRight - 3)
                        : List.of();
                double height = Math.max(
                        Math.max(layout.rowMm(), lines.size() * step + 0.6),
                        details.isEmpty() ? 0 : details.size() * 3.8 + 1);
                double middle = y + height / 2;
                double baseline = middle - (lines.size() - 1) * step / 2 + layout.namePt() * 0.12;
                List<NameLine> ink = name(sheet, layout, lines, nameLeft + CELL_PADDING, baseline, step);
                Optional<MmBox> ordinal = Optional.empty();
                if (layout.arrangement().ordinals) {
                    String no = String.valueOf(candidate.no());
                    double x = (left + nameLeft) / 2 - sheet.width(Weight.REGULAR, layout.namePt(), no) / 2;
                    double line = middle + layout.namePt() * 0.12;
                    sheet.text(x, line, Weight.REGULAR, layout.namePt(), no);
                    ordinal = Optional.of(sheet.inkOf(x, line, Weight.REGULAR, layout.namePt(), no));
                }
                double detailY = middle - (details.size() - 1) * 1.9 + 1.1;
                for (String line : details) {
                    sheet.text(nameRight + 1.5, detailY, Weight.REGULAR, 9, line);
                    detailY += 3.8;
                }
                rows.add(new StyleRow(
                        candidate.no(), candidate.name(), new MmBox(left, y, right, y + height), ink, ordinal));
                y += height;
                rules.add(y);
            }
            for (double rule : rules) {
                sheet.rule(left, rule, right, rule, 0.25);
            }
            for (double x : new double[] {left, nameLeft, nameRight, right}) {
                sheet.rule(x, top, x, y, 0.25);
            }
            return rows;
        }
    }

    /** Names as plain lines, in one column or two. */
    private record LineRows(PdfSheet sheet, BallotLayout layout, double margin) {
        List<StyleRow> print(List<Candidate> candidates, double top) throws IOException {
            double width = layout.paper().widthMm;
            int perColumn = (candidates.size() + layout.columns() - 1) / layout.columns();
            double columnWidth = (width - layout.nameX() - margin) / layout.columns();
            double step = layout.namePt() * 0.44;
            double indent =
                    layout.arrangement().ordinals ? sheet.width(weight(layout), layout.namePt(), "00. ") + 0.5 : 0;
            List<StyleRow> rows = new ArrayList<>();
            double y = top + 2;
            for (int i = 0; i < candidates.size(); i++) {
                if (i % perColumn == 0) {
                    y = top + 2;
                }
                Candidate candidate = candidates.get(i);
                int column = i / perColumn;
                double x = layout.nameX() + column * columnWidth;
                List<String> lines =
                        sheet.wrap(candidate.name(), weight(layout), layout.namePt(), columnWidth - indent - 1);
                double height = layout.rowMm() + (lines.size() - 1) * step;
                double baseline = y + height / 2 - (lines.size() - 1) * step / 2 + layout.namePt() * 0.12;
                List<NameLine> ink = name(sheet, layout, lines, x + indent, baseline, step);
                Optional<MmBox> ordinal = Optional.empty();
                if (layout.arrangement().ordinals) {
                    String no = candidate.no() + ".";
                    sheet.text(x, baseline, weight(layout), layout.namePt(), no);
                    ordinal = Optional.of(sheet.inkOf(x, baseline, weight(layout), layout.namePt(), no));
                }
                double left = column == 0 ? margin : x - 1.5;
                double right = column == layout.columns() - 1 ? width - margin : x + columnWidth - 1.5;
                rows.add(new StyleRow(
                        candidate.no(), candidate.name(), new MmBox(left, y, right, y + height), ink, ordinal));
                y += height;
            }
            return rows;
        }
    }
}
