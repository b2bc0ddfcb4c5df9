package vn.kiemphieu.testdeck;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;

/** Whether a deck's folder, drawn here or elsewhere, is whole and agrees with itself. */
public final class DeckCheck {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Set<String> COLORS = Set.of("gray", "color", "bilevel");
    private static final String AMBIGUOUS = "ambiguous";

    private final Path folder;
    private final List<DeckFinding> findings = new ArrayList<>();
    private final Map<Integer, String> people = new HashMap<>();
    private final Set<String> words;

    private DeckCheck(Path folder, Contest contest) {
        this.folder = folder;
        for (Candidate each : contest.candidates()) {
            people.put(each.no(), each.name());
        }
        this.words = contest.method() == VotingMethod.AGREE_DISAGREE
                ? Set.of("agree", "disagree", AMBIGUOUS)
                : Set.of("kept", "struck", AMBIGUOUS);
    }

    /**
     * Checks a folder with {@code election.json}, {@code blank.pdf}, {@code truth.csv} and {@code images/}.
     *
     * @throws StationException when the election or the truth cannot be read at all
     */
    public static DeckSummary check(Path folder) {
        Contest contest = ElectionFile.read(folder.resolve("election.json"))
                .election()
                .contests()
                .get(0);
        return new DeckCheck(folder, contest).summary();
    }

    private DeckSummary summary() {
        if (!Files.isRegularFile(folder.resolve("blank.pdf"))) {
            found(DeckFinding.Fault.NO_BLANK, "blank.pdf");
        }
        Map<String, List<CSVRecord>> sheets = sheets();
        int special = 0;
        int asked = 0;
        Map<String, Integer> kinds = new TreeMap<>();
        for (Map.Entry<String, List<CSVRecord>> sheet : sheets.entrySet()) {
            rows(sheet.getKey(), sheet.getValue());
            special += sheet.getValue().get(0).get("ballot_class").equals(SheetClass.NORMAL.code()) ? 0 : 1;
            boolean ask = false;
            for (CSVRecord row : sheet.getValue()) {
                String kind = row.get("mark_kind");
                ask |= row.get("truth").equals(AMBIGUOUS) && !kind.startsWith("na:");
                kinds.merge(kind, 1, Integer::sum);
            }
            asked += ask ? 1 : 0;
        }
        pictures(sheets.keySet());
        return new DeckSummary(sheets.size(), special, asked, kinds, findings);
    }

    private Map<String, List<CSVRecord>> sheets() {
        Path file = folder.resolve("truth.csv");
        Map<String, List<CSVRecord>> sheets = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser lines = CSVParser.parse(reader, FORMAT)) {
            if (!lines.getHeaderNames().equals(DeckFolder.COLUMNS)) {
                throw new StationException(Trouble.FILE_UNREADABLE, file, String.join(",", lines.getHeaderNames()));
            }
            for (CSVRecord line : lines) {
                if (line.isConsistent()) {
                    sheets.computeIfAbsent(line.get("image"), k -> new ArrayList<>())
                            .add(line);
                } else {
                    found(DeckFinding.Fault.BROKEN_LINE, Long.toString(line.getRecordNumber() + 1));
                }
            }
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException | UncheckedIOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, file, e.getClass().getSimpleName());
        }
        return sheets;
    }

    private void rows(String image, List<CSVRecord> rows) {
        Set<Integer> numbers = new TreeSet<>();
        for (CSVRecord row : rows) {
            String where = image + " no. " + row.get("no");
            int no = row.get("no").matches("\\d{1,6}") ? Integer.parseInt(row.get("no")) : 0;
            String name = people.get(no);
            if (!numbers.add(no)
                    || name == null
                    || !name.equals(Normalizer.normalize(row.get("name"), Normalizer.Form.NFC))) {
                found(DeckFinding.Fault.WRONG_NAME, where);
            }
            String kind = row.get("mark_kind");
            boolean unread = kind.startsWith("na:");
            if (!words.contains(row.get("truth"))
                    || kind.isEmpty()
                    || unread && !row.get("truth").equals(AMBIGUOUS)) {
                found(DeckFinding.Fault.WRONG_TRUTH, where);
            }
            if (!same(rows.get(0), row, "form", "ballot_class", "dpi", "color")
                    || !COLORS.contains(row.get("color"))
                    || !row.get("dpi").matches("[1-9]\\d{1,3}")) {
                found(DeckFinding.Fault.WRONG_SHEET, where);
            }
        }
        if (!numbers.equals(people.keySet())) {
            found(DeckFinding.Fault.ROWS_MISSING, image);
        }
    }

    private static boolean same(CSVRecord one, CSVRecord other, String... columns) {
        return Stream.of(columns).allMatch(column -> one.get(column).equals(other.get(column)));
    }

    private void pictures(Set<String> named) {
        Path images = folder.resolve("images");
        Set<String> there = new TreeSet<>();
        if (Files.isDirectory(images)) {
            try (Stream<Path> files = Files.list(images)) {
                for (Path file : files.sorted().toList()) {
                    there.add(file.getFileName().toString());
                    if (Files.size(file) == 0) {
                        found(
                                DeckFinding.Fault.EMPTY_PICTURE,
                                file.getFileName().toString());
                    }
                }
            } catch (IOException e) {
                throw new StationException(
                        e, Trouble.FILE_UNREADABLE, images, e.getClass().getSimpleName());
            }
        }
        named.stream().filter(n -> !there.contains(n)).forEach(n -> found(DeckFinding.Fault.NO_PICTURE, n));
        there.stream().filter(n -> !named.contains(n)).forEach(n -> found(DeckFinding.Fault.UNKNOWN_PICTURE, n));
    }

    private void found(DeckFinding.Fault fault, String where) {
        findings.add(new DeckFinding(fault, where));
    }
}
