package vn.kiemphieu.result;

import java.util.List;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.result.Standing.Fate;

/**
 * Who is elected, why, and what follows. Every statement of {@code findings} can be checked by hand with the figures it
 * holds.
 *
 * @param standings most votes first, equal votes in ballot order
 * @param findings in the order in which the rules ask
 * @param next what the rules ask for now
 */
public record Outcome(int seats, List<Standing> standings, List<Finding> findings, NextStep next) {
    /** What follows a result. */
    public enum NextStep {
        /** Nothing: as many are elected as there are seats, or the rules ask for no more. */
        DONE,
        /** The congress votes again among those with equal votes (Party). */
        VOTE_AMONG_TIED,
        /** The congress decides whether to vote again among those tied a second time (Party). */
        CONGRESS_DECIDES,
        /** A further round for the seats left; after several the congress decides (244-QĐ/TW art. 20.2). */
        FURTHER_ROUND,
        /** The National Election Council decides on an extra election (law 85/2015 art. 79). */
        COUNCIL_DECIDES_EXTRA,
        /** An extra election for the seats left within 7 days (law 85/2015 art. 79 as amended by 83/2025). */
        EXTRA_ELECTION,
        /** The election is held once more within 7 days with the same candidates (art. 80, 81). */
        REPEAT_ELECTION,
        /** No rule found settles it; people put it before the level above. */
        ASK_LEVEL_ABOVE
    }

    public Outcome {
        standings = List.copyOf(standings);
        findings = List.copyOf(findings);
    }

    /** Most votes first. */
    public List<Candidate> elected() {
        return standings.stream()
                .filter(standing -> standing.fate() == Fate.ELECTED)
                .map(Standing::candidate)
                .toList();
    }

    /** Seats nobody has. */
    public int missing() {
        return seats - elected().size();
    }
}
