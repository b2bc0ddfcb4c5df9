package vn.kiemphieu.ballot;

/** What a candidate's row was read, or ruled, to say. */
public enum MarkStatus {
    /** Strike-out: the printed name is struck from end to end, no vote. */
    STRUCK,
    /** Strike-out: the printed name is left, one vote. */
    KEPT,
    /** Agree/disagree answers. */
    AGREE,
    DISAGREE,
    NONE,
    BOTH,
    /** Only a person can say. */
    UNCERTAIN;

    /** The word used in {@code reads.csv}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
