package vn.kiemphieu.ballot;

/**
 * What the operator can put right. The sentences stand in {@code trouble_*.properties} as {@code NAME.cause} and
 * {@code NAME.action}; a test checks that each is there in every language.
 */
public enum Trouble {
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_UNWRITABLE,
    NOTHING_TO_READ,
    OUTPUT_CLOSED,
    OUT_OF_MEMORY,
    UNEXPECTED,
    DISK_FULL,
    CALIBRATION_DAMAGED,
    NATIVE_LIBRARY,
    FILE_TOO_LARGE,
    ELECTION_NOT_JSON,
    ELECTION_INVALID,
    LANGUAGE_DATA,
    BLANK_ENCRYPTED,
    BLANK_DAMAGED,
    BLANK_PAGES,
    BLANK_ENORMOUS,
    BLANK_SIZE,
    BLANK_EMPTY,
    BLANK_TURNED,
    STYLE_MISSING,
    STYLE_SCHEMA,
    STYLE_DAMAGED,
    DECK_EXISTS,
    BALLOT_TOO_LONG
}
