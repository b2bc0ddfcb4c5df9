package vn.kiemphieu.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import vn.kiemphieu.ballot.Chances;
import vn.kiemphieu.ballot.MarkStatus;

/**
 * Where the rule or the learned reading alone would ask: what the weighed numbers and the learned reading, which share no
 * evidence, must give the same status so that it is counted. Their evidence adds up as logarithms of odds.
 *
 * @param weighed least chance, 0–1, the weighed numbers give
 * @param learned least chance, 0–1, the learned reading gives
 * @param evidence least sum of both, in natural logarithms of odds, where the rule would ask
 * @param wary least sum, and never less than that, where a mark may have been drawn again or taken back, or be a
 *     neighbour's, ink beside a name may be dirt, or a strike runs on into another name
 * @param narrow least sum, and never less than that, where next to nothing may speak against it
 * @param underSeal least sum, and never less than that, where a seal lies over the other cell
 * @param besideRule least sum where the rule says the same by its limits
 */
public record Together(
        double weighed,
        double learned,
        double evidence,
        double wary,
        double narrow,
        double underSeal,
        double besideRule) {
    /** Nothing marked and two marks are answers only where the rule itself finds nothing else possible. */
    private static final Set<MarkStatus> WEIGHABLE =
            EnumSet.of(MarkStatus.KEPT, MarkStatus.STRUCK, MarkStatus.AGREE, MarkStatus.DISAGREE);

    /** What neither may be surer than, so that neither outweighs the other: odds of 200 to 1. */
    private static final double DOUBT = 0.005;

    public Together {
        boolean chances = weighed > 0 && weighed < 1 && learned > 0 && learned < 1;
        boolean sums = besideRule >= 0
                && DoubleStream.of(evidence, wary, narrow, underSeal).allMatch(sum -> sum >= besideRule);
        if (!chances || !sums) {
            throw new IllegalArgumentException("no evidence can be asked like this");
        }
    }

    /**
     * The status for which there is evidence enough, if there is one.
     *
     * @param byRule what the rule says; it is never turned round
     * @param open how far what it asks can be settled for a status
     */
    Optional<MarkStatus> settle(
            MarkStatus byRule,
            Function<MarkStatus, Opening> open,
            Chances byNumbers,
            Chances byPixels,
            Comparisons log) {
        MarkStatus status = WEIGHABLE.stream()
                .reduce((a, b) -> byNumbers.of(b) > byNumbers.of(a) ? b : a)
                .orElseThrow();
        boolean asks = byRule == MarkStatus.UNCERTAIN;
        Opening opening = asks ? open.apply(status) : Opening.CLOSED;
        boolean enough = (opening != Opening.CLOSED || byRule == status)
                && log.atLeast("weighed", byNumbers.of(status), weighed)
                && log.atLeast("pixels", byPixels.of(status), learned)
                && log.atLeast("evidence", odds(byNumbers.of(status)) + odds(byPixels.of(status)), least(opening));
        return enough ? Optional.of(status) : Optional.empty();
    }

    private double least(Opening opening) {
        return switch (opening) {
            case OPEN -> evidence;
            case WARY -> Math.max(wary, evidence);
            case NARROW -> Math.max(narrow, evidence);
            case UNDER_SEAL -> Math.max(underSeal, narrow);
            case CLOSED -> besideRule;
        };
    }

    private static double odds(double chance) {
        return Math.log((chance + DOUBT) / (1 - chance + DOUBT));
    }
}
