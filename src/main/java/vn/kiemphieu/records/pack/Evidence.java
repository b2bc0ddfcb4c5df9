package vn.kiemphieu.records.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.records.WholeFile;
import vn.kiemphieu.seal.CanonicalJson;
import vn.kiemphieu.seal.StationKey;

/**
 * Everything a counting place stored, in one file for whoever may examine it: each row of each table as a line of canonical
 * JSON ({@code rows/TABLE.jsonl}), each picture as it was scanned ({@code images/}), and a signed manifest. All leaves of the
 * log's tree are among the rows, so that whoever has this needs no proofs. It tells the order in which ballots were fed and is
 * not for publication.
 */
public final class Evidence {
    public static final String FILE = "evidence.zip";

    private static final String SHEETS = "sheet";
    private static final String HASH = "image_hash";

    private Evidence() {}

    /**
     * What a store gives away.
     *
     * @param tables each table with its columns in their order: {@code confidence REAL}; a row's hash is made in that order
     * @param image the kept bytes by their SHA-256
     * @param events all of them, in their order
     */
    public record Source(
            SortedMap<String, List<String>> tables, Rows rows, Function<String, byte[]> image, List<Event> events) {
        Instant asOf() {
            return Instant.parse(events.get(events.size() - 1).at());
        }
    }

    /** The rows of a table, one by one. */
    public interface Rows {
        void each(String table, Consumer<SortedMap<String, Object>> step);
    }

    /** @param program which program, in which version, writes this */
    public static Path write(Source source, String program, StationKey key, Path folder) {
        return WholeFile.write(folder.resolve(FILE), out -> pack(source, program, key, out));
    }

    private static void pack(Source source, String program, StationKey key, OutputStream out) throws IOException {
        SealedZip zip = new SealedZip(out, source.asOf());
        TreeSet<String> images = new TreeSet<>();
        for (String table : source.tables().keySet()) {
            zip.add("rows/" + table + ".jsonl", to -> lines(source, table, images, to));
        }
        for (String hash : images) {
            zip.add(
                    "images/" + hash.substring(0, 2) + "/" + hash + ".bin",
                    to -> to.write(source.image().apply(hash)));
        }
        zip.seal(
                "evidence",
                Map.of(
                        "as_of", source.asOf().toString(),
                        "program", program,
                        "columns", source.tables(),
                        "log", EventTree.head(source.events())),
                key);
    }

    private static void lines(Source source, String table, TreeSet<String> images, OutputStream to) throws IOException {
        try {
            source.rows().each(table, row -> {
                if (table.equals(SHEETS)) {
                    images.add((String) row.get(HASH));
                }
                line(row, to);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void line(SortedMap<String, Object> row, OutputStream to) {
        try {
            to.write((CanonicalJson.of(row) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
