package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.InvalidList;

/** Brings what a counting place stored of a contest to its count. */
public final class StationCount {
    private StationCount() {}

    /** @param contestId an id of the station's election */
    public static ContestCount load(StationFolder station, String contestId) {
        return of(station, ContestCases.loadToCount(station, contestId));
    }

    /** As {@link #load}, of cases loaded already. */
    public static ContestCount of(StationFolder station, ContestCases cases) {
        StationFacts facts = station.facts();
        String id = cases.contest().id();
        List<CountedBallot> ballots =
                ballots(facts.election(), station.settings().current(), cases);
        InvalidList invalidList = InvalidList.of(ballots);
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        station.records()
                .figures(id)
                .forEach((code, amount) -> figures.put(Figure.ofCode(code).orElseThrow(), amount));
        return new ContestCount(
                facts.election(),
                cases.contest(),
                facts.test(),
                ballots,
                invalidList,
                facts.membersNeeded(),
                station.records().confirmers(id, invalidList.hash()),
                figures);
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
