package vn.kiemphieu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.app.Circumstances;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Writes {@code reads.csv} (product.md): beside its place first, and moved there when it is whole. */
final class ReadsCsv implements AutoCloseable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("image", "sheet_status", "reasons", "no", "name", "mark", "confidence")
            .get();

    private static final String UNCERTAIN = MarkStatus.UNCERTAIN.code();
    private static final String UNKNOWN = "0.0000";

    private final Path place;
    private final Path part;
    private final Map<Integer, String> names;
    private final CSVPrinter lines;

    private ReadsCsv(Path place, Path part, Map<Integer, String> names) throws IOException {
        this.place = place;
        this.part = part;
        this.names = names;
        Writer writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
        this.lines = new CSVPrinter(writer, FORMAT);
    }

    /** @param names of the candidates by number, in ballot order */
    static ReadsCsv create(Path place, Map<Integer, String> names) {
        try {
            Path absolute = place.toAbsolutePath();
            Files.createDirectories(absolute.getParent());
            return new ReadsCsv(absolute, isDevice(absolute) ? absolute : part(absolute), names);
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /**
     * One line per row; a file without a picture has one line with empty {@code no}. A refused sheet's rows are all
     * uncertain: no row of any sheet is left out, for only a person can say what they are worth.
     */
    void write(String image, PageReading reading) {
        String status = reading.status().code();
        String reasons = reading.reasons().stream().sorted().map(Enum::name).collect(Collectors.joining(";"));
        try {
            if (reading instanceof PageReading.Read read) {
                for (RowReading row : read.rows()) {
                    lines.printRecord(
                            image,
                            status,
                            reasons,
                            row.no(),
                            names.getOrDefault(row.no(), ""),
                            row.status().code(),
                            String.format(Locale.ROOT, "%.4f", row.confidence()));
                }
            } else if (reading instanceof PageReading.Unreadable) {
                lines.printRecord(image, status, reasons, "", "", "", "");
            } else {
                for (Map.Entry<Integer, String> row : names.entrySet()) {
                    lines.printRecord(image, status, reasons, row.getKey(), row.getValue(), UNCERTAIN, UNKNOWN);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the whole file in its place. */
    void finish() {
        try {
            lines.close();
            if (!part.equals(place)) {
                Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(place, e);
        }
    }

    /** Leaves what stood there before, unless finished. */
    @Override
    public void close() {
        try {
            lines.close();
            if (!part.equals(place)) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path part(Path place) {
        return place.resolveSibling(
                place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    }

    /** Standard output and the like: written to, never replaced. */
    private static boolean isDevice(Path place) {
        return Files.exists(place) && !Files.isRegularFile(place) && !Files.isDirectory(place);
    }

    private static RuntimeException unwritable(Path place, IOException e) {
        return Circumstances.saysDiskFull(e)
                ? new StationException(e, Trouble.DISK_FULL, place)
                : new StationException(e, Trouble.FILE_UNWRITABLE, place, Circumstances.reason(e));
    }
}
