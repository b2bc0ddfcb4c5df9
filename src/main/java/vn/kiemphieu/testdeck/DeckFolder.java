package vn.kiemphieu.testdeck;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Election;

/** Writes a deck as a folder: {@code blank.pdf}, {@code election.json}, {@code truth.csv}, {@code images/}. */
public final class DeckFolder {
    static final String TRUTH = "truth.csv";
    /** The head of {@code truth.csv}. */
    static final List<String> COLUMNS = List.of(
            "image", "form", "ballot_class", "no", "name", "truth", "mark_kind", "distractors", "dpi", "color", "pen");

    static final CSVFormat RFC4180 = CSVFormat.RFC4180
            .builder()
            .setHeader(COLUMNS.toArray(String[]::new))
            .get();

    private DeckFolder() {}

    /**
     * Draws the deck with so many threads; the files are the same for any number.
     *
     * @param drawn told how many sheets are done
     * @throws StationException when the folder holds a deck already
     */
    public static void write(DeckSpec spec, Path folder, int threads, IntConsumer drawn) throws IOException {
        if (Files.exists(folder.resolve(TRUTH))) {
            throw new StationException(Trouble.DECK_EXISTS, folder);
        }
        draw(spec, folder, threads, drawn);
    }

    private static void draw(DeckSpec spec, Path folder, int threads, IntConsumer drawn) throws IOException {
        Path images = Files.createDirectories(folder.resolve("images"));
        writeForm(spec.form(), folder);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(TRUTH), StandardCharsets.UTF_8);
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
                print(csv, sheet);
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

    /** What was asked, and the committee's sample of the ballot. */
    static void writeForm(TestForm form, Path folder) throws IOException {
        Files.write(folder.resolve("blank.pdf"), form.blankPdf());
        Files.writeString(folder.resolve("election.json"), json(form.election()));
    }

    /** The lines of one sheet in {@code truth.csv}. */
    static void print(CSVPrinter csv, DrawnSheet sheet) throws IOException {
        for (RowTruth row : sheet.rows()) {
            csv.printRecord(
                    sheet.name(),
                    sheet.form(),
                    sheet.sheetClass().code(),
                    row.no(),
                    row.name(),
                    row.truth(),
                    row.kind(),
                    String.join(";", row.distractors()),
                    sheet.dpi(),
                    sheet.color(),
                    sheet.pen());
        }
    }

    private static String json(Election election) {
        return ElectionFile.format(new ElectionDefinition(election, List.of(), "", "{\"schema\":1}"), election);
    }
}
