package vn.kiemphieu.calibration.fit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.decision.NamedNumbers;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.reading.ReaderConfig;

/**
 * A limit that a calibration may move, and how far. Few are let move: those in the trade between asking and counting whose
 * meaning is monotone, so that to be stricter is always to ask more.
 *
 * @param name in the calibration file
 * @param methods on whose ballots it tells
 * @param looserIsMore whether a larger number asks less
 * @param strictest share of the shipped value beyond which it is never made stricter
 * @param loosest share of the shipped value beyond which it is never made looser
 * @param cap what the definition of a clear mark allows at most, whatever the shipped value is
 */
public record AdjustableLimit(
        String name, Set<VotingMethod> methods, boolean looserIsMore, double strictest, double loosest, double cap) {
    private static final double NONE = Double.POSITIVE_INFINITY;

    /** No network is surer of most rows. */
    private static final double SURE = 0.995;

    /** Every limit that may move; one that the program does not know any more is left alone. */
    public static final List<AdjustableLimit> ALL = List.of(
            // product.md: a clear strike covers 95 % of a name in a state election, 75 % in a Party election
            strike("maxBareState", true, 0.5, 1.2, 0.05),
            strike("maxBareParty", true, 0.5, 1.04, 0.25),
            strike("minDarkness", false, 1.6, 0.8, NONE),
            strike("minRelativeDarkness", false, 1.4, 0.8, NONE),
            strike("maxCleanMm2", true, 0.4, 1.3, NONE),
            strike("maxFaintLine", true, 0.5, 1.2, NONE),
            strike("maxSideMm2", true, 0.4, 1.6, NONE),
            strike("maxBesideStrikeMm2", true, 0.4, 1.6, NONE),
            // what settles most of what the others ask
            new AdjustableLimit("learned.together.evidence", EnumSet.allOf(VotingMethod.class), false, 1.6, 0.8, NONE),
            new AdjustableLimit("learned.kept", EnumSet.of(VotingMethod.STRIKE_OUT), false, 1.2, 0.95, SURE),
            new AdjustableLimit("learned.struck", EnumSet.of(VotingMethod.STRIKE_OUT), false, 1.2, 0.95, SURE),
            new AdjustableLimit("learned.agree", EnumSet.of(VotingMethod.AGREE_DISAGREE), false, 1.2, 0.95, SURE),
            new AdjustableLimit("learned.disagree", EnumSet.of(VotingMethod.AGREE_DISAGREE), false, 1.2, 0.95, SURE),
            cell("maxEmptyMm2", true, 0.4, 1.2, NONE),
            cell("minMarkMm2", false, 1.5, 0.8, NONE),
            cell("maxReachMm", true, 0.4, 1.2, NONE),
            cell("maxLooseMm2", true, 0.4, 1.6, NONE),
            cell("maxFaintBesideMm2", true, 0.4, 1.3, NONE),
            cell("maxFillAlone", true, 0.6, 1.2, NONE),
            cell("maxStrokes", true, 0.7, 1.15, NONE),
            cell("minDarkness", false, 1.6, 0.8, NONE),
            cell("maxSideMm2", true, 0.4, 1.5, NONE));

    private static AdjustableLimit strike(String name, boolean more, double strictest, double loosest, double cap) {
        return new AdjustableLimit(
                "decision." + name, EnumSet.of(VotingMethod.STRIKE_OUT), more, strictest, loosest, cap);
    }

    private static AdjustableLimit cell(String name, boolean more, double strictest, double loosest, double cap) {
        return new AdjustableLimit(
                "decision.answers." + name, EnumSet.of(VotingMethod.AGREE_DISAGREE), more, strictest, loosest, cap);
    }

    /** Where it stands. */
    public Optional<Double> of(ReaderConfig config) {
        return NamedNumbers.get(config, name);
    }

    /** @throws IllegalArgumentException when the other limits leave no room for it */
    public ReaderConfig in(ReaderConfig config, double value) {
        return NamedNumbers.with(config, name, value);
    }

    /** The strictest value it may have. */
    public double strictEnd(ReaderConfig shipped) {
        return rounded(Math.min(cap, of(shipped).orElseThrow() * strictest));
    }

    /** The loosest. */
    public double looseEnd(ReaderConfig shipped) {
        return rounded(Math.min(cap, of(shipped).orElseThrow() * loosest));
    }

    /** The values it may take, the strictest first; the shipped one is among them. */
    List<Double> steps(ReaderConfig shipped, int eachWay) {
        double middle = of(shipped).orElseThrow();
        List<Double> steps = new ArrayList<>();
        for (int i = eachWay; i > 0; i--) {
            steps.add(rounded(middle + (strictEnd(shipped) - middle) * i / eachWay));
        }
        steps.add(middle);
        for (int i = 1; i <= eachWay; i++) {
            steps.add(rounded(middle + (looseEnd(shipped) - middle) * i / eachWay));
        }
        return steps.stream().distinct().toList();
    }

    /** The value so far from the shipped one towards the loose end (1) or the strict end (−1). */
    double at(ReaderConfig shipped, double from, double lean) {
        double end = lean < 0 ? strictEnd(shipped) : looseEnd(shipped);
        return rounded(from + (end - from) * Math.abs(lean));
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
