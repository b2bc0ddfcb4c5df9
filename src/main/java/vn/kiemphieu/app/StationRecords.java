package vn.kiemphieu.app;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.records.BallotRecord;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.pack.Evidence;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.TypedBallot;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.ContestCount;

/** Brings what a counting place stored to the form in which it goes on record. */
public final class StationRecords {
    private StationRecords() {}

    /**
     * A counted contest; what was measured on a sheet is read from the store only when its ballot is asked for.
     *
     * @param count of these cases, closed
     */
    public static ContestRecord contest(StationFolder station, ContestCases cases, ContestCount count) {
        int sheets = cases.sheets().size();
        return new ContestRecord(count, ContestResult.of(count).outcome(), ballot -> {
            BallotOutcome outcome = count.ballots().get(ballot).outcome();
            return ballot < sheets
                    ? scanned(station, cases.sheets().get(ballot), outcome)
                    : typed(cases.typed().get(ballot - sheets), outcome);
        });
    }

    /** @param program which program, in which version, makes the records */
    public static StationRecord of(StationFolder station, List<ContestRecord> contests, String program) {
        StationFacts facts = station.facts();
        return new StationRecord(
                program,
                facts.definition(),
                facts.test(),
                station.settings().current(),
                contests,
                station.events().all());
    }

    private static SortedMap<String, List<String>> columns(StationFolder station) {
        SortedMap<String, List<String>> columns = new TreeMap<>();
        station.rows()
                .tables()
                .forEach(table -> columns.put(table, station.rows().columns(table)));
        return columns;
    }

    /** Everything that is stored. */
    public static Evidence.Source evidence(StationFolder station) {
        return new Evidence.Source(
                columns(station),
                station.rows()::each,
                hash -> station.images().get(hash, hash),
                station.events().all());
    }

    private static BallotRecord scanned(StationFolder station, SheetCase sheet, BallotOutcome outcome) {
        StoredSheet whole = station.sheets().find(sheet.sheet().id()).orElseThrow();
        return new BallotRecord(
                Optional.of(new BallotRecord.Scanned(whole.reading(), whole.imageHash(), whole.frame())),
                sheet.rulings().stream().map(StoredRuling::adjudication).toList(),
                List.of(),
                sheet.record(),
                outcome);
    }

    private static BallotRecord typed(TypedCase typed, BallotOutcome outcome) {
        return new BallotRecord(
                Optional.empty(),
                List.of(),
                typed.typings().stream()
                        .map(TypedBallot::by)
                        .distinct()
                        .sorted()
                        .toList(),
                typed.record(),
                outcome);
    }
}
