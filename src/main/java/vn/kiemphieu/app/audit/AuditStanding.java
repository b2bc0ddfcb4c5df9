package vn.kiemphieu.app.audit;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.rla.Claim;

/**
 * How far an audit is.
 *
 * @param draws in all; the same paper may have been drawn again
 * @param papers different ones to be looked at
 * @param waiting of these, what two persons have not read the same yet
 * @param differing papers that say something else than their record, those not found included; empty of a ballot-polling audit,
 *     which compares nothing
 * @param risks one a claim; none while any paper waits, as nobody may choose which of those drawn are looked at first
 * @param provable whether a sample can confirm the result; not where anything is tied
 * @param errorRate share of papers read wrongly that is ruled out with 95 % confidence, 0–1; of a comparison only
 * @param further how many draws more to expect
 * @param hand the count of all papers by hand, once it is complete
 */
public record AuditStanding(
        int draws,
        int papers,
        List<SheetId> waiting,
        List<SheetId> differing,
        List<ClaimRisk> risks,
        boolean provable,
        double riskLimit,
        Optional<Double> errorRate,
        long further,
        Optional<Hand> hand) {
    public AuditStanding {
        waiting = List.copyOf(waiting);
        differing = List.copyOf(differing);
        risks = List.copyOf(risks);
    }

    /** @param risk 0–1 */
    public record ClaimRisk(Claim claim, double risk) {}

    /**
     * What all papers say.
     *
     * @param missing papers that were not found
     * @param same whether votes and valid ballots are those that were closed
     */
    public record Hand(SortedMap<Integer, Integer> votes, int valid, int missing, boolean same) {}

    /** The greatest of all risks; 1 while any paper waits or where a sample cannot confirm a claim. */
    public double risk() {
        return risks.isEmpty()
                ? 1
                : risks.stream().mapToDouble(ClaimRisk::risk).max().orElse(1);
    }

    /** Whether the result stands. */
    public boolean isConfirmed() {
        return hand.map(Hand::same)
                .orElseGet(() -> provable && waiting.isEmpty() && !risks.isEmpty() && risk() <= riskLimit);
    }

    /** Whether papers, all counted by hand, say something else. */
    public boolean isRefuted() {
        return hand.filter(count -> !count.same()).isPresent();
    }
}
