package vn.kiemphieu.testdeck.pen;

import java.util.List;
import java.util.Locale;

/**
 * A pen in a voter's hand.
 *
 * @param widthMm width of its line at ordinary pressure
 * @param darkness share of the light its ink takes at ordinary pressure, 0–1
 * @param skipsPerMm how often the line breaks off for a moment
 * @param grain how much the paper's grain shows in the line, 0–1
 * @param fading share of the darkness lost by the end of the sheet
 */
public record Pen(
        Kind kind, Colour colour, double widthMm, double darkness, double skipsPerMm, double grain, double fading) {

    /** What it writes with. */
    public enum Kind {
        BALL,
        GEL,
        PENCIL,
        FELT
    }

    /** Reflectance of the full ink in red, green and blue light. */
    public enum Colour {
        BLUE(0.13, 0.17, 0.52),
        BLACK(0.10, 0.10, 0.11),
        RED(0.78, 0.12, 0.15),
        VIOLET(0.27, 0.12, 0.45);

        final double red;
        final double green;
        final double blue;

        Colour(double red, double green, double blue) {
            this.red = red;
            this.green = green;
            this.blue = blue;
        }
    }

    private record Choice(Kind kind, Colour colour, double weight) {}

    private static final List<Choice> IN_A_HALL = List.of(
            new Choice(Kind.BALL, Colour.BLUE, 38),
            new Choice(Kind.BALL, Colour.BLACK, 17),
            new Choice(Kind.GEL, Colour.BLUE, 10),
            new Choice(Kind.GEL, Colour.BLACK, 9),
            new Choice(Kind.PENCIL, Colour.BLACK, 9),
            new Choice(Kind.FELT, Colour.BLUE, 4),
            new Choice(Kind.FELT, Colour.BLACK, 4),
            new Choice(Kind.BALL, Colour.RED, 4),
            new Choice(Kind.GEL, Colour.RED, 2),
            new Choice(Kind.GEL, Colour.VIOLET, 2),
            new Choice(Kind.FELT, Colour.RED, 1));

    private static final List<Choice> HANDED_OUT = List.of(
            new Choice(Kind.BALL, Colour.BLUE, 6),
            new Choice(Kind.BALL, Colour.BLACK, 2),
            new Choice(Kind.GEL, Colour.BLUE, 2),
            new Choice(Kind.GEL, Colour.BLACK, 1));

    /** A good pen, as a careful committee hands it out. */
    public static Pen handedOut(Dice dice) {
        Choice choice = dice.weighted(HANDED_OUT, Choice::weight);
        Pen pen = of(choice.kind(), choice.colour(), dice);
        return new Pen(pen.kind, pen.colour, pen.widthMm, Math.max(0.75, pen.darkness), 0, pen.grain, 0);
    }

    /** A pen as one lies about in a meeting hall. */
    public static Pen any(Dice dice) {
        Choice choice = dice.weighted(IN_A_HALL, Choice::weight);
        return of(choice.kind(), choice.colour(), dice);
    }

    public static Pen of(Kind kind, Colour colour, Dice dice) {
        boolean runsDry = dice.chance(kind == Kind.BALL || kind == Kind.FELT ? 0.12 : 0.03);
        double fading = runsDry ? dice.between(0.1, 0.35) : 0;
        double skips = runsDry ? dice.between(0.02, 0.08) : dice.chance(0.3) ? dice.between(0.002, 0.02) : 0;
        return switch (kind) {
            case BALL ->
                new Pen(
                        kind,
                        colour,
                        dice.between(0.2, 0.55),
                        dice.between(0.6, 0.96),
                        skips,
                        dice.between(0.12, 0.3),
                        fading);
            case GEL ->
                new Pen(
                        kind,
                        colour,
                        dice.between(0.3, 0.85),
                        dice.between(0.82, 0.99),
                        skips / 3,
                        dice.between(0.03, 0.1),
                        fading);
            case PENCIL ->
                new Pen(
                        kind,
                        colour,
                        dice.between(0.3, 1.0),
                        dice.between(0.38, 0.8),
                        0,
                        dice.between(0.45, 0.7),
                        fading);
            case FELT ->
                new Pen(
                        kind,
                        colour,
                        dice.between(0.6, 1.5),
                        dice.between(0.75, 0.98),
                        skips / 2,
                        dice.between(0.05, 0.15),
                        fading);
        };
    }

    /** The same pen pressed so lightly that its ink takes only this share of the light. */
    public Pen light(double faint) {
        return new Pen(kind, colour, widthMm, faint, 0, grain, 0);
    }

    /** A wide pen of a colour that takes only this share of the light. */
    Pen pale(double wide, double weak) {
        return new Pen(kind, colour, wide, weak, 0, grain, 0);
    }

    /** Whether who sees their lines side by side in colour says that these are two inks. */
    public boolean differsFrom(Pen other) {
        boolean alike = cold() && other.cold();
        return colour != other.colour && !alike;
    }

    private boolean cold() {
        return colour == Colour.BLUE || colour == Colour.VIOLET;
    }

    /** What a rubber leaves round a line: a wide gray trace. */
    Pen rubber(double wide, double gray) {
        return new Pen(kind, colour, wide, gray, 0, grain, 0);
    }

    /** Share of the light that full ink of this colour takes from a gray scanner, 0–1. */
    public double grayAbsorption() {
        return 1 - (0.299 * red() + 0.587 * green() + 0.114 * blue());
    }

    /** How much more a colour scan shows of this ink, in the light it takes most of, than a gray one. */
    public double inColour() {
        return (1 - Math.min(red(), Math.min(green(), blue()))) / grayAbsorption();
    }

    /** {@link #grayAbsorption} of a line in which the paper's grain leaves gaps. */
    public double scanned() {
        return grayAbsorption() * (1 - 0.4 * grain);
    }

    public double red() {
        return colour.red;
    }

    public double green() {
        return colour.green;
    }

    public double blue() {
        return colour.blue;
    }

    /** The word in {@code truth.csv}, as {@code ball-blue}. */
    public String code() {
        return (kind + "-" + colour).toLowerCase(Locale.ROOT);
    }
}
