package vn.kiemphieu.election;

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
}
