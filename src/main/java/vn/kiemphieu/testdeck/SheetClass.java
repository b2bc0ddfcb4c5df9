package vn.kiemphieu.testdeck;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is peculiar about a whole sheet, with how often it is seen among peculiar sheets. */
public enum SheetClass {
    NORMAL(0, true),
    STAMP_MISSING(2, true),
    /** The seal was copied in black with the print; only what is scanned in colour can show it. */
    STAMP_COPIED(0.8, true),
    /** Marked with two inks of plainly different colours; only what is scanned in colour can show it. */
    MULTI_INK(1.2, true),
    EXTRA_NOTE(2, true),
    EXTRA_SIGNATURE(1.5, true),
    EXTRA_NAME(1.5, true),
    /** Every name struck out, or every answer a refusal. */
    ALL_STRUCK(1, true),
    /** Nothing marked. */
    NONE_STRUCK(1, true),
    TORN_CORNER(1.2, true),
    FOLDED_CORNER(1.2, true),
    UPSIDE_DOWN(2, true),
    BACK_SIDE(1.2, false),
    BLANK_PAGE(0.7, false),
    FOREIGN(2, false),
    DOUBLE_FEED(1.2, false),
    SKEWED(1.6, true),
    CROPPED(1.6, true),
    /** Stamped as it should be, but the scan, in black and white, does not show such light ink: never drawn on purpose. */
    STAMP_LOST(0, true);

    private final double weight;
    private final boolean readable;

    SheetClass(double weight, boolean readable) {
        this.weight = weight;
        this.readable = readable;
    }

    double weight() {
        return weight;
    }

    /** Whether the sheet is one whole ballot of this form, so that its rows have a truth. */
    public boolean readable() {
        return readable;
    }

    /** Whether it can only be seen in colour, so that it is scanned so. */
    boolean inColour() {
        return this == STAMP_COPIED || this == MULTI_INK;
    }

    /** Whether it is about the seal. */
    boolean sealed() {
        return this == STAMP_COPIED || this == STAMP_MISSING;
    }

    static List<SheetClass> special() {
        return Arrays.stream(values()).filter(c -> c.weight > 0).toList();
    }

    /** The word in {@code truth.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
