package vn.kiemphieu.tally;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.rules.Validity;

/**
 * How far the count of one contest is, and the count itself once nothing is open.
 *
 * @param test whether it is marked as a test
 * @param settings what the committee settled beforehand on points the law leaves open
 * @param confirmersNeeded how many people must confirm the invalid list
 * @param confirmers who confirmed the invalid list exactly as it is
 * @param deductions of a Party election: who is taken off those summoned before half is reckoned
 * @param particulars what the minutes tell beyond figures, as members put it on record; missing where nobody did
 * @param closing when and by whom it was closed; empty while it is open, also after it was opened again
 */
public record ContestCount(
        Election election,
        Contest contest,
        boolean test,
        CommitteeSettings settings,
        List<CountedBallot> ballots,
        InvalidList invalidList,
        int confirmersNeeded,
        List<String> confirmers,
        Map<Figure, Integer> figures,
        Map<Deduction, Integer> deductions,
        Map<Particular, String> particulars,
        Optional<Closing> closing) {
    public ContestCount {
        ballots = List.copyOf(ballots);
        confirmers = List.copyOf(confirmers);
        figures = Map.copyOf(figures);
        deductions = Map.copyOf(deductions);
        particulars = Map.copyOf(particulars);
    }

    /** A count without settings and deductions. */
    public ContestCount(
            Election election,
            Contest contest,
            boolean test,
            List<CountedBallot> ballots,
            InvalidList invalidList,
            int confirmersNeeded,
            List<String> confirmers,
            Map<Figure, Integer> figures,
            Map<Particular, String> particulars,
            Optional<Closing> closing) {
        this(
                election,
                contest,
                test,
                CommitteeSettings.ASK_ALWAYS,
                ballots,
                invalidList,
                confirmersNeeded,
                confirmers,
                figures,
                Map.of(),
                particulars,
                closing);
    }

    /** Sheets nobody has settled. */
    public List<SheetId> openSheets() {
        return open(false);
    }

    /** Typed ballots that were typed once, or twice and differently. */
    public List<SheetId> openTyped() {
        return open(true);
    }

    /** Whether ballots are invalid by their marks and not enough people have confirmed that list. */
    public boolean listUnconfirmed() {
        return !invalidList.entries().isEmpty() && confirmers.size() < confirmersNeeded;
    }

    /** Whether everything is settled, so that the contest can be balanced and closed. */
    public boolean isReady() {
        return openSheets().isEmpty() && openTyped().isEmpty() && !listUnconfirmed();
    }

    /** Whether votes may be told. */
    public boolean isClosed() {
        return closing.isPresent();
    }

    /**
     * The votes; before a contest is closed nothing tells or implies how a candidate stands.
     *
     * @throws IllegalStateException unless {@link #isClosed}
     */
    public ContestTally tally() {
        if (!isClosed()) {
            throw new IllegalStateException("votes are told of a closed contest only");
        }
        return counted();
    }

    /**
     * The ballots by kind, for drafts and progress: no votes.
     *
     * @throws IllegalStateException unless {@link #isReady}
     */
    public BallotTotals totals() {
        ContestTally tally = counted();
        return new BallotTotals(tally.scanned(), tally.typed(), tally.valid(), tally.invalid(), tally.outside());
    }

    /**
     * Whether {@link #totals} may be shown: not before closing where how many ballots are valid is how many votes the one
     * person on the list has. The list of invalid ballots is confirmed before closing all the same.
     */
    public boolean mayTellTotals() {
        return isReady() && (isClosed() || !Validity.isVote(election, contest));
    }

    /** Whether the two sides of a check may be shown, and not only whether it holds. */
    public boolean mayTell(Check.Identity identity) {
        return isClosed() || !identity.tellsVotes() && (!identity.tellsValid() || !Validity.isVote(election, contest));
    }

    /**
     * Every identity, those of the votes as well: see {@link Check.Identity#tellsVotes}.
     *
     * @throws IllegalStateException unless {@link #isReady}
     */
    public List<Check> checks() {
        return Stream.concat(Reconciliation.of(counted(), figures, settings).stream(), deducted())
                .toList();
    }

    /** The identities among the figures counted by hand, at any time. */
    public List<Check> figureChecks() {
        return Stream.concat(Reconciliation.of(figures, settings).stream(), deducted())
                .toList();
    }

    /** What must be on record before the contest is closed and is not, in the order of {@link Figure}. */
    public List<Figure> missingFigures() {
        return RequiredFigures.of(election.regime()).stream()
                .filter(figure -> !figures.containsKey(figure))
                .toList();
    }

    /** Whether nothing stands in the way of closing: nothing open, nothing missing, everything balances. */
    public boolean mayClose() {
        return isReady() && missingFigures().isEmpty() && checks().stream().allMatch(Check::holds);
    }

    /**
     * More ballots were taken from the box than people voted: the count of a state election stops at once (official questions
     * and answers, question 172).
     */
    public boolean mustStop() {
        return mustStop(election.regime(), figures);
    }

    /** As {@link #mustStop()}, before anything is counted. */
    public static boolean mustStop(Regime regime, Map<Figure, Integer> figures) {
        return regime == Regime.STATE
                && figures.containsKey(Figure.COLLECTED)
                && figures.containsKey(Figure.VOTED)
                && figures.get(Figure.COLLECTED) > figures.get(Figure.VOTED);
    }

    /**
     * Whether more ballots were collected than people are left to reckon half of. Those taken off are not there to vote, as a
     * rule, so that somebody should look; the rules do not forbid it.
     */
    public boolean isBeyondBase() {
        return !deductions.isEmpty()
                && figures.containsKey(Figure.ROLL)
                && figures.containsKey(Figure.COLLECTED)
                && figures.get(Figure.COLLECTED) > figures.get(Figure.ROLL) - deductedTotal();
    }

    /**
     * Names the count as it is, figures and particulars included; a closing holds it.
     *
     * @throws IllegalStateException unless {@link #isReady}
     */
    public String resultHash() {
        return ResultName.of(counted(), figures, deductions, particulars);
    }

    private Stream<Check> deducted() {
        long deducted = deductedTotal();
        return deductions.isEmpty() || !figures.containsKey(Figure.ROLL)
                ? Stream.empty()
                : Stream.of(new Check(
                        Check.Identity.DEDUCTED_WITHIN_ROLL,
                        deducted,
                        figures.get(Figure.ROLL),
                        deducted <= figures.get(Figure.ROLL)));
    }

    private long deductedTotal() {
        return deductions.values().stream().mapToLong(Integer::longValue).sum();
    }

    private ContestTally counted() {
        if (!isReady()) {
            throw new IllegalStateException("nothing is counted while anything is open");
        }
        return Tabulator.tally(contest, ballots);
    }

    private List<SheetId> open(boolean typed) {
        return ballots.stream()
                .filter(ballot -> ballot.typed() == typed && ballot.outcome() instanceof BallotOutcome.Open)
                .map(CountedBallot::id)
                .toList();
    }
}
