package vn.kiemphieu.result;

import java.util.List;
import vn.kiemphieu.election.Candidate;

/** One step from votes to an outcome, with the figures it rests on. */
public sealed interface Finding {
    /** Where the rule stands. */
    String article();

    /** Whether the rule's own words were not found, so that people confirm the step before it is official. */
    default boolean toConfirm() {
        return false;
    }

    /** Whether enough of those on the roll voted. */
    record Turnout(int voted, int electors, boolean enough, String article) implements Finding {}

    /** More than half of what is needed, and how many votes that is at least. */
    record HalfOf(Majority majority, String article, boolean toConfirm) implements Finding {}

    /** How those summoned become the base. */
    record BaseOf(PartyBase base, String article) implements Finding {}

    /** More had enough votes than there are seats: the most votes take them. */
    record MostVotes(int enough, int seats, String article) implements Finding {}

    /** The oldest of those with equal votes take the seats left. */
    record OlderOfEqual(List<Candidate> equal, List<Candidate> elected, String article) implements Finding {}

    /** Several with equal votes for too few seats. */
    record Tie(List<Candidate> equal, int votes, int seats, String article, boolean toConfirm) implements Finding {}

    /** Fewer elected than seats. */
    record Shortfall(int seats, int elected, String article, boolean toConfirm) implements Finding {}
}
