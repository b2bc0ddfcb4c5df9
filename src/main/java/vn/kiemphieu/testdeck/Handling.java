package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.form.PrintedBallot;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.pen.CellKind;
import vn.kiemphieu.testdeck.pen.CellMarks;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Hand;
import vn.kiemphieu.testdeck.pen.MarkKind;
import vn.kiemphieu.testdeck.pen.Marks;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.pen.Writer;
import vn.kiemphieu.testdeck.scan.Blemish;
import vn.kiemphieu.testdeck.scan.PageDrawing.LostCorner;
import vn.kiemphieu.testdeck.scan.PageDrawing.Paper;
import vn.kiemphieu.testdeck.scan.PageDrawing.SealInk;
import vn.kiemphieu.testdeck.scan.PageDrawing.SealPress;
import vn.kiemphieu.testdeck.scan.PageDrawing.Toner;

/** What happens to a sheet of paper between the printer and the scanner. */
final class Handling {
    private static final double[][] TINTS = {
        {1, 1, 1},
        {1, 1, 1},
        {1, 1, 1},
        {1, 1, 0.985},
        {1, 0.97, 0.9},
        {0.99, 0.94, 0.72},
        {1, 0.87, 0.88},
        {0.85, 0.94, 0.99},
        {0.86, 0.97, 0.87}
    };

    private final Profile profile;
    private final double astray;
    private final Optional<PaperColour> one;
    private final Dice dice;

    /**
     * @param one the paper all ballots are printed on
     * @param astray least share of the seals that are pressed far from their place
     */
    Handling(Profile profile, double astray, Optional<PaperColour> one, Dice dice) {
        this.profile = profile;
        this.astray = Math.max(profile.stampAstray, astray);
        this.one = one;
        this.dice = dice;
    }

    Paper paper() {
        double[] any = dice.pick(TINTS); // thrown in any case, so that a deck on one paper is else the same
        double[] tint = one.map(PaperColour::tint).orElse(any);
        double white = dice.between(0.89, 0.98);
        double harm = 0.3 + 0.7 * profile.harm;
        return new Paper(
                tint[0] * white,
                tint[1] * white,
                tint[2] * white,
                dice.between(0.002, 0.012) * harm,
                1 + dice.gauss(0, 0.005 * harm),
                Math.max(-3, Math.min(3, dice.gauss(0, 1.1 * harm))),
                Math.max(-3, Math.min(3, dice.gauss(0, 1.1 * harm))),
                dice.gauss(0, 0.2 * harm),
                dice.seed());
    }

    /** The print's condition; its word is added to {@code words} when it is a poor one. */
    Toner toner(List<String> words) {
        double what = dice.between(0, 1);
        if (what < profile.printLight) {
            words.add("print-light");
            return new Toner(dice.between(0.35, 0.62), dice.between(-0.05, 0), 0.03, dice.between(0, 0.4), dice.seed());
        }
        if (what < profile.printLight + profile.printCopy) {
            words.add("print-copy");
            return new Toner(
                    dice.between(0.85, 1),
                    dice.between(-0.03, 0.1),
                    dice.between(0.05, 0.11),
                    dice.between(0.1, 0.6) * profile.harm,
                    dice.seed());
        }
        return new Toner(
                dice.between(0.82, 1),
                dice.gauss(0, 0.015),
                dice.between(0.01, 0.04),
                dice.chance(0.2) ? dice.between(0, 0.25) : 0,
                dice.seed());
    }

    /** The hand-pressed seal on its place, or astray. */
    SealPress seal(GrayImage picture, int dpi, MmBox place, PrintedBallot ballot) {
        double x = (place.left() + place.right()) / 2 + Math.max(-4, Math.min(4, dice.gauss(0, 1.8)));
        double y = (place.top() + place.bottom()) / 2 + Math.max(-4, Math.min(4, dice.gauss(0, 1.8)));
        if (dice.chance(astray)) {
            Optional<AnswerCells> cells = ballot.rows().get(0).answers();
            MmBox name = ballot.rows().get(0).strip();
            x += dice.between(-4, 22);
            y = name.top() + dice.between(-8, 12);
            if (cells.isPresent() && dice.chance(0.6)) {
                x = dice.between(
                        cells.get().agree().left(), cells.get().disagree().right());
            }
        }
        double turn = dice.chance(0.06) ? dice.between(-180, 180) : dice.gauss(0, 9);
        return new SealPress(
                picture,
                // Rubber wears and swells.
                (int) Math.round(dpi * dice.between(0.96, 1.05)),
                x,
                y,
                turn,
                dice.between(0.55, 0.97),
                dice.between(0.1, 0.75),
                dice.chance(0.9) ? SealInk.RED : SealInk.BLUE,
                dice.chance(profile.stampTwice) ? dice.between(1.5, 9) : 0,
                dice.seed());
    }

    /** @param copied whether the print is a copy, which brings the copier's own dirt */
    List<Blemish> blemishes(TestForm form, boolean copied) {
        double w = form.printed().widthMm();
        double h = form.printed().heightMm();
        List<Blemish> all = new ArrayList<>();
        if (dice.chance(profile.specks)) {
            all.add(Blemish.specks(dice, w, h, 6 + 22 * profile.harm));
        }
        if (copied) {
            all.add(Blemish.pepper(dice, w, h));
        }
        if (form.answered() && dice.chance(profile.specks)) {
            all.add(dirtInCells(form));
        }
        if (dice.chance(profile.fold)) {
            all.add(fold(dice.chance(0.35), w, h));
            if (dice.chance(0.2)) {
                all.add(fold(dice.chance(0.7), w, h));
            }
        }
        if (dice.chance(profile.crease)) {
            all.add(crease(w, h));
        }
        if (dice.chance(profile.finger)) {
            all.add(new Blemish.Stain(
                    false,
                    dice.between(10, w - 10),
                    dice.between(10, h - 10),
                    dice.between(3, 8),
                    dice.between(5, 12),
                    dice.between(0, 180),
                    dice.between(0.03, 0.16),
                    dice.seed()));
        }
        if (dice.chance(profile.coffee)) {
            double r = dice.between(6, 22);
            all.add(new Blemish.Stain(
                    true,
                    dice.between(0, w),
                    dice.between(0, h),
                    r,
                    r * dice.between(0.7, 1),
                    dice.between(0, 180),
                    dice.between(0.03, 0.15),
                    dice.seed()));
        }
        if (dice.chance(profile.staple)) {
            all.add(new Blemish.Staple(dice.between(8, 16), dice.between(6, 12), dice.between(-0.9, 0.2)));
        }
        if (dice.chance(profile.bleed)) {
            all.add(bleed(form));
        }
        if (dice.chance(profile.punched)) {
            Punch.through(form, dice).ifPresent(all::add);
        }
        return all;
    }

    LostCorner corner(boolean folded) {
        return new LostCorner(dice.whole(0, 3), dice.between(12, 48), dice.between(12, 48), folded);
    }

    private Blemish.Fold fold(boolean vertical, double w, double h) {
        double length = vertical ? w : h;
        double at = dice.chance(0.6) ? length / 2 + dice.gauss(0, 4) : dice.between(0.15, 0.85) * length;
        double dark = dice.chance(0.25) ? -dice.between(0.03, 0.1) : dice.between(0.03, 0.06 + 0.12 * profile.harm);
        return new Blemish.Fold(
                vertical, at, dice.gauss(0, 0.006), dice.skewed(0.28, 0.5), dark, dice.between(0, 0.07));
    }

    /** Specks where they can be taken for answers. */
    private Blemish.Specks dirtInCells(TestForm form) {
        List<Blemish.Speck> specks = new ArrayList<>();
        for (int n = dice.whole(1, 2 + (int) (6 * profile.harm)), k = 0; k < n; k++) {
            AnswerCells cells = dice.pick(form.printed().rows()).answers().orElseThrow();
            MmBox cell = dice.chance(0.5) ? cells.agree() : cells.disagree();
            specks.add(new Blemish.Speck(
                    dice.between(cell.left(), cell.right()),
                    dice.between(cell.top(), cell.bottom()),
                    Math.min(0.55, dice.skewed(0.25, 0.5)),
                    dice.between(0.15, 0.85)));
        }
        return new Blemish.Specks(specks);
    }

    private Blemish.Crease crease(double w, double h) {
        int n = dice.whole(3, 6);
        double[] points = new double[2 * n];
        double x = dice.between(0.1, 0.9) * w;
        double y = dice.between(0.1, 0.9) * h;
        double direction = dice.between(0, 6.28);
        for (int i = 0; i < n; i++) {
            points[2 * i] = x;
            points[2 * i + 1] = y;
            double step = dice.between(5, 18);
            direction += dice.gauss(0, 0.4);
            x += step * StrictMath.cos(direction);
            y += step * StrictMath.sin(direction);
        }
        return new Blemish.Crease(points, dice.between(0.15, 0.35), dice.between(0.04, 0.14));
    }

    /** Strikes of another ballot that lay against this one's back. */
    private Blemish.Bleed bleed(TestForm form) {
        Pen pen = Pen.any(dice);
        Writer writer = new Writer(Hand.any(dice), pen, dice.branch());
        if (form.answered()) {
            return ghosts(form, new CellMarks(writer));
        }
        Marks marks = new Marks(writer, form.printed().widthMm());
        List<Stroke> strokes = new ArrayList<>();
        double dx = dice.gauss(0, 2);
        double dy = dice.gauss(0, 2);
        double w = form.printed().widthMm();
        double fold = form.printed().heightMm() / 2 + dice.gauss(0, 3);
        Ghost ghost = Ghost.any(dice);
        for (int n = dice.whole(1, 6), k = 0; k < n; k++) {
            var row = dice.pick(form.printed().rows());
            MarkKind kind = dice.pick(List.of(
                    MarkKind.SINGLE,
                    MarkKind.SINGLE_SLOPED,
                    MarkKind.DOUBLE,
                    MarkKind.ZIGZAG,
                    MarkKind.SCRIBBLE,
                    MarkKind.ROW_WIDE));
            for (Stroke s : marks.draw(kind, row, Optional.empty())) {
                strokes.add(ghost.seen(s, w, fold).moved(dx, dy));
            }
        }
        return ghost.of(strokes, strength(), dice);
    }

    private double strength() {
        return dice.between(0.05, 0.09 + 0.09 * profile.harm);
    }

    /** A hand that wiped over ink not yet dry, or over pencil; the trace stays weaker than any plain ink. */
    Optional<Blemish> smear(List<Stroke> wet) {
        if (wet.isEmpty() || !dice.chance(profile.smear)) {
            return Optional.empty();
        }
        Stroke stroke = dice.pick(wet);
        double dx = dice.gauss(0, 0.35);
        double dy = dice.gauss(0, 0.12);
        List<Stroke> trace = new ArrayList<>();
        int n = dice.whole(4, 14);
        for (int k = 1; k <= n; k++) {
            trace.add(stroke.moved(dx * k, dy * k).faded(1 - k / (n + 1.0)));
        }
        return Optional.of(new Blemish.Bleed(trace, "smudge-ink", dice.between(0.1, 0.35), 0.9 * strength()));
    }

    /**
     * Answers of another ballot: against this one's back, under thin paper, or printed off where this one was folded
     * upon itself or another lay face to face. Some of them come to lie in cells.
     */
    private Blemish.Bleed ghosts(TestForm form, CellMarks marks) {
        double w = form.printed().widthMm();
        double fold = form.printed().heightMm() / 2 + dice.gauss(0, 3);
        Ghost ghost = Ghost.any(dice);
        double dx = dice.gauss(0, 2);
        double dy = dice.gauss(0, 2);
        List<Stroke> strokes = new ArrayList<>();
        for (StyleRow row : form.printed().rows()) {
            AnswerCells cells = row.answers().orElseThrow();
            boolean agree = dice.chance(0.8);
            CellKind kind = dice.pick(List.of(CellKind.X, CellKind.X, CellKind.TICK));
            for (Stroke s : marks.draw(kind, agree ? cells.agree() : cells.disagree(), agree)) {
                strokes.add(ghost.seen(s, w, fold).moved(dx, dy));
            }
        }
        return ghost.of(strokes, strength(), dice);
    }
}
