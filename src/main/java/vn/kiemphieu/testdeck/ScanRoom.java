package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.testdeck.pen.Definition;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.scan.PageDrawing.Paper;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.ScanSetting.Format;
import vn.kiemphieu.testdeck.scan.ScanSetting.Mode;
import vn.kiemphieu.testdeck.scan.ScanSetting.Streak;

/** The scanner, its settings and how the sheet goes through it. */
final class ScanRoom {
    private final Profile profile;
    private final Dice dice;

    ScanRoom(Profile profile, Dice dice) {
        this.profile = profile;
        this.dice = dice;
    }

    ScanSetting setting(SheetClass sheetClass, double width, double height) {
        double harm = profile.harm;
        Mode usual = mode();
        Mode mode = sheetClass.inColour() ? Mode.COLOR : usual;
        int dpi = dpi();
        double skew = sheetClass == SheetClass.SKEWED
                ? dice.between(6, 10) * (dice.chance(0.5) ? 1 : -1)
                : Math.max(-1.6, Math.min(1.6, dice.gauss(0, 0.25 + 0.4 * harm)));
        double[] frame = frame(sheetClass, width, height);
        double gain = dice.chance(0.25) ? dice.between(0.82, 0.93) : dice.between(0.92, 1.0);
        boolean burnt = profile != Profile.CLEAN && dice.chance(0.25 * harm);
        Format format = format(mode);
        return new ScanSetting(
                dpi,
                mode,
                skew,
                1 + dice.gauss(0, 0.0008 + 0.0025 * harm),
                dice.between(0, 0.06) * harm,
                frame[2],
                frame[3],
                frame[0],
                frame[1],
                backdrop(),
                gain,
                dice.between(0.8, 1.2),
                dice.between(2, 35),
                dice.between(0.02, 0.035 + 0.045 * harm),
                dice.between(0.5, 2 + 5 * harm),
                dice.between(0, 0.06) * harm,
                burnt ? dice.between(0.86, 0.94) : 1,
                mode == Mode.BILEVEL_ADAPTIVE ? 255 - dice.between(14, 26) : dice.between(140, 190),
                sheetClass == SheetClass.UPSIDE_DOWN,
                streaks(frame),
                format,
                quality(),
                dice.chance(0.92),
                dice.seed());
    }

    /** What ink must be to be seen after this scan. */
    static Definition definition(double share, ScanSetting s, Paper paper) {
        double pixel = 25.4 / s.dpi();
        double blur = Math.max(s.blurMm(), 0.38 * pixel);
        double canvas = 25.4 / printDpi(s.dpi());
        double total = StrictMath.sqrt(blur * blur + pixel * pixel / 12 + canvas * canvas / 12);
        double white = 0.299 * paper.red() + 0.587 * paper.green() + 0.114 * paper.blue();
        double bright = tone(s, white);
        double visible = 0.05;
        while (visible < 1 && !seen(s, bright, tone(s, white * (1 - visible)))) {
            visible += 0.01;
        }
        double trace = 0.03;
        while (trace < 1 && tone(s, white * (1 - trace)) > bright - Math.max(12, 2.5 * s.noise())) {
            trace += 0.005;
        }
        return new Definition(share, total, visible, trace);
    }

    /** Resolution at which the sheet is drawn before the scanner looks at it. */
    static int printDpi(int dpi) {
        // Optics see no more than 400 lines an inch, whatever the file says.
        return dpi <= 200 ? 240 : dpi <= 300 ? 300 : 400;
    }

    private static boolean seen(ScanSetting s, double bright, double value) {
        return switch (s.mode()) {
            case BILEVEL -> value < s.threshold() - 14;
            case BILEVEL_ADAPTIVE -> value < bright - (255 - s.threshold()) - 14;
            default -> value < bright * (1 - Definition.PLAIN_CONTRAST * 0.8);
        };
    }

    private static double tone(ScanSetting s, double v) {
        return s.black() + (255 * s.gain() - s.black()) * StrictMath.pow(Math.min(1, v / s.clip()), s.gamma());
    }

    private Mode mode() {
        double what = dice.between(0, 1) * (profile == Profile.CLEAN ? 0.92 : 1);
        if (what < 0.68) {
            return Mode.GRAY;
        }
        if (what < 0.9) {
            return Mode.COLOR;
        }
        return what < 0.95 ? Mode.BILEVEL : Mode.BILEVEL_ADAPTIVE;
    }

    private int dpi() {
        double what = dice.between(0, 1);
        double odd = profile == Profile.CLEAN ? 0 : 0.03 + 0.05 * profile.harm;
        if (what < odd) {
            return dice.weighted(List.of(150, 240, 400, 600), d -> d == 600 ? 0.15 : d == 400 ? 0.5 : 1);
        }
        return what < 0.55 ? 200 : 300;
    }

    private Format format(Mode mode) {
        double what = dice.between(0, 1);
        if (mode.bilevel()) {
            return what < 0.6 ? Format.TIFF : Format.PNG;
        }
        return what < 0.86 ? Format.JPEG : what < 0.93 ? Format.PNG : Format.TIFF;
    }

    private int quality() {
        return (int)
                Math.round(profile == Profile.CLEAN ? dice.between(75, 95) : dice.between(70 - 20 * profile.harm, 95));
    }

    private double backdrop() {
        double what = dice.between(0, 1);
        return what < 0.42 ? dice.between(238, 255) : what < 0.85 ? dice.between(8, 50) : dice.between(90, 200);
    }

    /** Frame width and height, and the sheet's place against its middle. */
    private double[] frame(SheetClass sheetClass, double width, double height) {
        if (sheetClass == SheetClass.CROPPED) {
            double cut = dice.between(0.12, 0.45);
            boolean upright = dice.chance(0.65);
            double side = dice.chance(0.5) ? 0.5 : -0.5;
            return upright
                    ? new double[] {width, height * (1 - cut), 0, side * cut * height}
                    : new double[] {width * (1 - cut), height, side * cut * width, 0};
        }
        double what = dice.between(0, 1);
        if (sheetClass == SheetClass.SKEWED || what < 0.25) {
            double more = sheetClass == SheetClass.SKEWED ? 0.09 * Math.max(width, height) : 0;
            double w = width + dice.between(2, 18) + more;
            double h = height + dice.between(2, 18) + more;
            return new double[] {w, h, dice.gauss(0, 1.2), dice.gauss(0, 1.2)};
        }
        if (what < 0.37 && width * height < 40_000) {
            double w = Math.max(216, width + 4);
            double h = Math.max(297, height + 4);
            double x = dice.between(-1, 1) * (w - width) / 2 * 0.95;
            double y = (dice.chance(0.7) ? -1 : dice.between(-1, 1)) * (h - height) / 2 * 0.96;
            return new double[] {w, h, x, y};
        }
        return new double[] {
            width + dice.between(-1.2, 1.5), height + dice.between(-1.2, 1.5), dice.gauss(0, 0.7), dice.gauss(0, 0.7)
        };
    }

    private List<Streak> streaks(double[] frame) {
        List<Streak> streaks = new ArrayList<>();
        for (int n = 0; n < 2 && dice.chance(n == 0 ? profile.streak : 0.25); n++) {
            boolean vertical = dice.chance(0.7);
            double dark = dice.chance(0.3) ? -dice.between(0.2, 0.6) : dice.between(0.08, 0.25 + 0.5 * profile.harm);
            // Many run through; some dust moves on, or comes, while the sheet passes.
            boolean part = dice.chance(vertical ? 0.25 : 0.5);
            double begin = part && dice.chance(0.6) ? dice.between(0, 0.7) : 0;
            Streak whole = new Streak(
                    vertical,
                    dice.between(0.03, 0.97) * (vertical ? frame[0] : frame[1]),
                    Math.max(0.06, Math.min(0.9, dice.skewed(0.16, 0.55))),
                    dark,
                    begin,
                    part ? dice.between(begin + 0.1, 1) : 1);
            streaks.addAll(part && dice.chance(0.3) ? skipping(whole) : List.of(whole));
        }
        return streaks;
    }

    /** The same dust now and then off the glass: pieces on one line. */
    private List<Streak> skipping(Streak whole) {
        List<Streak> pieces = new ArrayList<>();
        double from = whole.from();
        while (from < whole.to()) {
            double to = Math.min(whole.to(), from + dice.between(0.04, 0.3));
            pieces.add(new Streak(whole.vertical(), whole.at(), whole.width(), whole.dark(), from, to));
            from = to + dice.between(0.004, 0.05);
        }
        return pieces;
    }
}
