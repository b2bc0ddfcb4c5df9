package vn.kiemphieu.report.paper;

/** A stretch of a line. */
public sealed interface Piece {

    /**
     * Words in one face.
     *
     * @param raised set small and high, as the marks of notes are
     */
    record Words(String text, boolean bold, boolean italic, boolean raised) implements Piece {}

    /**
     * Dots to write on by hand.
     *
     * @param mm about how long
     */
    record Dots(double mm) implements Piece {
        /** One dot of the text's size is about so wide. */
        private static final double DOT_MM = 1.15;

        public String text() {
            return ".".repeat((int) Math.max(3, Math.round(mm / DOT_MM)));
        }
    }

    /** Dots to the end of the line; the last piece of its paragraph. */
    record Leader() implements Piece {}

    /**
     * A picture, made to fit.
     *
     * @param png the file
     * @param mm the longest it may be on either side
     */
    record Picture(byte[] png, double mm) implements Piece {}
}
