package vn.kiemphieu.form;

import java.util.List;

/**
 * How a ballot is to be printed: lengths in millimetres, letters in points.
 *
 * @param nameX where names begin when they stand in no table, from the left edge
 * @param namePt size of the candidates' names
 * @param rowMm least distance from one name to the next
 * @param columns columns of the list, 1 or 2; a table has one
 * @param answers the answer columns of an agree/disagree table; without effect on other ballots
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
        Texts texts,
        AnswerColumns answers) {

    /** A layout with the usual answer columns, should its arrangement have any. */
    public BallotLayout(
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
        this(paper, face, arrangement, nameX, namePt, rowMm, boldNames, columns, stamp, texts, AnswerColumns.USUAL);
    }

    /** The same layout with rows and letters of this share of their size. */
    public BallotLayout lower(double share) {
        return new BallotLayout(
                paper,
                face,
                arrangement,
                nameX,
                namePt * share,
                rowMm * share,
                boldNames,
                columns,
                stamp,
                texts,
                answers);
    }

    /** The same layout with other answer columns. */
    public BallotLayout with(AnswerColumns columnsOfAnswers) {
        return new BallotLayout(
                paper, face, arrangement, nameX, namePt, rowMm, boldNames, columns, stamp, texts, columnsOfAnswers);
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

        /** Millimetres from the left edge to the right one. */
        public double width() {
            return widthMm;
        }
    }

    /** What surrounds the names. */
    public enum Arrangement {
        /** Ruled table with a column of ordinals. */
        TABLE(true, true, false),
        /** Ruled table of names only. */
        TABLE_WITHOUT_ORDINALS(true, false, false),
        /** Ruled table of ordinals, names and two cells to mark, "Đồng ý" and "Không đồng ý" (190-QĐ/TW art. 15). */
        AGREE_TABLE(true, true, true),
        /** The same without the ordinals. */
        AGREE_TABLE_WITHOUT_ORDINALS(true, false, true),
        /** One name after another, nothing around them (state forms 13–15). */
        LINES(false, false, false),
        /** Lines that begin with the ordinal. */
        NUMBERED_LINES(false, true, false);

        final boolean ruled;
        final boolean ordinals;
        final boolean answers;

        Arrangement(boolean ruled, boolean ordinals, boolean answers) {
            this.ruled = ruled;
            this.ordinals = ordinals;
            this.answers = answers;
        }
    }

    /** What the print shows of the stamp. */
    public enum StampMark {
        /** Nothing. */
        NONE,
        /** A picture of the seal on sample blanks; on real ballots it is pressed by hand at that place. */
        SEAL,
        /** A printed box that says where to press the seal. */
        BOX,
        /** A box, large enough for any seal, and on sample blanks the seal's picture in it. */
        BOX_AND_SEAL;

        boolean boxed() {
            return this == BOX || this == BOX_AND_SEAL;
        }

        boolean pictured() {
            return this == SEAL || this == BOX_AND_SEAL;
        }
    }

    /**
     * The words around the names.
     *
     * @param head the two columns at the top
     * @param title the first line is the largest
     * @param count how many are to be elected; may be empty
     * @param instructions how to vote, above the list, one paragraph each
     * @param detailTitle head of the table's last column; empty when there is none
     * @param details one text a candidate for that column, or none at all
     * @param notes small print below the list, one paragraph each
     * @param sealRing words round the seal
     * @param sealCentre words in its middle; a star when empty
     */
    public record Texts(
            Letterhead head,
            List<String> title,
            String count,
            List<String> instructions,
            String detailTitle,
            List<String> details,
            List<String> notes,
            String sealRing,
            List<String> sealCentre) {
        public Texts {
            title = List.copyOf(title);
            instructions = List.copyOf(instructions);
            details = List.copyOf(details);
            notes = List.copyOf(notes);
            sealCentre = List.copyOf(sealCentre);
        }

        /** Words with a simple head: {@code headLeft} in the upper left corner, {@code headRight} in the right one. */
        public Texts(
                List<String> headLeft,
                List<String> headRight,
                List<String> title,
                String count,
                List<String> instructions,
                String detailTitle,
                List<String> details,
                List<String> notes,
                String sealRing,
                List<String> sealCentre) {
            this(
                    Letterhead.simple(headLeft, headRight),
                    title,
                    count,
                    instructions,
                    detailTitle,
                    details,
                    notes,
                    sealRing,
                    sealCentre);
        }

        /** As above, without an instruction above the list. */
        public Texts(
                List<String> headLeft,
                List<String> headRight,
                List<String> title,
                String count,
                String detailTitle,
                List<String> details,
                List<String> notes,
                String sealRing,
                List<String> sealCentre) {
            this(headLeft, headRight, title, count, List.of(), detailTitle, details, notes, sealRing, sealCentre);
        }
    }
}
