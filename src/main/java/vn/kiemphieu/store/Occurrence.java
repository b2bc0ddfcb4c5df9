package vn.kiemphieu.store;

/**
 * Kinds of events that put in no other row. With the events of the other tables these of VVSG 2.0, table 15-1, are on record:
 * ballot definition ({@code STATION_MADE}, {@code STYLE_ADDED}, {@code CONTEST_ADDED}), configuration ({@code SETTING_MADE},
 * {@code BACKUP_PLAN}), zero totals and readiness ({@code READINESS_CHECKED}), scanner started and stopped, with the cause
 * ({@code BATCH_FEEDING}, {@code BATCH_PAUSED}, {@code BATCH_OPEN}), an end in the middle of feeding ({@code BATCH_PAUSED} at the
 * next start), interventions of officials ({@code RULED}, {@code TYPED}, {@code FIGURE_SET}, …), opening and closing
 * ({@code CONTEST_CLOSED}, {@code CONTEST_REOPENED}), keys ({@code KEY_MADE}, {@code CHECKPOINT}), accounts
 * ({@code PASSPHRASE_SET} and below), integrity checks, exports, copies. Not on record: start and end of the program and of
 * the system, what the network or media do, and changes of the program itself, which only the system could tell.
 */
public enum Occurrence {
    RESTORED,
    BACKED_UP,
    BACKUP_FAILED,
    /** Where copies go by themselves, and after how many sheets. */
    BACKUP_PLAN,
    EXPORTED,
    EXPORT_FAILED,
    CHECKED,
    CHECK_FAILED,
    ACCOUNTS_ON,
    ACCOUNTS_OFF,
    SIGNED_IN,
    SIGN_IN_FAILED,
    LOCKED_OUT,
    ARCHIVED,
    ARCHIVE_OPENED,
    /** A sheet that is no ballot of its batch's contest is of the form of another one. */
    OTHER_FORM
}
