package vn.kiemphieu.store;

/**
 * Kinds of events that put in no other row. With the events of the other tables these of VVSG 2.0, table 15-1, are on record:
 * ballot definition ({@code STATION_MADE}, {@code STYLE_ADDED}, {@code CONTEST_ADDED}), configuration ({@code SETTING_MADE},
 * {@code BACKUP_PLAN}), zero totals and readiness ({@code READINESS_CHECKED}), scanner started and stopped, with the cause
 * ({@code BATCH_FEEDING}, {@code BATCH_PAUSED}, {@code BATCH_OPEN}), an end in the middle of feeding ({@code BATCH_PAUSED} at the
 * next start), interventions of officials ({@code RULED}, {@code TYPED}, {@code FIGURE_SET}, …), opening and closing
 * ({@code CONTEST_CLOSED}, {@code CONTEST_REOPENED}), keys ({@code KEY_MADE}, {@code CHECKPOINT}), accounts
 * ({@code PASSPHRASE_SET} and below), integrity checks, exports, copies, and where the program stays open on a place (the
 * window, feeding, reading what was fed) its start, its end, an end it did not live to record, another version, and errors it
 * has no words for. A command that does one thing has the event of that thing. Not on record, for only the system could tell:
 * start and end of the system, what the network and media do, and who else looked at the files.
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
    OTHER_FORM,
    /** The program opened the place to stay: its version and the SHA-256 of its file. */
    PROGRAM_STARTED,
    PROGRAM_ENDED,
    /** What was started last has no end on record: killed, a power cut, or a medium that took no more. */
    PROGRAM_BROKE_OFF,
    /** Another version, or another file of the same one, than started last. */
    PROGRAM_CHANGED,
    /** Something went wrong that the program has no words for; the kind of error only. */
    PROGRAM_FAULT;

    private static final String PROGRAM = "PROGRAM_";

    /** Whether an event is one of the program itself, in the name of its version. */
    public static boolean isOfProgram(String what) {
        return what.startsWith(PROGRAM);
    }
}
