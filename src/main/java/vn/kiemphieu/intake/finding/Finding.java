package vn.kiemphieu.intake.finding;

import static vn.kiemphieu.intake.finding.Severity.ERROR;
import static vn.kiemphieu.intake.finding.Severity.NOTE;
import static vn.kiemphieu.intake.finding.Severity.WARNING;

/** What can be said about a list of candidates; the sentences stand in {@code intake.properties}. */
public enum Finding {
    // how the file was read
    ENCODING(NOTE),
    ENCODING_GUESSED(WARNING),
    SHEET_CHOSEN(NOTE),
    HEADER_FOUND(NOTE),
    HEADER_MISSING(NOTE),
    HEADER_TWICE(WARNING),
    COLUMNS_UNREAD(NOTE),
    CELL_WITHOUT_HEADING(WARNING),
    NAME_IN_TWO_COLUMNS(NOTE),
    ROW_LEFT_OUT(WARNING),
    ROW_ABOVE_HEADINGS(ERROR),
    HIDDEN_ROW(WARNING),
    FORMULA_VALUES(NOTE),
    // numbers
    NUMBER_UNREADABLE(ERROR),
    NUMBER_MISSING(ERROR),
    NUMBER_TWICE(ERROR),
    NUMBER_GAP(WARNING),
    NUMBER_FALLS(WARNING),
    // names
    NAME_EMPTY(ERROR),
    NAME_LONG(ERROR),
    NAME_ONE_WORD(WARNING),
    NAME_FORMULA(ERROR),
    NAME_TITLE(ERROR),
    NAME_TWICE(ERROR),
    TWO_PEOPLE(ERROR),
    LINE_BREAK(WARNING),
    LETTERS_LOST(ERROR),
    MOJIBAKE(ERROR),
    LEGACY_FONT(ERROR),
    FOREIGN_LETTER(ERROR),
    ODD_CHARACTER(ERROR),
    DIGIT(ERROR),
    UNUSUAL_LETTER(WARNING),
    UNSEEN_REMOVED(WARNING),
    D_REPLACED(WARNING),
    // facts
    PREFIX_DROPPED(NOTE),
    PREFIX_DOUBTFUL(WARNING),
    SEX_UNREADABLE(ERROR),
    SEX_CONTRADICTED(ERROR),
    HONORIFIC_MISSING(WARNING),
    HONORIFICS_NONE(WARNING),
    BIRTH_UNREADABLE(ERROR),
    BIRTH_SHORT_YEAR(ERROR),
    BIRTH_IMPLAUSIBLE(WARNING),
    BIRTH_MONTH_ONLY(WARNING),
    BIRTH_SERIAL(NOTE),
    BIRTH_UNDECIDED(WARNING),
    VALUE_TWICE(WARNING),
    // the list
    ORDER_BROKEN(WARNING),
    ORDER_FREE(NOTE),
    ORDER_CHANGED(NOTE),
    MANY_CANDIDATES(WARNING),
    SEATS_NOT_BELOW_CANDIDATES(WARNING),
    NO_CANDIDATE(ERROR);

    private final Severity severity;

    Finding(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
