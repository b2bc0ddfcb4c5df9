package vn.kiemphieu.report.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a paragraph is set; sizes as Vietnamese official papers have them (decree 30/2020: 13 or 14 pt, first line set in). */
public enum Look {
    BODY(Align.JUSTIFIED, 13, 10, 0, false),
    /** Without the first line set in. */
    PLAIN(Align.LEFT, 13, 0, 0, false),
    /** A line that belongs to the one above. */
    ITEM(Align.JUSTIFIED, 13, 0, 15, false),
    /** A line below the end of words that begin the line above. */
    DEEP(Align.LEFT, 13, 0, 29, false),
    CENTRE(Align.CENTRE, 13, 0, 0, false),
    RIGHT(Align.RIGHT, 13, 0, 0, false),
    HEAD(Align.CENTRE, 12, 0, 0, false),
    TITLE(Align.CENTRE, 14, 0, 0, true),
    /** Read from across a table. */
    HUGE(Align.CENTRE, 72, 0, 0, true),
    STRONG(Align.JUSTIFIED, 13, 10, 0, true),
    NOTE(Align.JUSTIFIED, 10, 10, 0, false),
    CELL(Align.LEFT, 12, 0, 0, false),
    /** Cells of tables with much in them. */
    SMALL(Align.LEFT, 10, 0, 0, false);

    /** Where lines stand between two edges. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT,
        JUSTIFIED
    }

    private final Align align;
    private final float size;
    private final float firstMm;
    private final float leftMm;
    private final boolean heading;

    Look(Align align, float size, float firstMm, float leftMm, boolean heading) {
        this.align = align;
        this.size = size;
        this.firstMm = firstMm;
        this.leftMm = leftMm;
        this.heading = heading;
    }

    public static Optional<Look> named(String code) {
        return Arrays.stream(values())
                .filter(look -> look.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    public Align align() {
        return align;
    }

    /** Of the letters, in points. */
    public float size() {
        return size;
    }

    /** How far the first line is set in, mm. */
    public float firstMm() {
        return firstMm;
    }

    /** How far all lines are set in, mm. */
    public float leftMm() {
        return leftMm;
    }

    /** Bold, and never the last on a page. */
    public boolean heading() {
        return heading;
    }
}
