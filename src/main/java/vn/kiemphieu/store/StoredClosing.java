package vn.kiemphieu.store;

import java.util.List;
import java.util.Optional;

/**
 * A closing in force.
 *
 * @param at UTC, ISO 8601, whole seconds
 * @param by names of the members who closed
 * @param resultHash names the count that was closed
 * @param chainHash of the event of this closing's minutes, into which everything stored before is chained
 * @param issue number of the minutes
 * @param replaces number of the minutes that these correct
 * @param reason why the contest had been opened again
 */
public record StoredClosing(
        String at,
        List<String> by,
        String resultHash,
        String chainHash,
        int issue,
        Optional<Integer> replaces,
        String reason) {
    public StoredClosing {
        by = List.copyOf(by);
    }
}
