package vn.kiemphieu.calibration.volume;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * The table of finished ranges, one line each, only ever added to. A line that was not written to its end does not count,
 * and of the lines of one reader each seed counts once.
 */
public final class VolumeLedger {
    private static final String INCIDENTS_APART = "; ";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("reader", "generator", "seed", "sheets", "positions", "silent", "incidents", "counts")
            .setSkipHeaderRecord(true)
            .setRecordSeparator('\n')
            .get();

    private final Path file;

    public VolumeLedger(Path file) {
        this.file = file;
    }

    /** The finished ranges of this reader. */
    public List<VolumeLine> lines(ReaderIdentity identity) {
        TreeMap<Long, VolumeLine> bySeed = new TreeMap<>();
        for (VolumeLine line : parse(text())) {
            if (line.identity().equals(identity)) {
                bySeed.putIfAbsent(line.seed(), line);
            }
        }
        return List.copyOf(bySeed.values());
    }

    public VolumeTotal total(ReaderIdentity identity) {
        return VolumeTotal.of(identity, lines(identity));
    }

    /** Durable when this returns; other runs may add to the same table. */
    public void add(VolumeLine line) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                int whole = whole(Files.readAllBytes(file));
                channel.truncate(whole);
                String header = whole == 0 ? String.join(",", FORMAT.getHeader()) + "\n" : "";
                channel.write(ByteBuffer.wrap((header + text(line)).getBytes(StandardCharsets.UTF_8)), whole);
                channel.force(true);
            }
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
    }

    private String text() {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return new String(bytes, 0, whole(bytes), StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
    }

    /** Bytes up to the end of the last line that has one. */
    private static int whole(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    private List<VolumeLine> parse(String text) {
        List<VolumeLine> lines = new ArrayList<>();
        try (CSVParser records = FORMAT.parse(new StringReader(text))) {
            for (CSVRecord line : records) {
                String incidents = line.get("incidents");
                lines.add(new VolumeLine(
                        new ReaderIdentity(line.get("reader"), line.get("generator")),
                        Long.parseLong(line.get("seed")),
                        Long.parseLong(line.get("sheets")),
                        Long.parseLong(line.get("positions")),
                        Long.parseLong(line.get("silent")),
                        Counts.parse(line.get("counts")),
                        incidents.isEmpty() ? List.of() : List.of(incidents.split(INCIDENTS_APART))));
            }
        } catch (IOException | RuntimeException e) {
            throw new StationException(e, Trouble.TALLY_DAMAGED, file);
        }
        return lines;
    }

    private static String text(VolumeLine line) {
        return FORMAT.format(
                        line.identity().reader(),
                        line.identity().generator(),
                        line.seed(),
                        line.sheets(),
                        line.positions(),
                        line.silent(),
                        String.join(INCIDENTS_APART, line.incidents()),
                        line.counts().text())
                + "\n";
    }
}
