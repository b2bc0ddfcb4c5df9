package vn.kiemphieu.testdeck;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Coloured office paper: one box may hold several kinds of ballots, told apart by their paper. */
public enum PaperColour {
    WHITE(1, 1, 1),
    IVORY(1, 0.97, 0.9),
    YELLOW(0.99, 0.94, 0.72),
    PINK(1, 0.87, 0.88),
    BLUE(0.85, 0.94, 0.99),
    GREEN(0.86, 0.97, 0.87);

    private final double red;
    private final double green;
    private final double blue;

    PaperColour(double red, double green, double blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /** Light thrown back, of white paper's: red, green, blue. */
    double[] tint() {
        return new double[] {red, green, blue};
    }

    /** The word in commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<PaperColour> ofCode(String code) {
        return Arrays.stream(values()).filter(c -> c.code().equals(code)).findFirst();
    }
}
