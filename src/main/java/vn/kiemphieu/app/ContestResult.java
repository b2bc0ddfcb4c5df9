package vn.kiemphieu.app;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Body;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.result.AreaFigures;
import vn.kiemphieu.result.Closeness;
import vn.kiemphieu.result.Following;
import vn.kiemphieu.result.Majority;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.result.PartyBase;
import vn.kiemphieu.result.PartyRound;
import vn.kiemphieu.result.StateUnit;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.Figure;

/**
 * What a closed contest came to.
 *
 * @param base of whom more than half must be for a candidate; a Party election that says what kind of meeting votes
 * @param outcome who is elected; empty where that is not for this station to say
 * @param unsaid why there is no outcome; empty where there is one
 * @param closeness how few marks read otherwise would have changed a seat
 */
public record ContestResult(
        ContestCount count,
        Optional<PartyBase> base,
        Optional<Outcome> outcome,
        Optional<Unsaid> unsaid,
        List<Closeness> closeness) {
    /** Why a station does not say who is elected. */
    public enum Unsaid {
        /** A state unit has other polling areas; its figures meet at the level above. */
        OTHER_AREAS,
        /** The election file does not say what is elected, which decides what follows. */
        BODY_MISSING,
        /** The election file does not say what kind of meeting votes, which decides the base of the majority. */
        MEETING_MISSING,
        /** An association's own rules decide. */
        OWN_RULES
    }

    public ContestResult {
        closeness = List.copyOf(closeness);
    }

    /** @throws StationException when the contest is not closed */
    public static ContestResult load(StationFolder station, String contestId) {
        return of(StationCount.load(station, contestId));
    }

    /** As {@link #load}, of a count loaded already. */
    public static ContestResult of(ContestCount count) {
        if (!count.isClosed()) {
            throw new StationException(Trouble.CONTEST_OPEN, count.contest().id());
        }
        return switch (count.election().regime()) {
            case STATE -> state(count);
            case PARTY_CONGRESS -> party(count);
            case CLUB -> without(count, Unsaid.OWN_RULES);
        };
    }

    /** Whether a round that was made from this contest still follows from what it came to. */
    public boolean leadsTo(Contest later) {
        boolean corrected =
                count.closing().filter(closing -> closing.issue() > 1).isPresent();
        return outcome.filter(before -> Following.from(later, before, corrected))
                .isPresent();
    }

    private static ContestResult party(ContestCount count) {
        Optional<Meeting> meeting = count.election().meeting();
        if (meeting.isEmpty()) {
            return without(count, Unsaid.MEETING_MISSING);
        }
        PartyBase base = new PartyBase(meeting.get(), count.figures().get(Figure.ROLL), count.deductions());
        SortedMap<Integer, Integer> votes = count.tally().votes();
        boolean amongTied = kind(count.contest())
                .filter(kind -> kind == Round.Kind.AMONG_TIED)
                .isPresent();
        Outcome outcome = amongTied
                ? PartyRound.decideAmongTied(count.contest(), votes)
                : PartyRound.decide(count.contest(), votes, base);
        Optional<Majority> half = amongTied ? Optional.empty() : Optional.of(base.majority());
        return with(count, amongTied ? Optional.empty() : Optional.of(base), outcome, half);
    }

    private static ContestResult state(ContestCount count) {
        Election election = count.election();
        Optional<Body> body = count.contest().facts().body();
        if (!election.singlePollingArea() || body.isEmpty()) {
            return without(count, election.singlePollingArea() ? Unsaid.BODY_MISSING : Unsaid.OTHER_AREAS);
        }
        var tally = count.tally();
        AreaFigures area = new AreaFigures(
                count.figures().get(Figure.ROLL), count.figures().get(Figure.VOTED), tally.valid(), tally.votes());
        Outcome outcome = StateUnit.decide(count.contest(), body.get(), poll(count.contest()), List.of(area));
        return with(count, Optional.empty(), outcome, Optional.of(new Majority(tally.valid())));
    }

    private static StateUnit.Poll poll(Contest contest) {
        return kind(contest)
                .map(kind -> kind == Round.Kind.EXTRA ? StateUnit.Poll.EXTRA : StateUnit.Poll.REPEAT)
                .orElse(StateUnit.Poll.FIRST);
    }

    private static Optional<Round.Kind> kind(Contest contest) {
        return contest.facts().round().map(Round::kind);
    }

    private static ContestResult with(
            ContestCount count, Optional<PartyBase> base, Outcome outcome, Optional<Majority> half) {
        BiPredicate<Candidate, Candidate> winsTie = count.election().regime() == Regime.STATE
                ? StateUnit::older
                : (one, other) -> false; // the Party votes again among the tied
        List<Closeness> possible = Closeness.of(outcome, half, winsTie).stream()
                .filter(close -> isPossible(close, count.tally()))
                .toList();
        return new ContestResult(count, base, Optional.of(outcome), Optional.empty(), possible);
    }

    /** Nobody has more votes than there are valid ballots, however their marks are read. */
    private static boolean isPossible(Closeness close, ContestTally tally) {
        return close.loses().isPresent()
                || close.gains()
                        .filter(gains -> tally.votes().get(gains.no()) + close.marks() <= tally.valid())
                        .isPresent();
    }

    private static ContestResult without(ContestCount count, Unsaid why) {
        return new ContestResult(count, Optional.empty(), Optional.empty(), Optional.of(why), List.of());
    }
}
