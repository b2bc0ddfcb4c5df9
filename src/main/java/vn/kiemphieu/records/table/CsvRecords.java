package vn.kiemphieu.records.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.StationRecord;

/** The records of a counting place as CSV files. */
public final class CsvRecords {
    private CsvRecords() {}

    /**
     * {@code totals-ID.csv}, {@code ballots-ID.csv} and {@code invalid-ID.csv} of each counted contest and
     * {@code events.csv}.
     *
     * @return the files
     */
    public static List<Path> write(StationRecord station, Path folder) {
        List<Path> files = new ArrayList<>();
        for (ContestRecord each : station.contests()) {
            ContestTables tables = new ContestTables(each.count());
            String end = "-" + each.contest().id() + ".csv";
            files.add(CsvFile.write(tables.totals(), folder.resolve("totals" + end)));
            files.add(CsvFile.write(tables.ballots(), folder.resolve("ballots" + end)));
            files.add(CsvFile.write(tables.invalid(), folder.resolve("invalid" + end)));
        }
        files.add(CsvFile.write(ContestTables.events(station.events()), folder.resolve("events.csv")));
        return files;
    }
}
