package vn.kiemphieu.testdeck.pen;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a voter may do to a candidate's row, with how often each kind is seen among its like. */
public enum MarkKind {
    NONE(Meaning.KEPT, 0),
    SINGLE(Meaning.STRUCK, 34),
    SINGLE_SLOPED(Meaning.STRUCK, 10),
    DOUBLE(Meaning.STRUCK, 9),
    WAVY(Meaning.STRUCK, 5),
    ZIGZAG(Meaning.STRUCK, 6),
    X_CROSS(Meaning.STRUCK, 4),
    HATCH(Meaning.STRUCK, 4),
    CURLS(Meaning.STRUCK, 3),
    SCRIBBLE(Meaning.STRUCK, 4),
    SLASH(Meaning.STRUCK, 4),
    ROW_WIDE(Meaning.STRUCK, 8),
    TRIPLE(Meaning.STRUCK, 2.5),
    /** Gone over until hardly a letter can be read. */
    BLACKENED(Meaning.STRUCK, 3),
    OVERFLOW_BELOW(Meaning.STRUCK, 2.5),
    OVERFLOW_ABOVE(Meaning.STRUCK, 2),
    /** Leaves an end of the name free: clear in a Party election down to 75 %, never in a state election. */
    SINGLE_SHORT(Meaning.STRUCK, 4.5),
    PARTIAL(Meaning.ASKED, 14),
    UNDERLINE(Meaning.ASKED, 10),
    OVERLINE(Meaning.ASKED, 6),
    BETWEEN_ROWS(Meaning.ASKED, 9),
    /** The neighbour's stroke went into this name's letters. */
    STRAY_FROM_ABOVE(Meaning.ASKED, 7),
    STRAY_FROM_BELOW(Meaning.ASKED, 6),
    /** One movement over this name and the one under it. */
    OVER_TWO_NAMES(Meaning.ASKED, 6),
    CIRCLE_ROUND(Meaning.ASKED, 9),
    TICK_BESIDE(Meaning.ASKED, 8),
    DOT_BESIDE(Meaning.ASKED, 7),
    DOT_ON_NAME(Meaning.ASKED, 5),
    STT_ONLY(Meaning.ASKED, 7),
    CORRECTED(Meaning.ASKED, 8),
    FAINT_STRIKE(Meaning.ASKED, 10),
    /** A pencil strike that was rubbed out, not quite. */
    RUBBED_OUT(Meaning.ASKED, 5),
    /** Made with a wide pen whose colour hardly shows. */
    PALE_STRIKE(Meaning.ASKED, 4),
    /** A strike under correction fluid, and the name under it too. */
    WHITED_OUT(Meaning.ASKED, 3),
    ONE_LINE_OF_TWO(Meaning.ASKED, 8);

    /** What the voter meant the mark to be, before the definition has measured it. */
    public enum Meaning {
        KEPT,
        STRUCK,
        ASKED
    }

    private final Meaning meaning;
    private final double weight;

    MarkKind(Meaning meaning, double weight) {
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

    public static List<MarkKind> meaning(Meaning meaning) {
        return Stream.of(values()).filter(k -> k.meaning == meaning).toList();
    }

    /** The word in {@code truth.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
