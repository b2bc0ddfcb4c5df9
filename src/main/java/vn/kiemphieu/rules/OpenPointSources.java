package vn.kiemphieu.rules;

import java.util.Optional;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Regime;

/** Where the law comes nearest to an open point in each regime. */
public final class OpenPointSources {
    private static final String STRIKES = "Hướng dẫn nghiệp vụ bầu cử, câu 167 và 174; Thông tư 21/2025/TT-BNV";
    private static final String DOUBTFUL = "Hướng dẫn nghiệp vụ bầu cử, câu 175; Luật 85/2015/QH13, Điều 74";
    private static final String INVENTORY = "Nghị quyết 40/NQ-HĐBCQG, Mẫu số 32/HĐBC";
    private static final String LAW = "Luật 85/2015/QH13, Điều 74";
    private static final String PARTY = "Quy chế 190-QĐ/TW, Điều 15";
    private static final String PARTY_COMMITTEE = "Quy chế 190-QĐ/TW, Điều 8";

    private OpenPointSources() {}

    /** The article; empty where none was found and the committee alone can say. */
    public static Optional<String> of(OpenPoint point, Regime regime) {
        return switch (regime) {
            case STATE -> state(point);
            case PARTY_CONGRESS -> party(point);
            case CLUB -> Optional.empty();
        };
    }

    private static Optional<String> state(OpenPoint point) {
        return switch (point) {
            case TWO_LINE_NAME_ONE_STRUCK, PARTIAL_STRIKE -> Optional.of(STRIKES);
            case LINE_OR_CIRCLE_AROUND, MULTI_INK -> Optional.of(DOUBTFUL);
            case STAMP_MISSING -> Optional.of(LAW);
            case EXCHANGED_BALLOTS -> Optional.of(INVENTORY);
            case AGREES_WITH_NOBODY, ONE_PERSON_NO_BOX -> Optional.empty();
        };
    }

    private static Optional<String> party(OpenPoint point) {
        return switch (point) {
            case TWO_LINE_NAME_ONE_STRUCK, PARTIAL_STRIKE, EXCHANGED_BALLOTS -> Optional.empty();
            // art. 15 asks for the stamp and lists marked ballots; what is one, the committee concludes by art. 8
            case STAMP_MISSING, LINE_OR_CIRCLE_AROUND -> Optional.of(PARTY + "; " + PARTY_COMMITTEE);
            case AGREES_WITH_NOBODY, ONE_PERSON_NO_BOX, MULTI_INK -> Optional.of(PARTY);
        };
    }
}
