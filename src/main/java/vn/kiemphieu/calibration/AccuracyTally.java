package vn.kiemphieu.calibration;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;

/** Counts what readings did against the truth about the sheets they were made of; one thread. */
public final class AccuracyTally {
    private static final String WITHOUT_TRUTH = "na";
    /** What may never be accepted: not one whole ballot of this form. */
    static final Set<SheetClass> NO_BALLOT = EnumSet.of(
            SheetClass.FOREIGN,
            SheetClass.BACK_SIDE,
            SheetClass.BLANK_PAGE,
            SheetClass.CROPPED,
            SheetClass.DOUBLE_FEED);

    private final Reliability reliability = new Reliability();
    private final SortedMap<AdjudicationReason, Long> reviewReasons = new TreeMap<>();
    private final SortedMap<String, AccuracyFigures.Part> ambiguous = new TreeMap<>();
    private final SortedMap<String, AccuracyFigures.Part> special = new TreeMap<>();
    private final List<String> incidents = new ArrayList<>();
    private long sheets;
    private long ordinary;
    private long toReview;
    private TwoReadings clearOpinions = TwoReadings.NONE;
    private TwoReadings ambiguousOpinions = TwoReadings.NONE;
    private long clearRows;
    private long positions;
    private long silent;
    private long wrong;
    private long asked;

    /**
     * Adds a sheet.
     *
     * @param origin how the sheet can be drawn again
     */
    public void add(DrawnSheet sheet, PageReading reading, String origin) {
        add(SheetTruth.of(sheet), reading, origin);
    }

    /** As {@link #add(DrawnSheet, PageReading, String)}, of any sheet with known answers. */
    public void add(SheetTruth sheet, PageReading reading, String origin) {
        boolean accepted = reading.status() == SheetStatus.ACCEPTED;
        sheets++;
        if (sheet.sheetClass() != SheetClass.NORMAL) {
            count(special, sheet.sheetClass().code(), accepted);
            if (accepted && NO_BALLOT.contains(sheet.sheetClass())) {
                incidents.add(sheet.sheetClass().code() + " accepted: " + origin);
            }
        } else if (sheet.ordinary()) {
            ordinary++;
            if (!accepted) {
                toReview++;
                reading.reasons().forEach(reason -> reviewReasons.merge(reason, 1L, Long::sum));
            }
        }
        if (reading instanceof PageReading.Read read) {
            eachRow(sheet, read, (truth, row) -> addRow(truth, row, accepted, origin));
        }
    }

    /** Takes each row that was read and has a truth. */
    public static void eachRow(SheetTruth sheet, PageReading.Read read, RowPair taker) {
        Map<Integer, RowTruth> truths = new TreeMap<>();
        sheet.rows().stream()
                .filter(row -> !row.kind().startsWith(WITHOUT_TRUTH))
                .forEach(row -> truths.put(row.no(), row));
        for (RowReading row : read.rows()) {
            Optional.ofNullable(truths.get(row.no())).ifPresent(truth -> taker.take(truth, row));
        }
    }

    /** What is true of a row, and what it was read as. */
    @FunctionalInterface
    public interface RowPair {
        void take(RowTruth truth, RowReading row);
    }

    /**
     * A certain mark on an ambiguous row is wrong; asking is right exactly there. A row that is no vote, with no cell
     * marked or both, may be read as that or asked about.
     */
    public static boolean isRight(RowTruth truth, RowReading row) {
        return row.status() == MarkStatus.UNCERTAIN
                ? !truth.clear()
                : truth.mark().equals(Optional.of(row.status()));
    }

    private void addRow(RowTruth truth, RowReading row, boolean accepted, String origin) {
        boolean right = isRight(truth, row);
        reliability.add(row.confidence(), right);
        if (truth.clear()) {
            clearOpinions = clearOpinions.with(truth, row.opinions());
        } else {
            ambiguousOpinions = ambiguousOpinions.with(truth, row.opinions());
        }
        boolean counted = accepted && !right;
        if (counted && truth.mark().isPresent()) {
            incidents.add("row " + row.no() + " " + truth.mark().get().code() + " (" + truth.kind() + ") counted as "
                    + row.status().code() + ": " + origin);
        }
        if (!truth.clear()) {
            count(ambiguous, truth.kind(), counted);
            return;
        }
        clearRows++;
        positions += accepted ? 1 : 0;
        if (row.status() == MarkStatus.UNCERTAIN) {
            asked++;
        } else if (counted) {
            silent++;
        } else if (!right) {
            wrong++;
        }
    }

    private static void count(Map<String, AccuracyFigures.Part> parts, String kind, boolean accepted) {
        parts.put(kind, parts.getOrDefault(kind, new AccuracyFigures.Part(0, 0)).plus(accepted));
    }

    /** The counts so far. */
    public AccuracyFigures figures() {
        return new AccuracyFigures(
                sheets,
                ordinary,
                toReview,
                new TreeMap<>(reviewReasons),
                clearRows,
                positions,
                silent,
                BinomialBound.upper95(silent, positions),
                wrong,
                asked,
                new TreeMap<>(ambiguous),
                new TreeMap<>(special),
                clearOpinions,
                ambiguousOpinions,
                reliability.bins(),
                reliability.skill(),
                List.copyOf(incidents));
    }
}
