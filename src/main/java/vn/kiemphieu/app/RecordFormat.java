package vn.kiemphieu.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kiemphieu.records.RecordsJson;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.WholeFile;
import vn.kiemphieu.records.cdf.CvrReport;
import vn.kiemphieu.records.cdf.EventReport;
import vn.kiemphieu.records.cdf.ResultsReport;
import vn.kiemphieu.records.pack.ResultPackage;
import vn.kiemphieu.records.table.CsvRecords;
import vn.kiemphieu.records.table.XlsxRecords;
import vn.kiemphieu.seal.StationKey;

/** What records of a counting place can be written as. */
public enum RecordFormat {
    CSV,
    XLSX,
    JSON,
    CVR,
    ERR,
    EEL,
    PACKAGE,
    EVIDENCE;

    /** The word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecordFormat> ofCode(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }

    public static String codes() {
        return Arrays.stream(values()).map(RecordFormat::code).collect(Collectors.joining(", "));
    }

    /** Whether it bears the counting place's signature, so that somebody answers for its being made and handed over. */
    public boolean isSigned() {
        return this == PACKAGE || this == EVIDENCE;
    }

    /** Whether there is anything to write while no contest is counted: the event log. */
    public boolean hasMoreThanCounts() {
        return this == CSV || this == EEL;
    }

    /**
     * @param language of headings that people read
     * @param papers go into the package
     * @param key asked for where the format is signed
     * @return the files
     */
    public List<Path> write(
            StationRecord station, Locale language, List<Path> papers, Supplier<StationKey> key, Path folder) {
        return switch (this) {
            case CSV -> CsvRecords.write(station, folder);
            case XLSX -> XlsxRecords.write(station, language, folder);
            case JSON -> RecordsJson.write(station, folder);
            case CVR -> one(folder.resolve("cvr.json"), station, CvrReport::write);
            case ERR -> one(folder.resolve("results.json"), station, ResultsReport::write);
            case EEL -> one(folder.resolve("events.json"), station, EventReport::write);
            case PACKAGE -> List.of(ResultPackage.write(station, papers, key.get(), folder));
            case EVIDENCE -> throw new IllegalArgumentException("evidence is of everything stored");
        };
    }

    private interface Report {
        void write(StationRecord station, OutputStream out) throws IOException;
    }

    private static List<Path> one(Path file, StationRecord station, Report report) {
        return List.of(WholeFile.write(file, out -> report.write(station, out)));
    }
}
