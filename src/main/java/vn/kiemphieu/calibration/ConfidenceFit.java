package vn.kiemphieu.calibration;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.decision.ConfidenceConfig;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.RowTruth;

/**
 * Confidences from drawn decks: the share that was right, by what the rule alone says and, of rows it asks about, by the
 * strongest reason; and by how sure the learned reading was. Seldom reasons lean towards the share of all rows asked about.
 */
public final class ConfidenceFit {
    /** Rows of the common share that each reason starts with. */
    private static final double LEAN = 12;

    private final Optional<Prior> prior;
    private final Map<MarkStatus, Share> statuses = new EnumMap<>(MarkStatus.class);
    private final Map<Set<AdjudicationReason>, Share> asked = new HashMap<>();
    private final IsotonicFit agreedByChance = new IsotonicFit();
    private final IsotonicFit askedByDoubt = new IsotonicFit();

    private record Prior(ConfidenceConfig shares, double weight) {}

    /** From what is added alone. */
    public ConfidenceFit() {
        this.prior = Optional.empty();
    }

    /** Leaning towards other shares by the weight of so many rows: a committee's deck has few rows of any kind. */
    public ConfidenceFit(ConfidenceConfig towards, double weight) {
        this.prior = Optional.of(new Prior(towards, weight));
    }

    private record Share(long right, long rows) {
        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(right + other.right, rows + other.rows);
        }

        double leaning(double towards, double weight) {
            return (right + towards * weight) / (rows + weight);
        }
    }

    public void add(DrawnSheet sheet, PageReading reading) {
        add(SheetTruth.of(sheet), reading);
    }

    public void add(SheetTruth sheet, PageReading reading) {
        if (reading instanceof PageReading.Read read) {
            AccuracyTally.eachRow(sheet, read, this::addRow);
        }
    }

    private void addRow(RowTruth truth, RowReading row) {
        MarkStatus alone = row.opinions().rule().status();
        boolean ruleRight =
                alone == MarkStatus.UNCERTAIN ? !truth.clear() : truth.mark().equals(Optional.of(alone));
        Share one = new Share(ruleRight ? 1 : 0, 1);
        statuses.merge(alone, one, Share::plus);
        if (alone == MarkStatus.UNCERTAIN) {
            asked.merge(row.reasons(), one, Share::plus);
        }
        boolean right = AccuracyTally.isRight(truth, row);
        if (row.opinions().agree()) {
            row.opinions().learned().ifPresent(opinion -> agreedByChance.add(opinion.confidence(), right));
        }
        if (row.status() == MarkStatus.UNCERTAIN) {
            row.opinions().doubt().ifPresent(doubt -> askedByDoubt.add(doubt, right));
        }
    }

    /** The confidences that fit what was added. */
    public ConfidenceConfig fitted() {
        double common = of(MarkStatus.UNCERTAIN, 0.5, ConfidenceConfig::uncertain);
        Map<AdjudicationReason, Double> alone = new EnumMap<>(AdjudicationReason.class);
        for (AdjudicationReason reason : ConfidenceConfig.ROW_REASONS) {
            alone.put(reason, leaning(share(reasons -> reasons.contains(reason)), reason, common));
        }
        List<AdjudicationReason> strongestFirst = alone.keySet().stream()
                .sorted(Comparator.comparing((AdjudicationReason reason) -> -alone.get(reason)))
                .toList();
        Map<AdjudicationReason, Double> fitted = new EnumMap<>(AdjudicationReason.class);
        for (AdjudicationReason reason : strongestFirst) {
            Share decided = share(reasons -> strongestFirst.stream()
                    .filter(reasons::contains)
                    .findFirst()
                    .equals(Optional.of(reason)));
            fitted.put(reason, rounded(leaning(decided, reason, common)));
        }
        return new ConfidenceConfig(
                rounded(of(MarkStatus.KEPT, 1, ConfidenceConfig::kept)),
                rounded(of(MarkStatus.STRUCK, 1, ConfidenceConfig::struck)),
                rounded(of(MarkStatus.AGREE, 1, ConfidenceConfig::agree)),
                rounded(of(MarkStatus.DISAGREE, 1, ConfidenceConfig::disagree)),
                rounded(of(MarkStatus.NONE, 1, ConfidenceConfig::none)),
                rounded(of(MarkStatus.BOTH, 1, ConfidenceConfig::both)),
                rounded(common),
                fitted,
                agreedByChance.fitted(prior.map(p -> p.shares().agreed()), weight()),
                askedByDoubt.fitted(prior.map(p -> p.shares().asked()), weight()));
    }

    private double weight() {
        return prior.map(Prior::weight).orElse(0.0);
    }

    private double of(MarkStatus status, double without, ToDoubleFunction<ConfidenceConfig> known) {
        Share seen = statuses.getOrDefault(status, Share.NONE);
        return prior.map(p -> seen.leaning(known.applyAsDouble(p.shares()), p.weight()))
                .orElseGet(() -> seen.leaning(without, 1));
    }

    private double leaning(Share seen, AdjudicationReason reason, double common) {
        return prior.map(p -> seen.leaning(p.shares().reasons().get(reason), p.weight()))
                .orElseGet(() -> seen.leaning(common, LEAN));
    }

    private Share share(Predicate<Set<AdjudicationReason>> which) {
        return asked.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .reduce(Share.NONE, Share::plus);
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }
}
