package vn.kiemphieu.testdeck.pen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a voter may do to a row of an agree/disagree ballot, with how often each kind is seen among its like. */
public enum CellKind {
    X(Meaning.ANSWER, 34),
    /** Arms that leave the cell while their crossing stays inside. */
    X_OVER(Meaning.ANSWER, 9),
    X_SMALL(Meaning.ANSWER, 5),
    /** Drawn twice, one on the other. */
    X_DOUBLE(Meaning.ANSWER, 4),
    TICK(Meaning.ANSWER, 22),
    /** A tail that runs out of the cell to the upper right. */
    TICK_OUT(Meaning.ANSWER, 7),
    VEE(Meaning.ANSWER, 4),
    PLUS(Meaning.ANSWER, 4),

    /** Nothing: a certain reading, and no answer. */
    NONE(Meaning.SILENCE, 18),
    /** A clear mark in each of the two cells. */
    BOTH(Meaning.SILENCE, 9),

    /** The heart of the mark lies on the rule between the two cells. */
    BETWEEN_COLUMNS(Meaning.ASKED, 12),
    BETWEEN_ROWS(Meaning.ASKED, 7),
    /** A mark that was crossed out again, with or without another one in the other cell. */
    CORRECTED(Meaning.ASKED, 14),
    FAINT(Meaning.ASKED, 9),
    /** Made with a wide pen whose colour hardly shows. */
    PALE(Meaning.ASKED, 4),
    /** A pencil mark that was rubbed out, not quite, with or without another one in the other cell. */
    RUBBED_OUT(Meaning.ASKED, 5),
    /** A mark under correction fluid, with or without another one in the other cell. */
    WHITED_OUT(Meaning.ASKED, 5),
    /** One stroke; the law asks for a cross (190-QĐ/TW art. 15), and it may be half of one, or a cell struck out. */
    SLASH(Meaning.ASKED, 5),
    /** A slash with a tiny stroke across it. */
    SLASH_CROSSED(Meaning.ASKED, 2),
    CIRCLE(Meaning.ASKED, 4),
    /** A cell gone over until it is dark: chosen, or taken back. */
    FILLED(Meaning.ASKED, 4),
    WORD(Meaning.ASKED, 3),
    /** One or two letters that say the same as their cell. */
    SHORT_WORD(Meaning.ASKED, 2),
    /** A word that says the opposite of its cell. */
    WORD_AGAINST(Meaning.ASKED, 5),
    /** Where the pen rested. */
    DOT(Meaning.ASKED, 8),
    /** A mark over the name or the ordinal instead of in a cell. */
    ON_NAME(Meaning.ASKED, 8),
    /** The habit of strike-out ballots, with or without a mark in a cell. */
    NAME_STRUCK(Meaning.ASKED, 8),
    BESIDE_TABLE(Meaning.ASKED, 6),
    /** One stroke down through the cells of several rows. */
    COLUMN_LINE(Meaning.ASKED, 6),
    /** A ring round the head of a column in place of marks below it. */
    HEADING(Meaning.ASKED, 4);

    /** What the voter meant, before the ink was measured. */
    public enum Meaning {
        ANSWER,
        SILENCE,
        ASKED
    }

    private final Meaning meaning;
    private final double weight;

    CellKind(Meaning meaning, double weight) {
        this.meaning = meaning;
        this.weight = weight;
    }

    public Meaning meaning() {
        return meaning;
    }

    /** Relative frequency among the kinds of the same meaning. */
    public double weight() {
        return weight;
    }

    public static List<CellKind> meaning(Meaning meaning) {
        return Stream.of(values()).filter(k -> k.meaning == meaning).toList();
    }

    /** The word in {@code truth.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
