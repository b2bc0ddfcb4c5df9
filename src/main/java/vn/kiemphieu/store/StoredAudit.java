package vn.kiemphieu.store;

import java.util.List;

/**
 * An audit as it was begun, and how far it was drawn.
 *
 * @param method {@code polling} or {@code comparison}
 * @param riskLimitPermille in thousandths
 * @param seed digits of the dice
 * @param papers how many there were to draw from
 * @param listHash SHA-256 of the list they were drawn from
 * @param by who began it, two persons
 * @param draws how many draws there are by now
 * @param handCount whether every paper is looked at
 */
public record StoredAudit(
        long key,
        String contest,
        String method,
        int riskLimitPermille,
        String seed,
        int papers,
        String listHash,
        List<String> by,
        int draws,
        boolean handCount) {
    public StoredAudit {
        by = List.copyOf(by);
    }
}
