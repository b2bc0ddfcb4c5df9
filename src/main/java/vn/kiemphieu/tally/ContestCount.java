package vn.kiemphieu.tally;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;

/**
 * How far the count of one contest is, and the count itself once nothing is open.
 *
 * @param confirmers who confirmed the invalid list exactly as it is
 */
public record ContestCount(
        StationFacts facts,
        ContestCases cases,
        List<CountedBallot> ballots,
        InvalidList invalidList,
        List<String> confirmers,
        Map<Figure, Integer> figures) {
    public ContestCount {
        ballots = List.copyOf(ballots);
        confirmers = List.copyOf(confirmers);
        figures = Map.copyOf(figures);
    }

    /** @param contestId an id of the station's election */
    public static ContestCount load(StationFolder station, String contestId) {
        StationFacts facts = station.facts();
        ContestCases cases = ContestCases.load(station, contestId);
        List<CountedBallot> ballots = ballots(facts, cases);
        InvalidList invalidList = InvalidList.of(ballots);
        Map<Figure, Integer> figures = new EnumMap<>(Figure.class);
        station.records()
                .figures(contestId)
                .forEach((code, amount) -> figures.put(Figure.ofCode(code).orElseThrow(), amount));
        return new ContestCount(
                facts,
                cases,
                ballots,
                invalidList,
                station.records().confirmers(contestId, invalidList.hash()),
                figures);
    }

    public Contest contest() {
        return cases.contest();
    }

    /** Sheets nobody has settled. */
    public List<SheetId> openSheets() {
        return cases.openSheets().stream().map(open -> open.sheet().id()).toList();
    }

    /** Typed ballots that were typed once, or twice and differently. */
    public List<SheetId> openTyped() {
        return cases.openTyped().stream().map(TypedCase::id).toList();
    }

    /** Whether ballots are invalid by their marks and not enough people have confirmed that list. */
    public boolean listUnconfirmed() {
        return !invalidList.entries().isEmpty() && confirmers.size() < facts.membersNeeded();
    }

    /** Whether anything may be counted. */
    public boolean isReady() {
        return openSheets().isEmpty() && openTyped().isEmpty() && !listUnconfirmed();
    }

    /** @throws IllegalStateException unless {@link #isReady} */
    public ContestTally tally() {
        if (!isReady()) {
            throw new IllegalStateException("nothing is counted while anything is open");
        }
        return Tabulator.tally(contest(), ballots);
    }

    /** @throws IllegalStateException unless {@link #isReady} */
    public List<Check> checks() {
        return Reconciliation.of(tally(), figures);
    }

    private static List<CountedBallot> ballots(StationFacts facts, ContestCases cases) {
        List<CountedBallot> ballots = new ArrayList<>();
        for (SheetCase sheet : cases.sheets()) {
            ballots.add(new CountedBallot(
                    sheet.sheet().id(), false, BallotOutcome.of(facts.election(), cases.contest(), sheet.record())));
        }
        for (TypedCase typed : cases.typed()) {
            ballots.add(new CountedBallot(
                    typed.id(), true, BallotOutcome.of(facts.election(), cases.contest(), typed.record())));
        }
        return ballots;
    }
}
