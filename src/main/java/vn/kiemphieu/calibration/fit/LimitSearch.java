package vn.kiemphieu.calibration.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import vn.kiemphieu.reading.ReaderConfig;

/**
 * Looks for limits that ask less, one limit after the other, until none gets better. It never takes a value with which
 * anything on these pages is counted wrongly, or more marks are counted that only a person can say; and it takes a looser
 * one only if the next looser one would count nothing wrongly either.
 */
final class LimitSearch {
    private static final int STEPS_EACH_WAY = 5;
    private static final int ROUNDS = 3;

    private final List<ScoredPage> pages;
    private final ReaderConfig shipped;
    private final boolean mayLoosen;
    private final Consumer<String> trying;

    /**
     * @param shipped where the search begins, and what the safe ranges are shares of
     * @param mayLoosen whether there is enough evidence to ask less than the shipped limits do
     * @param trying told each limit looked at
     */
    LimitSearch(List<ScoredPage> pages, ReaderConfig shipped, boolean mayLoosen, Consumer<String> trying) {
        this.pages = pages;
        this.shipped = shipped;
        this.mayLoosen = mayLoosen;
        this.trying = trying;
    }

    /** The best limits found; the shipped ones where nothing better is certain. */
    ReaderConfig best() {
        ReaderConfig best = shipped;
        HalfCounts counts = HalfCounts.of(pages, best);
        boolean better = true;
        for (int round = 0; better && round < ROUNDS; round++) {
            better = false;
            for (AdjustableLimit limit : moving()) {
                trying.accept(limit.name());
                Step step = best(limit, new Step(best, counts));
                better |= !step.config().equals(best);
                best = step.config();
                counts = step.counts();
            }
        }
        return best;
    }

    private record Step(ReaderConfig config, HalfCounts counts) {}

    private List<AdjustableLimit> moving() {
        return AdjustableLimit.ALL.stream()
                .filter(limit -> limit.of(shipped).isPresent())
                .filter(limit -> pages.stream()
                        .anyMatch(page ->
                                limit.methods().contains(page.page().style().method())))
                .toList();
    }

    private Step best(AdjustableLimit limit, Step now) {
        List<Double> values = limit.steps(shipped, STEPS_EACH_WAY);
        List<Optional<Step>> tried = new ArrayList<>();
        values.forEach(value -> tried.add(step(limit, now, value)));
        int own = values.indexOf(limit.of(now.config()).orElseThrow());
        int middle = values.indexOf(limit.of(shipped).orElseThrow());
        List<Integer> allowed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            boolean looser = i > middle;
            boolean next = i + 1 == values.size() || faults(tried.get(i + 1)) == 0;
            if (tried.get(i).isPresent() && (!looser || mayLoosen && next)) {
                allowed.add(i);
            }
        }
        return allowed.stream()
                .filter(i -> tried.get(i).orElseThrow().counts().faults()
                        <= now.counts().faults())
                .filter(i -> now.counts().faults() > 0
                        || tried.get(i).orElseThrow().counts().ambiguous()
                                <= now.counts().ambiguous())
                .min(Comparator.comparingLong((Integer i) -> faults(tried.get(i)))
                        .thenComparingDouble(
                                i -> tried.get(i).orElseThrow().counts().cost())
                        .thenComparingInt(i -> Math.abs(i - own)))
                .map(i -> tried.get(i).orElseThrow())
                .orElse(now);
    }

    private Optional<Step> step(AdjustableLimit limit, Step now, double value) {
        if (value == limit.of(now.config()).orElseThrow()) {
            return Optional.of(now);
        }
        try {
            ReaderConfig config = limit.in(now.config(), value);
            return Optional.of(new Step(config, HalfCounts.of(pages, config)));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // the other limits leave no room for it
        }
    }

    private static long faults(Optional<Step> step) {
        return step.map(s -> s.counts().faults()).orElse(Long.MAX_VALUE);
    }
}
