package vn.kiemphieu.testdeck;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a deck as a folder: {@code blank.pdf}, {@code truth.csv}, {@code images/}. */
public final class DeckFolder {
    private static final CSVFormat RFC4180 = CSVFormat.RFC4180
            .builder()
            .setHeader("image", "form", "ballot_class", "no", "name", "truth", "mark_kind", "distractors", "dpi", "color", "pen")
            .get();

    private DeckFolder() {}

    /**
     * Draws the deck with so many threads; the files are the same for any number.
     *
     * @param drawn told how many sheets are done
     */
    public static void write(DeckSpec spec, Path folder, int threads, IntConsumer drawn) throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        Files.write(folder.resolve("blank.pdf"), spec.form().blankPdf());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("truth.csv"), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, RFC4180)) {
            Deque<Future<DrawnSheet>> ahead = new ArrayDeque<>();
            int next = spec.from();
            int end = spec.from() + spec.count();
            for (int done = 0; done < spec.count(); ) {
                while (next < end && ahead.size() < 2 * threads) {
                    int i = next++;
                    ahead.add(pool.submit(() -> TestDeck.sheet(spec, i)));
                }
                DrawnSheet sheet = ahead.remove().get();
                Files.write(images.resolve(sheet.name()), sheet.image());
                for (RowTruth row : sheet.rows()) {
                    csv.printRecord(
                            sheet.name(), sheet.form(), sheet.sheetClass().code(), row.no(), row.name(), row.truth(),
                            row.kind(), String.join(";", row.distractors()), sheet.dpi(), sheet.color(), sheet.pen());
                }
                drawn.accept(++done);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while drawing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a sheet could not be drawn", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
