package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a deck holds and what is wrong with it.
 *
 * @param special sheets that are not normal
 * @param asked sheets with at least one row that only a person can judge
 * @param kinds how many rows carry each kind of mark
 */
public record DeckSummary(int sheets, int special, int asked, Map<String, Integer> kinds, List<DeckFinding> findings) {
    public DeckSummary {
        SortedMap<String, Integer> sorted = new TreeMap<>(kinds);
        kinds = Collections.unmodifiableMap(sorted);
        findings = List.copyOf(findings);
    }

    /** The same with what keeps the deck from being one of this profile. */
    public DeckSummary as(Profile profile) {
        List<DeckFinding> all = new ArrayList<>(findings);
        all.addAll(DeckShares.of(profile).judge(this));
        return new DeckSummary(sheets, special, asked, kinds, all);
    }
}
