package vn.kiemphieu.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.pack.Evidence;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/**
 * Writes records of a counting place as files; nothing of a contest that is not closed.
 *
 * @param station as it is at one moment
 * @param program which program, in which version, makes the records
 * @param passphrase opens the key that signs, where it is wrapped
 * @param step run at each ballot, row or picture, for progress; what it throws ends the writing
 */
public record StationRecordFiles(StationFolder station, String program, Optional<String> passphrase, Runnable step) {

    /**
     * What was written, and what was left out.
     *
     * @param open contests in the way because they are not closed
     */
    public record Written(List<Path> files, List<ContestCount> open) {
        public Written {
            files = List.copyOf(files);
            open = List.copyOf(open);
        }
    }

    /**
     * @param contests those asked for; evidence is of everything whatever is asked
     * @param language of headings that people read
     * @param papers go into the package
     */
    public Written write(RecordFormat format, List<Contest> contests, Locale language, List<Path> papers, Path folder) {
        return format == RecordFormat.EVIDENCE ? evidence(folder) : counted(format, contests, language, papers, folder);
    }

    /** Refused while ballots of an open contest are among what is stored: whoever has them can count them. */
    private Written evidence(Path folder) {
        List<ContestCount> counting = station.facts().election().contests().stream()
                .map(each -> StationCount.load(station, each.id()))
                .filter(count -> !count.isClosed() && !count.ballots().isEmpty())
                .toList();
        if (!counting.isEmpty()) {
            return new Written(List.of(), counting);
        }
        Evidence.Source all = StationRecords.evidence(station);
        Evidence.Rows rows = (table, take) -> all.rows().each(table, row -> {
            step.run();
            take.accept(row);
        });
        Evidence.Source shown = new Evidence.Source(
                all.tables(),
                rows,
                hash -> {
                    step.run();
                    return all.image().apply(hash);
                },
                all.events());
        return new Written(List.of(Evidence.write(shown, program, station.key(passphrase), folder)), List.of());
    }

    private Written counted(
            RecordFormat format, List<Contest> contests, Locale language, List<Path> papers, Path folder) {
        List<ContestCount> open = new ArrayList<>();
        List<ContestRecord> counted = new ArrayList<>();
        for (Contest each : contests) {
            ContestCases cases = ContestCases.loadToCount(station, each.id());
            ContestCount count = StationCount.of(station, cases);
            if (count.isClosed()) {
                counted.add(stepping(StationRecords.contest(station, cases, count)));
            } else {
                open.add(count);
            }
        }
        if (counted.isEmpty() && !format.hasMoreThanCounts()) {
            return new Written(List.of(), open);
        }
        StationRecord record = StationRecords.of(station, counted, program);
        return new Written(format.write(record, language, papers, () -> station.key(passphrase), folder), open);
    }

    private ContestRecord stepping(ContestRecord contest) {
        return contest.with(ballot -> {
            step.run();
            return contest.ballots().apply(ballot);
        });
    }
}
