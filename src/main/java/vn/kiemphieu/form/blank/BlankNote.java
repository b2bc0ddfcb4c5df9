package vn.kiemphieu.form.blank;

import java.util.List;

/**
 * Something done to the picture of a blank that a person should know.
 *
 * @param arguments fill the sentence of that kind
 */
public record BlankNote(Kind kind, List<Object> arguments) {
    /** What was done. */
    public enum Kind {
        /** The only page with print was taken: its number, number of pages. */
        PAGE_TAKEN,
        /** The scan was straightened: degrees. */
        STRAIGHTENED,
        /** The page was turned upright: degrees clockwise. */
        TURNED,
        /** The paper's edges could not be seen; its size was supposed: width, height in millimetres. */
        PAPER_SUPPOSED,
        /** The file names no sensible resolution; it was concluded from the paper: dpi. */
        RESOLUTION_SUPPOSED,
        /** A seal as black as the print was taken out together with the print under it. */
        BLACK_SEAL
    }

    public BlankNote {
        arguments = List.copyOf(arguments);
    }

    static BlankNote of(Kind kind, Object... arguments) {
        return new BlankNote(kind, List.of(arguments));
    }
}
