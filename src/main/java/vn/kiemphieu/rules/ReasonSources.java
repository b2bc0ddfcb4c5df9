package vn.kiemphieu.rules;

import java.util.Optional;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.election.Regime;

/** What in law makes a reason one that people must look at (rules.md E5). */
public final class ReasonSources {
    private static final String DOUBTFUL = "Hướng dẫn nghiệp vụ bầu cử, câu 175";
    private static final String STRIKES = "Hướng dẫn nghiệp vụ bầu cử, câu 167 và 174";
    private static final String LAW = "Luật 85/2015/QH13, Điều 74";
    private static final String PARTY = "Quy chế 190-QĐ/TW, Điều 15";
    private static final String PARTY_COMMITTEE = "Quy chế 190-QĐ/TW, Điều 8";

    private ReasonSources() {}

    /** The article; empty where none was found or the reason is one of the scan, not of the voter. */
    public static Optional<String> of(AdjudicationReason reason, Regime regime) {
        return switch (regime) {
            case STATE -> state(reason);
            case PARTY_CONGRESS -> party(reason);
            case CLUB -> Optional.empty();
        };
    }

    private static Optional<String> state(AdjudicationReason reason) {
        return switch (reason) {
            case PARTIAL_STRIKE, TWO_LINE_NAME_ONE_STRUCK, BETWEEN_ROWS, STROKE_OVER_TWO_NAMES -> Optional.of(STRIKES);
            case UNDERLINE, OVERLINE, CIRCLE, TICK_OR_DOT, ORDINAL_ONLY, CORRECTION ->
                Optional.of(STRIKES + "; câu 175");
            case FAINT_STRIKE, SMUDGE, DAMAGED, MULTI_INK -> Optional.of(DOUBTFUL);
            case EXTRA_WRITING, SIGNATURE, ADDED_NAME, STAMP_MISSING, STAMP_UNCLEAR, WRONG_FORM -> Optional.of(LAW);
            case OVERVOTE, ALL_STRUCK, UNTOUCHED -> Optional.of(LAW);
            default -> Optional.empty();
        };
    }

    private static Optional<String> party(AdjudicationReason reason) {
        return switch (reason) {
            case OVERVOTE, ALL_STRUCK, UNTOUCHED, BOTH_BOXES, NO_BOX, BETWEEN_BOXES -> Optional.of(PARTY);
            case EXTRA_WRITING, SIGNATURE, ADDED_NAME, MULTI_INK, WRONG_FORM -> Optional.of(PARTY);
            case CIRCLE, UNDERLINE, OVERLINE, TICK_OR_DOT, ORDINAL_ONLY, CORRECTION, STAMP_MISSING, STAMP_UNCLEAR ->
                Optional.of(PARTY + "; " + PARTY_COMMITTEE);
            case FAINT_STRIKE,
                    PARTIAL_STRIKE,
                    TWO_LINE_NAME_ONE_STRUCK,
                    SMUDGE,
                    BETWEEN_ROWS,
                    STROKE_OVER_TWO_NAMES,
                    DAMAGED -> Optional.of(PARTY_COMMITTEE);
            default -> Optional.empty();
        };
    }
}
