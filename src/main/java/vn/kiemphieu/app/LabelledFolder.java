package vn.kiemphieu.app;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;

/** A committee's test deck: a folder of scans and a table of what is true of each row, as {@code testdeck} writes it. */
public final class LabelledFolder {
    private static final List<String> NEEDED = List.of("image", "no", "truth");
    private static final String AMBIGUOUS = "ambiguous";

    private final Path folder;
    private final Path table;
    private final BallotStyle style;

    /** @param table the columns {@code image}, {@code no}, {@code truth}; {@code ballot_class}, {@code mark_kind} if known */
    public LabelledFolder(Path folder, Path table, BallotStyle style) {
        this.folder = folder;
        this.table = table;
        this.style = style;
    }

    /** @throws StationException when the table or a picture it names is missing, or the table is none */
    public List<LabelledPage> pages() {
        Map<String, SheetTruth> sheets = read();
        List<LabelledPage> pages = new ArrayList<>();
        sheets.forEach((image, truth) -> {
            Path file = file(image);
            pages.add(new LabelledPage(style, image, () -> new LabelledPage.Content(page(file, image), truth)));
        });
        return pages;
    }

    private Map<String, SheetTruth> read() {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, SheetTruth> sheets = new LinkedHashMap<>();
        try (Reader in = Files.newBufferedReader(table, StandardCharsets.UTF_8);
                CSVParser lines = format.parse(in)) {
            if (!lines.getHeaderMap().keySet().containsAll(NEEDED)) {
                throw new StationException(Trouble.TRUTH_DAMAGED, table, 1);
            }
            for (CSVRecord line : lines) {
                add(line, sheets);
            }
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, table);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, table, e.getMessage());
        }
        if (sheets.isEmpty()) {
            throw new StationException(Trouble.NOTHING_TO_READ, table);
        }
        return sheets;
    }

    private void add(CSVRecord line, Map<String, SheetTruth> sheets) {
        try {
            SheetClass sheetClass = optional(line, "ballot_class")
                    .map(word ->
                            SheetClass.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')))
                    .orElse(SheetClass.NORMAL);
            SheetTruth before =
                    sheets.computeIfAbsent(line.get("image"), image -> new SheetTruth(sheetClass, List.of()));
            List<RowTruth> rows = new ArrayList<>(before.rows());
            if (!line.get("no").isBlank()) {
                rows.add(row(line));
            }
            sheets.put(line.get("image"), new SheetTruth(before.sheetClass(), rows));
        } catch (IllegalArgumentException e) {
            throw new StationException(e, Trouble.TRUTH_DAMAGED, table, line.getRecordNumber() + 1);
        }
    }

    private static RowTruth row(CSVRecord line) {
        String kind = optional(line, "mark_kind").orElse("labelled");
        String truth = line.get("truth").strip().toLowerCase(Locale.ROOT);
        // decks call rows that are no vote, none or both, ambiguous, and tell them by their kind
        String word = truth.equals(AMBIGUOUS) ? kind : truth;
        Optional<MarkStatus> mark = Arrays.stream(MarkStatus.values())
                .filter(status ->
                        status != MarkStatus.UNCERTAIN && status.code().equals(word))
                .findFirst();
        if (mark.isEmpty() && !truth.equals(AMBIGUOUS) && !truth.startsWith("na")) {
            throw new IllegalArgumentException(truth);
        }
        String told = truth.startsWith("na") ? "na:" + kind : kind;
        return new RowTruth(
                Integer.parseInt(line.get("no").strip()), optional(line, "name").orElse(""), mark, told, List.of());
    }

    private static Optional<String> optional(CSVRecord line, String column) {
        return line.isMapped(column) ? Optional.of(line.get(column)).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private Path file(String image) {
        String name = image.replaceFirst("#\\d+$", "");
        return List.of(folder.resolve("images").resolve(name), folder.resolve(name)).stream()
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> new StationException(Trouble.FILE_MISSING, folder.resolve(name)));
    }

    private static ScannedPage page(Path file, String image) {
        String name = file.getFileName() + image.replaceFirst("^[^#]*", "");
        try (BallotSource source = BallotSources.of(List.of(file))) {
            for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
                if (page.get().name().equals(name)) {
                    return page.get() instanceof ScannedPage scanned
                            ? scanned
                            : new ScannedPage(name, page.get().bytes(), 0);
                }
            }
        }
        throw new StationException(Trouble.FILE_MISSING, image);
    }
}
