package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredClosing;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.InvalidList;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.wording.VietnamTime;

/** Brings what a counting place stored of a contest to its count. */
public final class StationCount {
    private StationCount() {}

    /**
     * @param contestId an id of the station's election
     * @throws StationException when a closed contest no longer gives the count that was closed
     */
    public static ContestCount load(StationFolder station, String contestId) {
        return of(station, ContestCases.loadToCount(station, contestId));
    }

    /** As {@link #load}, of cases loaded already. */
    public static ContestCount of(StationFolder station, ContestCases cases) {
        StationFacts facts = station.facts();
        String id = cases.contest().id();
        CommitteeSettings settings = station.settings().current();
        List<CountedBallot> ballots = ballots(facts.election(), settings, cases);
        InvalidList invalidList = InvalidList.of(ballots);
        Map<Deduction, Integer> deductions = new EnumMap<>(Deduction.class);
        station.records()
                .figures(id)
                .forEach((code, amount) ->
                        Deduction.ofCode(code).ifPresent(deduction -> deductions.put(deduction, amount)));
        Map<Particular, String> particulars = new EnumMap<>(Particular.class);
        station.particulars()
                .of(id)
                .forEach((code, text) -> Particular.ofCode(code).ifPresent(kind -> particulars.put(kind, text)));
        Optional<StoredClosing> closing = station.closings().current(id);
        ContestCount count = new ContestCount(
                facts.election(),
                cases.contest(),
                facts.test(),
                settings,
                ballots,
                invalidList,
                facts.membersNeeded(),
                station.records().confirmers(id, invalidList.hash()),
                figures(station, id),
                deductions,
                particulars,
                closing.map(StationCount::closing));
        closing.ifPresent(closed -> requireSame(count, closed));
        return count;
    }

    /** What the committee counted by hand and put on record. */
    static Map<Figure, Integer> figures(StationFolder station, String contestId) {
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        station.records()
                .figures(contestId)
                .forEach((code, amount) -> Figure.ofCode(code).ifPresent(figure -> figures.put(figure, amount)));
        return figures;
    }

    private static Closing closing(StoredClosing stored) {
        return new Closing(stored.at(), stored.by(), stored.issue(), stored.replaces(), stored.reason());
    }

    /** A closed count reckoned again must be the one that was closed, whatever program does it. */
    private static void requireSame(ContestCount count, StoredClosing closed) {
        if (!count.isReady() || !count.resultHash().equals(closed.resultHash())) {
            throw new StationException(Trouble.COUNT_CHANGED, count.contest().id(), VietnamTime.of(closed.at()));
        }
    }

    private static List<CountedBallot> ballots(Election election, CommitteeSettings settings, ContestCases cases) {
        List<CountedBallot> ballots = new ArrayList<>();
        for (SheetCase sheet : cases.sheets()) {
            ballots.add(ballot(election, settings, cases, sheet.sheet().id(), false, sheet.record()));
        }
        for (TypedCase typed : cases.typed()) {
            ballots.add(ballot(election, settings, cases, typed.id(), true, typed.record()));
        }
        return ballots;
    }

    private static CountedBallot ballot(
            Election election,
            CommitteeSettings settings,
            ContestCases cases,
            SheetId id,
            boolean typed,
            CastVoteRecord record) {
        return new CountedBallot(id, typed, BallotOutcome.of(election, cases.contest(), settings, record));
    }
}
