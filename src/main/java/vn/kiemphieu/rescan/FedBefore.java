package vn.kiemphieu.rescan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The traces of the sheets fed so far of one contest: says of a further one whether its paper was among them.
 *
 * <p>Sheets whose ink does not tell ({@link InkTrace#tells}) are neither kept nor found: unmarked ballots, and those with
 * one name struck, look alike on many papers. Of them only an exact copy of the picture is noticed.
 *
 * @param <K> what names a sheet
 */
public final class FedBefore<K> {
    /**
     * How alike two traces must be: the more papers have ink on the same rows, the more. Fitted on 3,058 drawn ballots of
     * five names, of which ten choices make nearly all: the likeness of pairs of different papers with ink on the same rows
     * is over 0.70, 0.75, 0.80, 0.85 for 64, 19, 4, 0.5 of 100,000, at most 0.890; of one paper scanned twice it is under
     * 0.90 for 3 of 84.
     */
    private static final double LEAST_LIKENESS = 0.80;

    private static final double MORE_FOR_TENFOLD = 0.037;
    private static final double MOST_NEEDED = 0.895;

    private static final double SAME_ROWS = 0.85; // cosine of the ink on the rows; of one paper nearly always more

    /**
     * Least likeness on every row that both have marked: two voters' long straight strokes may fall on each other on one row,
     * hardly on all. Of one paper it is less on 1 of 200 rows.
     */
    private static final double EVERY_ROW = 0.8;

    private final InkTracer tracer;
    private final List<Kept<K>> kept = new ArrayList<>();

    /** @param tracer that takes all the traces */
    public FedBefore(InkTracer tracer) {
        this.tracer = tracer;
    }

    private record Kept<K>(K key, InkTrace trace, double norm, double rowNorm) {}

    /**
     * A sheet whose paper looks the same.
     *
     * @param likeness 0–1
     */
    public record Found<K>(K key, double likeness) {}

    /** The sheet most like this one, if any is alike enough. */
    public Optional<Found<K>> find(InkTrace trace) {
        return trace.tells() ? find(trace, new TraceMatch(trace)) : Optional.empty();
    }

    /** Keeps a sheet without asking. */
    public void keep(K key, InkTrace trace) {
        if (trace.tells()) {
            kept.add(new Kept<>(key, trace, new TraceMatch(trace).norm(), rowNorm(trace)));
        }
    }

    private Optional<Found<K>> find(InkTrace trace, TraceMatch match) {
        double rowNorm = rowNorm(trace);
        List<Alike<K>> alike = new ArrayList<>();
        int alikeRows = 0;
        for (Kept<K> other : kept) {
            if (other.trace().fits(trace) && rows(other.trace(), trace) >= SAME_ROWS * rowNorm * other.rowNorm()) {
                alikeRows++;
                double likeness = match.likeness(other.trace(), other.norm());
                if (likeness >= LEAST_LIKENESS) {
                    alike.add(new Alike<>(other, likeness));
                }
            }
        }
        double needed = Math.min(MOST_NEEDED, LEAST_LIKENESS + MORE_FOR_TENFOLD * Math.log10(Math.max(1, alikeRows)));
        return alike.stream()
                .filter(found -> found.likeness() >= needed)
                .sorted(Comparator.comparingDouble((Alike<K> found) -> -found.likeness()))
                .filter(found -> onEveryRow(found.kept().trace(), trace))
                .findFirst()
                .map(found -> new Found<>(found.kept().key(), found.likeness()));
    }

    private record Alike<K>(Kept<K> kept, double likeness) {}

    private boolean onEveryRow(InkTrace a, InkTrace b) {
        for (int row = 0; row < a.rowMm2().length; row++) {
            if (a.marked(row) && b.marked(row)) {
                InkTrace other = tracer.onRow(b, row);
                double likeness = new TraceMatch(tracer.onRow(a, row)).likeness(other, new TraceMatch(other).norm());
                if (likeness < EVERY_ROW) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double rowNorm(InkTrace trace) {
        return Math.sqrt(rows(trace, trace));
    }

    private static double rows(InkTrace a, InkTrace b) {
        double sum = 0;
        for (int i = 0; i < a.rowMm2().length; i++) {
            sum += a.rowMm2()[i] * b.rowMm2()[i];
        }
        return sum;
    }
}
