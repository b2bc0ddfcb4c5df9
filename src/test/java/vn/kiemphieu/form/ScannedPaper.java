package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.scan.Blemish;
import vn.kiemphieu.testdeck.scan.PageDrawing;
import vn.kiemphieu.testdeck.scan.PageDrawing.Paper;
import vn.kiemphieu.testdeck.scan.PageDrawing.SealInk;
import vn.kiemphieu.testdeck.scan.PageDrawing.SealPress;
import vn.kiemphieu.testdeck.scan.PageDrawing.Side;
import vn.kiemphieu.testdeck.scan.PageDrawing.Toner;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;
import vn.kiemphieu.testdeck.scan.ScanSetting.Streak;
import vn.kiemphieu.testdeck.scan.Scanner;

/**
 * A blank on paper in an office scanner.
 *
 * @param bed brightness round the sheet, 0–255
 * @param more millimetres by which the picture is larger than the sheet, on both sides together
 * @param tint the paper's red, green and blue, 0–1
 * @param dirt specks on the sheet
 * @param seal whether a seal is pressed on it
 */
record ScannedPaper(
        int dpi,
        Mode mode,
        double skew,
        double bed,
        double more,
        double[] tint,
        int dirt,
        boolean fold,
        boolean streak,
        boolean seal,
        double toner,
        Format format,
        int quality,
        long seed) {
    private static final double[][] TINTS = {
        {0.96, 0.96, 0.96},
        {0.93, 0.93, 0.9},
        {0.95, 0.9, 0.7},
        {0.96, 0.83, 0.85},
        {0.8, 0.9, 0.95},
        {0.82, 0.94, 0.83}
    };

    /** A scan of which chance decided everything. */
    static ScannedPaper any(long seed) {
        Dice dice = Dice.of(seed, "blank", 0);
        int dpi = dice.pick(List.of(150, 200, 200, 300, 300, 600));
        Mode mode = dice.pick(List.of(Mode.GRAY, Mode.GRAY, Mode.COLOR, Mode.COLOR, Mode.BILEVEL));
        boolean plain = mode == Mode.BILEVEL;
        return new ScannedPaper(
                plain ? Math.max(200, dpi) : dpi,
                mode,
                dice.between(-3, 3),
                dice.chance(0.5) ? dice.between(8, 60) : dice.between(235, 255),
                dice.pick(List.of(0.0, 3.0, 12.0, 12.0, 60.0)),
                plain ? TINTS[0] : dice.pick(TINTS),
                dice.whole(0, 30),
                dice.chance(0.3),
                dice.chance(0.3),
                dice.chance(0.6),
                dice.between(0.75, 1),
                plain ? Format.TIFF : dice.pick(List.of(Format.JPEG, Format.JPEG, Format.PNG, Format.TIFF)),
                dice.whole(60, 92),
                seed);
    }

    /** The picture file of this form's blank. */
    byte[] of(TestForm form) {
        return scanner(form).scan(Optional.empty(), 0);
    }

    String fileName() {
        return "blank." + format.suffix();
    }

    private Scanner scanner(TestForm form) {
        Dice dice = Dice.of(seed, "sheet", 1);
        PrintedBallot ballot = form.printed();
        int printDpi = Math.max(300, dpi);
        List<Blemish> blemishes = new ArrayList<>();
        List<Blemish.Speck> specks = new ArrayList<>();
        for (int i = 0; i < dirt; i++) {
            specks.add(new Blemish.Speck(
                    dice.between(0, ballot.widthMm()),
                    dice.between(0, ballot.heightMm()),
                    dice.between(0.1, 0.45),
                    dice.between(0.15, 0.85)));
        }
        blemishes.add(new Blemish.Specks(specks));
        if (fold) {
            blemishes.add(new Blemish.Fold(
                    dice.chance(0.5),
                    (dice.chance(0.5) ? ballot.heightMm() : ballot.widthMm()) * 0.48,
                    dice.between(-0.008, 0.008),
                    0.3,
                    dice.between(0.05, 0.15),
                    0.02));
        }
        Optional<SealPress> press = ballot.stampPlace()
                .filter(place -> seal && form.layout().stamp() == BallotLayout.StampMark.SEAL)
                .map(place -> new SealPress(
                        PrintRaster.gray(new BallotPrinter().seal(form.layout()), 300),
                        300,
                        (place.left() + place.right()) / 2,
                        (place.top() + place.bottom()) / 2,
                        dice.between(-8, 8),
                        dice.between(0.7, 0.95),
                        dice.between(0.1, 0.4),
                        SealInk.RED,
                        0,
                        seed));
        GrayImage print = PrintRaster.gray(ballot.pdf(), printDpi);
        PageDrawing page = new PageDrawing(
                () -> print,
                printDpi,
                ballot.widthMm(),
                ballot.heightMm(),
                new Paper(tint[0], tint[1], tint[2], 0.004, 1, 0, 0, 0, seed),
                new Toner(toner, 0, 0.02, 0.1, seed),
                List.of(),
                press,
                blemishes,
                Optional.empty(),
                Side.FRONT);
        double width = ballot.widthMm() + more;
        double height = ballot.heightMm() + more;
        List<Streak> streaks = streak
                ? List.of(new Streak(true, width * dice.between(0.2, 0.8), 0.2, dice.between(0.1, 0.5)))
                : List.of();
        return new Scanner(
                page,
                new ScanSetting(
                        dpi,
                        mode,
                        skew,
                        1,
                        0.02,
                        more * dice.between(-0.3, 0.3),
                        more * dice.between(-0.3, 0.3),
                        width,
                        height,
                        bed,
                        dice.between(0.85, 1),
                        dice.between(0.85, 1.15),
                        dice.between(2, 30),
                        dice.between(0.02, 0.05),
                        dice.between(0.5, 5),
                        dice.between(0, 0.06),
                        1,
                        dice.between(140, 180),
                        false,
                        streaks,
                        format,
                        quality,
                        true,
                        seed));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d dpi %s %.1f° bed %.0f +%.0f mm tint %.2f/%.2f/%.2f dirt %d fold %s streak %s seal %s toner %.2f %s %d #%d",
                dpi,
                mode,
                skew,
                bed,
                more,
                tint[0],
                tint[1],
                tint[2],
                dirt,
                fold,
                streak,
                seal,
                toner,
                format,
                quality,
                seed);
    }
}
