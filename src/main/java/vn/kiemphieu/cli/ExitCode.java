package vn.kiemphieu.cli;

/** What a command's end says to the caller; a contract of product.md. */
public final class ExitCode {
    public static final int DONE = 0;
    /** Done, and something needs a person: sheets wait for review, a check did not balance. */
    public static final int NEEDS_PERSON = 1;

    public static final int WRONG_USAGE = 2;
    /** A circumstance the operator can put right. */
    public static final int CIRCUMSTANCE = 3;

    private ExitCode() {}
}
