package vn.kiemphieu.election;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the voters were asked.
 *
 * @param meeting who votes; present only in a Party election that says so
 * @param singlePollingArea whether this station's figures are the whole unit's (state elections; see product.md, step 8)
 */
public record Election(
        String title,
        String unit,
        Regime regime,
        Optional<Meeting> meeting,
        boolean singlePollingArea,
        List<Contest> contests) {
    public Election {
        contests = List.copyOf(contests);
    }

    public Optional<Contest> contest(String id) {
        return contests.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /** This election with {@code contest} alone. */
    public Election of(Contest contest) {
        return new Election(title, unit, regime, meeting, singlePollingArea, List.of(contest));
    }

    /** This election with {@code contest} in the place of the one with its id, or behind all others. */
    public Election with(Contest contest) {
        List<Contest> changed = new ArrayList<>(contests);
        changed.replaceAll(old -> old.id().equals(contest.id()) ? contest : old);
        if (contest(contest.id()).isEmpty()) {
            changed.add(contest);
        }
        return new Election(title, unit, regime, meeting, singlePollingArea, changed);
    }
}
