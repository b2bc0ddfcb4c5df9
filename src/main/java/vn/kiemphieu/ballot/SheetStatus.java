package vn.kiemphieu.ballot;

/** What happens with a sheet next. */
public enum SheetStatus {
    /** Counted unless a person objects. */
    ACCEPTED,
    /** A person must rule before anything of this sheet is counted. */
    REVIEW,
    /** Not a ballot of this contest, or unreadable; a person must say what happens with the sheet. */
    REJECTED;

    /** The word used in {@code reads.csv}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
