package vn.kiemphieu.calibration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** The table kept beside the limits: what they were measured on, and what they did there. */
public final class Evidence {
    /** The table's name, beside {@code default.json}. */
    public static final String FILE = "default-evidence.csv";

    private static final CSVFormat RFC4180 = CSVFormat.RFC4180
            .builder()
            .setHeader("profile", "what", "item", "of", "count", "share", "bound95")
            .get();

    private Evidence() {}

    /**
     * @param facts how it was measured, the SHA-256 of the limits among it
     * @throws StationException when the folder cannot be written
     */
    public static void write(Path folder, Map<String, String> facts, SortedMap<String, AccuracyFigures> profiles) {
        Path file = folder.resolve(FILE);
        try (BufferedWriter out = Files.newBufferedWriter(file);
                CSVPrinter csv = new CSVPrinter(out, RFC4180)) {
            for (Map.Entry<String, String> fact : facts.entrySet()) {
                csv.printRecord("", fact.getKey(), fact.getValue(), "", "", "", "");
            }
            for (Map.Entry<String, AccuracyFigures> profile : profiles.entrySet()) {
                print(csv, profile.getKey(), profile.getValue());
            }
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, e.getMessage());
        }
    }

    private static void print(CSVPrinter csv, String profile, AccuracyFigures f) throws IOException {
        share(csv, profile, "sheets", "", f.sheets(), f.sheets());
        share(csv, profile, "silent-errors", "clear rows counted", f.positions(), f.silent());
        share(csv, profile, "wrong-rows-seen-by-a-person", "clear rows", f.clearRows(), f.wrong());
        share(csv, profile, "asked-clear-rows", "clear rows", f.clearRows(), f.asked());
        share(csv, profile, "ordinary-sheets-to-review", "", f.ordinary(), f.toReview());
        for (var reason : f.reviewReasons().entrySet()) {
            share(csv, profile, "ordinary-sheets-to-review", reason.getKey().name(), f.ordinary(), reason.getValue());
        }
        AccuracyFigures.Part total = f.ambiguousTotal();
        share(csv, profile, "ambiguous-rows-accepted", "", total.seen(), total.accepted());
        for (var kind : f.ambiguous().entrySet()) {
            share(
                    csv,
                    profile,
                    "ambiguous-rows-accepted",
                    kind.getKey(),
                    kind.getValue().seen(),
                    kind.getValue().accepted());
        }
        for (var kind : f.special().entrySet()) {
            share(
                    csv,
                    profile,
                    "special-sheets-accepted",
                    kind.getKey(),
                    kind.getValue().seen(),
                    kind.getValue().accepted());
        }
        for (Reliability.Bin bin : f.reliability()) {
            csv.printRecord(
                    profile,
                    "reliability",
                    number(1, bin.from()) + "–" + number(1, bin.to()) + " mean " + number(4, bin.confidence()),
                    bin.rows(),
                    Math.round(bin.share() * bin.rows()),
                    number(4, bin.share()),
                    "");
        }
        for (String incident : f.incidents()) {
            csv.printRecord(profile, "incident", incident, "", "", "", "");
        }
    }

    private static void share(CSVPrinter csv, String profile, String what, String item, long of, long count)
            throws IOException {
        boolean plain = what.equals("sheets");
        csv.printRecord(
                profile,
                what,
                item,
                of,
                count,
                plain || of == 0 ? "" : number(5, (double) count / of),
                plain ? "" : number(5, BinomialBound.upper95(count, of)));
    }

    private static String number(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
