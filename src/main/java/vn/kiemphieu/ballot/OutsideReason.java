package vn.kiemphieu.ballot;

/** Why a fed sheet is no ballot of this count; it stays in the reconciliation. */
public enum OutsideReason {
    /** Not a ballot, or a ballot of another contest. */
    SET_ASIDE,
    /** The same ballot is counted as another sheet. */
    DUPLICATE,
    /** Fed again, or typed in by hand, as another sheet. */
    RESCAN
}
