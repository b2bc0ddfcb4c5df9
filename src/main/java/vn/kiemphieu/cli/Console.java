package vn.kiemphieu.cli;

import java.io.PrintWriter;

/**
 * What a command talks to; a command that has a constructor with a Console gets it.
 *
 * @param out results
 * @param err troubles and progress
 * @param messages sentences in the language asked for
 * @param watched whether a person sees {@code err} as it is written
 */
public record Console(PrintWriter out, PrintWriter err, Messages messages, boolean watched) {
    private static final String TERMINAL_PROPERTY = "kiemphieu.terminal";

    /** A line on {@code err} that replaces itself; silent unless a person watches. */
    public Progress progress() {
        return new Progress(err, watched);
    }

    /** Whether everything said so far reached its destination. */
    boolean delivered() {
        err.flush();
        return !out.checkError();
    }

    /** The start script tells, for Java can only see whether standard input and output both are a terminal. */
    static boolean terminalAtStandardError() {
        String told = System.getProperty(TERMINAL_PROPERTY);
        return told == null ? System.console() != null : Boolean.parseBoolean(told);
    }
}
