package vn.kiemphieu.decision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import vn.kiemphieu.decision.Comparison.Question;

/**
 * Compares numbers with limits for whoever decides, and keeps what it compared where somebody wants to see it: what
 * explains a decision is what decided it.
 */
public final class Comparisons {
    private static final Comparisons UNHEARD = new Comparisons(null, OptionalInt.empty(), Question.SHEET, "");

    private final List<Comparison> kept;
    private final OptionalInt row;
    private final Question question;
    private final String prefix;

    private Comparisons(List<Comparison> kept, OptionalInt row, Question question, String prefix) {
        this.kept = kept;
        this.row = row;
        this.question = question;
        this.prefix = prefix;
    }

    /** Keeps nothing. */
    public static Comparisons unheard() {
        return UNHEARD;
    }

    /** Keeps everything, in the order it was compared. Not for use by two threads. */
    public static Comparisons kept() {
        return new Comparisons(new ArrayList<>(), OptionalInt.empty(), Question.SHEET, "");
    }

    public List<Comparison> all() {
        return kept == null ? List.of() : Collections.unmodifiableList(kept);
    }

    /** The same, of this candidate's row. */
    Comparisons row(int no) {
        return kept == null ? this : new Comparisons(kept, OptionalInt.of(no), Question.AROUND, "");
    }

    /** The same, of this part of the row: numbers are kept under {@code part.number}. */
    Comparisons part(String part) {
        return kept == null ? this : new Comparisons(kept, row, question, part + ".");
    }

    /** The same, on this question. */
    Comparisons on(Question other) {
        return kept == null ? this : new Comparisons(kept, row, other, prefix);
    }

    boolean atMost(String number, double value, double limit) {
        return keep(number, value, true, limit, value <= limit);
    }

    boolean below(String number, double value, double limit) {
        return keep(number, value, true, limit, value < limit);
    }

    boolean atLeast(String number, double value, double limit) {
        return keep(number, value, false, limit, value >= limit);
    }

    boolean beyond(String number, double value, double limit) {
        return keep(number, value, false, limit, value > limit);
    }

    /** Whether the number is beyond its upper limit. */
    boolean over(String number, double value, double limit) {
        return !keep(number, value, true, limit, !(value > limit));
    }

    /** Whether the number falls short of its lower limit. */
    boolean under(String number, double value, double limit) {
        return !keep(number, value, false, limit, !(value < limit));
    }

    private boolean keep(String number, double value, boolean upper, double limit, boolean within) {
        if (kept != null) {
            kept.add(new Comparison(row, question, prefix + number, value, upper, limit, within));
        }
        return within;
    }
}
