package vn.kiemphieu.intake.finding;

/** What a finding means for the list. */
public enum Severity {
    /** The list is not taken before this is mended. */
    ERROR,
    /** The list is taken, and a person should look. */
    WARNING,
    /** What the program understood or left out. */
    NOTE
}
