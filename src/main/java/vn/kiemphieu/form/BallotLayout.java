package vn.kiemphieu.form;

import java.util.List;

/**
 * How a ballot is to be printed: lengths in millimetres, letters in points.
 *
 * @param nameX where names begin when they stand in no table, from the left edge
 * @param namePt size of the candidates' names
 * @param rowMm least distance from one name to the next
 * @param columns columns of the list, 1 or 2; a table has one
 */
public record BallotLayout(
        Paper paper,
        PrintFace face,
        Arrangement arrangement,
        double nameX,
        double namePt,
        double rowMm,
        boolean boldNames,
        int columns,
        StampMark stamp,
        Texts texts) {

    /** The same layout with rows and letters of this share of their size. */
    public BallotLayout lower(double share) {
        return new BallotLayout(
                paper, face, arrangement, nameX, namePt * share, rowMm * share, boldNames, columns, stamp, texts);
    }

    /** The sheet as it is read, millimetres. */
    public enum Paper {
        A5_PORTRAIT(148, 210),
        A5_LANDSCAPE(210, 148),
        A4_PORTRAIT(210, 297),
        A4_LANDSCAPE(297, 210);

        final double widthMm;
        final double heightMm;

        Paper(double widthMm, double heightMm) {
            this.widthMm = widthMm;
            this.heightMm = heightMm;
        }
    }

    /** What surrounds the names. */
    public enum Arrangement {
        /** Ruled table with a column of ordinals. */
        TABLE(true, true),
        /** Ruled table of names only. */
        TABLE_WITHOUT_ORDINALS(true, false),
        /** One name after another, nothing around them (state forms 13–15). */
        LINES(false, false),
        /** Lines that begin with the ordinal. */
        NUMBERED_LINES(false, true);

        final boolean ruled;
        final boolean ordinals;

        Arrangement(boolean ruled, boolean ordinals) {
            this.ruled = ruled;
            this.ordinals = ordinals;
        }
    }

    /** What the print shows of the stamp. */
    public enum StampMark {
        /** Nothing. */
        NONE,
        /** A picture of the seal on sample blanks; on real ballots it is pressed by hand at that place. */
        SEAL,
        /** A printed box that says where to press the seal. */
        BOX
    }

    /**
     * The words around the names.
     *
     * @param headLeft lines of the upper left corner, centred in the left half
     * @param headRight lines of the upper right corner
     * @param title the first line is the largest
     * @param count how many are to be elected; may be empty
     * @param detailTitle head of the table's last column; empty when there is none
     * @param details one text a candidate for that column, or none at all
     * @param notes small print below the list, one paragraph each
     * @param sealRing words round the seal
     * @param sealCentre words in its middle; a star when empty
     */
    public record Texts(
            List<String> headLeft,
            List<String> headRight,
            List<String> title,
            String count,
            String detailTitle,
            List<String> details,
            List<String> notes,
            String sealRing,
            List<String> sealCentre) {
        public Texts {
            headLeft = List.copyOf(headLeft);
            headRight = List.copyOf(headRight);
            title = List.copyOf(title);
            details = List.copyOf(details);
            notes = List.copyOf(notes);
            sealCentre = List.copyOf(sealCentre);
        }
    }
}
