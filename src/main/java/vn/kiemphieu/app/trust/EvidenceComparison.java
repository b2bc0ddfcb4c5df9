package vn.kiemphieu.app.trust;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.seal.CanonicalJson;
import vn.kiemphieu.store.StationFolder;

/**
 * Every row and picture of a counting place beside the evidence that was taken from it.
 *
 * @param compared rows that are the same in both
 * @param since rows the place has besides; it only grows
 * @param differing table and row, or the picture, that is another or is missing on either side
 */
public record EvidenceComparison(long compared, long since, List<String> differing) {
    public EvidenceComparison {
        differing = List.copyOf(differing);
    }

    /** @throws StationException when the evidence cannot be read */
    public static EvidenceComparison of(StationFolder station, Path evidence) {
        try (ZipFile zip = new ZipFile(evidence.toFile(), StandardCharsets.UTF_8)) {
            return new Comparing(station, zip).all();
        } catch (IOException | UncheckedIOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, evidence, String.valueOf(e.getMessage()));
        }
    }

    private static final class Comparing {
        private static final String ROWS = "rows/";
        private static final String IMAGES = "images/";

        private final StationFolder station;
        private final ZipFile zip;
        private final List<String> differing = new ArrayList<>();
        private long compared;
        private long since;

        Comparing(StationFolder station, ZipFile zip) {
            this.station = station;
            this.zip = zip;
        }

        EvidenceComparison all() throws IOException {
            List<String> tables = station.rows().tables();
            for (String table : tables) {
                rows(table);
            }
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(ROWS)
                        && !tables.contains(name.substring(ROWS.length()).replace(".jsonl", ""))) {
                    differing.add(name);
                }
                if (name.startsWith(IMAGES)) {
                    picture(entry);
                }
            }
            return new EvidenceComparison(compared, since, differing);
        }

        private void rows(String table) throws IOException {
            ZipEntry entry = zip.getEntry(ROWS + table + ".jsonl");
            if (entry == null) {
                station.rows().each(table, row -> since++);
                return;
            }
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
                station.rows().each(table, row -> {
                    Optional<String> line = next(lines);
                    boolean same = line.equals(Optional.of(CanonicalJson.of(row)));
                    since += line.isEmpty() ? 1 : 0;
                    compared += same ? 1 : 0;
                    if (line.isPresent() && !same) {
                        differing.add(table + " " + row.get("id"));
                    }
                });
                if (next(lines).isPresent()) {
                    differing.add(table + " …");
                }
            }
        }

        private void picture(ZipEntry entry) throws IOException {
            String hash = entry.getName().replaceFirst(".*/", "").replace(".bin", "");
            try {
                if (!Arrays.equals(
                        station.images().get(hash, hash),
                        zip.getInputStream(entry).readAllBytes())) {
                    differing.add(entry.getName());
                }
            } catch (StationException damaged) {
                differing.add(entry.getName());
            }
        }

        private static Optional<String> next(BufferedReader lines) {
            try {
                return Optional.ofNullable(lines.readLine());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
