package vn.kiemphieu.ballot;

/** Why no picture of a ballot could be had from a fed file. */
public enum UnreadableCause {
    EMPTY,
    NOT_AN_IMAGE,
    CORRUPT,
    TOO_LARGE,
    ENCRYPTED,
    IO_ERROR,
    INTERNAL
}
