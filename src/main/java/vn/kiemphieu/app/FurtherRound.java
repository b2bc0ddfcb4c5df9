package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.NameOrder;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.Round;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.result.NextRound;
import vn.kiemphieu.result.Outcome;
import vn.kiemphieu.rules.Surplus;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.wording.Wording;

/**
 * The contest that follows from a closed one, for the counting place to add; the old contest and everything of it stay as they
 * are.
 *
 * @param id of the new contest; empty for the first contest's with the number of the round: {@code bch-2}
 * @param title as its ballot prints it, which tells its ballots from those of the round before; empty for the first
 *     contest's with the number of the round, in Vietnamese as all ballots are
 * @param without numbers, on the old ballot, of candidates who do not stand again
 * @param added names the congress put on the list besides, in their place where the list is in order, else at its end
 * @param method empty for what the number of candidates asks for
 * @param decided whether the congress decided to vote once more among those tied a second time
 */
public record FurtherRound(
        Optional<String> id,
        Optional<String> title,
        Set<Integer> without,
        List<String> added,
        Optional<VotingMethod> method,
        boolean decided) {
    private static final Wording WORDING = new Wording("vn.kiemphieu.app.round");

    public FurtherRound {
        without = Set.copyOf(without);
        added = List.copyOf(added);
    }

    /**
     * The station's election with the new contest as its last; nothing is stored yet.
     *
     * @throws StationException when the contest is not closed or its outcome leads to no further round
     */
    public ElectionDefinition plan(StationFolder station, String contestId) {
        ContestResult result = ContestResult.load(station, contestId);
        ElectionDefinition before = station.facts().definition();
        Contest next = contest(result, before.election());
        if (before.election().contest(next.id()).isPresent()) {
            throw new StationException(Trouble.ROUND_EXISTS, next.id());
        }
        requireNoneVoted(station, result, before.election());
        return ElectionFile.parse(ElectionFile.format(before, before.election().with(next)), contestId);
    }

    /** What people should know of the new list before its ballots are printed, where the congress put names on it. */
    public List<Sayable> remarks(Regime regime, Contest next) {
        List<Sayable> remarks = new ArrayList<>();
        if (regime == Regime.PARTY_CONGRESS && !added.isEmpty()) {
            Surplus surplus = Surplus.of(next);
            String key = surplus.isThere() ? "surplus" : "surplus.none";
            remarks.add(WORDING.sayable(key, surplus.names(), surplus.seats(), surplus.people()));
            if (surplus.isBeyondLimit()) {
                remarks.add(WORDING.sayable("surplus.beyond", Surplus.LIMIT_PERCENT, Surplus.LIMIT_ARTICLE));
            }
        }
        return List.copyOf(remarks);
    }

    /** A round that was voted on and still follows stays the one that follows; one that is not closed may be made anew. */
    private static void requireNoneVoted(StationFolder station, ContestResult result, Election election) {
        String from = result.count().contest().id();
        for (Contest later : election.contests()) {
            boolean follows = later.facts()
                    .round()
                    .filter(round -> round.follows().equals(from))
                    .isPresent();
            if (follows && station.closings().current(later.id()).isPresent() && result.leadsTo(later)) {
                throw new StationException(Trouble.ROUND_VOTED, later.id(), from);
            }
        }
    }

    private Contest contest(ContestResult result, Election election) {
        Contest old = result.count().contest();
        Outcome outcome = result.outcome().orElseThrow(() -> new StationException(Trouble.ROUND_NONE, old.id()));
        Contest first = first(election, old);
        int number = NextRound.numberAfter(old);
        String name = id.orElse(first.id() + "-" + number);
        Contest next = (decided
                        ? NextRound.decided(old, outcome, name, first.title())
                        : NextRound.of(old, outcome, name, first.title()))
                .orElseThrow(() -> new StationException(Trouble.ROUND_NONE, old.id()));
        Round round = next.facts().round().orElseThrow();
        if (round.kind() != Round.Kind.FURTHER && !added.isEmpty()) {
            throw new StationException(Trouble.ROUND_TIED, old.id());
        }
        List<Candidate> standing = standing(old, next);
        if (standing.isEmpty()) {
            throw new StationException(Trouble.ROUND_EMPTY, old.id());
        }
        String heading =
                title.orElseGet(() -> WORDING.say(Locale.ROOT, "heading." + round.kind(), first.title(), number));
        VotingMethod asked = method.orElseGet(() -> usual(election.regime(), old, standing.size(), next.seats()));
        return new Contest(name, heading, asked, next.seats(), standing, next.facts());
    }

    private List<Candidate> standing(Contest old, Contest next) {
        List<Candidate> standing = new ArrayList<>(next.candidates().stream()
                .filter(candidate -> !without.contains(noBefore(old, candidate)))
                .toList());
        boolean inOrder = new NameOrder().outOfPlace(old.candidates()).isEmpty();
        added.forEach(name -> standing.add(new Candidate(standing.size() + 1, name)));
        if (inOrder) {
            standing.sort(new NameOrder());
        }
        List<Candidate> numbered = new ArrayList<>();
        standing.forEach(
                candidate -> numbered.add(new Candidate(numbered.size() + 1, candidate.name(), candidate.facts())));
        return numbered;
    }

    /** The contest with which it began. */
    private static Contest first(Election election, Contest contest) {
        return contest.facts()
                .round()
                .flatMap(round -> election.contest(round.follows()))
                .map(before -> first(election, before))
                .orElse(contest);
    }

    /**
     * On a list with surplus names are struck out, one without has two cells to agree or disagree (190-QĐ/TW art. 15;
     * 244-QĐ/TW art. 17). A congress that voted otherwise on a list with surplus goes on so.
     */
    private static VotingMethod usual(Regime regime, Contest old, int names, int seats) {
        if (regime != Regime.PARTY_CONGRESS) {
            return old.method();
        }
        if (!new Surplus(names, seats).isThere()) {
            return VotingMethod.AGREE_DISAGREE;
        }
        return Surplus.of(old).isThere() ? old.method() : VotingMethod.STRIKE_OUT;
    }

    private static int noBefore(Contest old, Candidate candidate) {
        return old.candidates().stream()
                .filter(other ->
                        other.name().equals(candidate.name()) && other.facts().equals(candidate.facts()))
                .findFirst()
                .orElseThrow()
                .no();
    }
}
