package vn.kiemphieu.store;

/** Kinds of events that put in no other row (VVSG 2.0, table 15-1). */
public enum Occurrence {
    /** Another program, version, Java or system than before. */
    PROGRAM,
    WINDOW_OPENED,
    WINDOW_CLOSED,
    RESTORED,
    BACKED_UP,
    BACKUP_FAILED,
    /** Where copies go by themselves, and after how many sheets. */
    BACKUP_PLAN,
    EXPORTED,
    EXPORT_FAILED,
    CHECKED,
    CHECK_FAILED,
    /** A trouble that was told the operator. */
    TROUBLE,
    ACCOUNTS_ON,
    ACCOUNTS_OFF,
    SIGNED_IN,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    SCREEN_HIDDEN,
    SCREEN_SHOWN,
    ARCHIVED,
    ARCHIVE_OPENED
}
