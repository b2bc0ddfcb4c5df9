package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.store.StationFolder;

/** Agree/disagree ballots from the drawn paper to the minutes, by the commands a committee types. */
class AgreeBallotsTest {
    private static final List<String> TWO = List.of("Nguyễn Văn An", "Trần Thị Bình");

    @TempDir
    Path temp;

    @Test
    void countsAListWithoutSurplusFromTheDrawnDeckToTheMinutes() throws IOException {
        Map<String, String> truth = station("agree-a5-wide", "--seed=8", "--profile=clean", "--count=6");
        CommandRun struck =
                run("review", "rule", "--sheet", "B1/1", "--row", "1", "--mark", "struck", "--by", TWO.get(0));
        assertThat(struck.exitCode()).isEqualTo(3);
        assertThat(struck.err()).contains("struck", "agree, disagree, none, both");
        settle(truth);
        type("0", "2 T 3 h4", "K 1-5", "T 1-5", "x SIGNED");
        assertThat(run("review", "list").out()).contains("T1/3 | không hợp lệ | không bầu cho ai", "T1/4");
        assertThat(run("review", "confirm-invalid", "--by", TWO.get(0), "--by", TWO.get(1))
                        .exitCode())
                .isZero();
        run("figures", "set", "--by", TWO.get(0), "collected=10", "roll=20", "issued=12");
        CommandRun early = close();
        assertThat(early.exitCode()).isEqualTo(1);
        assertThat(early.out()).contains("hợp lệ + không hợp lệ = 11, thu vào = 10", "hai lần", "Chưa chốt được");
        run("figures", "set", "--by", TWO.get(0), "collected=11");
        assertThat(close().exitCode()).isZero();

        CommandRun tally = run("tally", "--json");
        assertThat(tally.exitCode()).isZero();
        List<String> valid = new ArrayList<>(
                truth.values().stream().filter(marks -> marks.contains("a")).toList());
        valid.addAll(List.of("aaaaa", "adnba"));
        JsonNode contest = new ObjectMapper().readTree(tally.out()).at("/contests/0");
        assertThat(contest.at("/valid").asInt()).isEqualTo(valid.size());
        assertThat(contest.at("/invalid_by_reason").toString()).isEqualTo("{\"VOTES_FOR_NOBODY\":2,\"SIGNED\":1}");
        for (int no = 1; no <= 5; no++) {
            JsonNode name = contest.at("/votes/" + (no - 1));
            assertThat(name.at("/votes").asInt()).isEqualTo(count(valid, no, 'a'));
            assertThat(name.at("/marks").toString())
                    .isEqualTo("{\"agree\":%d,\"disagree\":%d,\"none\":%d,\"both\":%d}"
                            .formatted(
                                    count(valid, no, 'a'),
                                    count(valid, no, 'd'),
                                    count(valid, no, 'n'),
                                    count(valid, no, 'b')));
        }
        assertThat(run("tally").out())
                .contains("không đánh dấu 1, đánh dấu cả hai 0 / 8 phiếu hợp lệ", "phép đối chiếu đều khớp");
        paperFollows();
        assertThat(run("figures", "set", "--by", TWO.get(0), "collected=10").exitCode())
                .isEqualTo(3);
        assertThat(run("verify").exitCode()).isZero();
    }

    /** Both cells marked goes to review first, as a correction may be meant; no cell marked waits in the list. */
    @Test
    void holdsABallotOfOnePersonInvalidWhenBothCellsOrNoneAreMarked() throws IOException {
        Map<String, String> truth = station("agree-a5-one", "--seed=52", "--count=2", "--from=5");
        assertThat(truth.values()).containsExactly("b", "a");
        assertThat(run("review", "list").out()).contains("B1/1 | chờ xem xét | BOTH_BOXES");
        settle(truth);
        type("0", "1", "T 1", "H 1");
        assertThat(run("review", "list").out())
                .contains("B1/1 | không hợp lệ | đánh dấu cả hai ô hoặc", "T1/3 | không hợp lệ", "T1/4 | không hợp lệ");
        run("review", "confirm-invalid", "--by", TWO.get(0), "--by", TWO.get(1));
        run("figures", "set", "--by", TWO.get(0), "collected=6", "roll=20", "issued=12");
        assertThat(close().exitCode()).isZero();

        CommandRun tally = run("tally");
        assertThat(tally.exitCode()).isZero();
        assertThat(tally.out())
                .contains("đồng ý 2, không đồng ý 1, không đánh dấu 0, đánh dấu cả hai 0 / 3 phiếu hợp lệ");
    }

    private CommandRun close() {
        return run("close", "--by", TWO.get(0), "--by", TWO.get(1));
    }

    private void paperFollows() throws IOException {
        run("export", "--format", "csv", "--out", temp.resolve("out").toString());
        assertThat(Files.readString(temp.resolve("out/ballots-c1.csv")))
                .contains("valid,,agree,disagree,none,both,agree");
        assertThat(Files.readString(temp.resolve("out/totals-c1.csv"))).contains("both,4,");
        run("minutes", "--out", temp.resolve("minutes.pdf").toString());
        try (PDDocument minutes = Loader.loadPDF(temp.resolve("minutes.pdf").toFile())) {
            String text = new PDFTextStripper().getText(minutes).replaceAll("\\s+", " ");
            assertThat(text.toLowerCase(Locale.ROOT))
                    .contains("không đồng ý", "không đánh dấu", "đánh dấu cả hai ô", "không bầu cho ai: 2");
        }
        CommandRun shown = run(
                "review",
                "show",
                "--sheet",
                "B1/1",
                "--out",
                temp.resolve("B1.png").toString());
        assertThat(shown.exitCode()).isZero();
        assertThat(temp.resolve("B1.png")).isNotEmptyFile();
        CommandRun explained = run(
                "review",
                "show",
                "--sheet",
                "B1/1",
                "--explain",
                temp.resolve("why").toString());
        assertThat(explained.err()).isEmpty();
        // Read again by the same program with the same limits: nothing differs, and that is said by saying nothing.
        assertThat(explained.out()).contains(temp.resolve("why").toString()).doesNotContain("khác");
        JsonNode why = new ObjectMapper().readTree(Files.readAllBytes(temp.resolve("why/B1-1.explain.json")));
        assertThat(why.get("rows")).hasSize(5);
        assertThat(temp.resolve("why/B1-1.explain.png")).isNotEmptyFile();
    }

    /**
     * Draws, builds the template, makes the counting place and scans.
     *
     * @return name of a picture to the marks drawn on it, a letter a name, in the order fed
     */
    private Map<String, String> station(String form, String... deck) throws IOException {
        Path folder = temp.resolve("deck");
        List<String> drawing = new ArrayList<>(List.of("testdeck", "--form=" + form, "--out=" + folder));
        drawing.addAll(Arrays.asList(deck));
        done(drawing.toArray(new String[0]));
        String election = folder.resolve("election.json").toString();
        String template = temp.resolve("template").toString();
        String blank = folder.resolve("blank.pdf").toString();
        done("template", "build", "--blank", blank, "--election", election, "--out", template);
        String[] people = {"--person", TWO.get(0) + ":truong-ban", "--person", TWO.get(1)};
        List<String> init = new ArrayList<>(List.of("init", "--election", election, "--template", template, "--test"));
        init.addAll(List.of(people));
        assertThat(run(init.toArray(new String[0])).exitCode()).isZero();
        assertThat(run(
                                "scan",
                                "--batch",
                                "B1",
                                "--from",
                                folder.resolve("images").toString())
                        .exitCode())
                .isLessThan(2);
        Map<String, String> truth = new TreeMap<>();
        for (String line : Files.readAllLines(folder.resolve("truth.csv"))) {
            String[] cells = line.split(",");
            if (cells[0].startsWith(form)) {
                String mark = cells[5].equals("ambiguous") ? cells[6] : cells[5];
                truth.merge(cells[0], mark.substring(0, 1), String::concat);
            }
        }
        return truth;
    }

    /** Two members rule on everything open as it was drawn. */
    private void settle(Map<String, String> truth) throws IOException {
        List<String> lines = new ArrayList<>(List.of("sheet,row,ruling,by"));
        Map<Character, String> words = Map.of('a', "agree", 'd', "disagree", 'n', "none", 'b', "both");
        try (StationFolder station = StationFolder.openToRead(temp.resolve("station"))) {
            for (SheetCase sheet : ContestCases.load(station, "c1").openSheets()) {
                String marks = truth.get(sheet.sheet().source());
                for (Doubt doubt : ((CastVoteRecord.Open) sheet.record()).doubts()) {
                    String row =
                            doubt.row().isPresent() ? String.valueOf(doubt.row().getAsInt()) : "";
                    String word = row.isEmpty() ? "valid" : words.get(marks.charAt(Integer.parseInt(row) - 1));
                    TWO.forEach(who -> lines.add(sheet.sheet().id() + "," + row + "," + word + "," + who));
                }
            }
        }
        if (lines.size() > 1) {
            Path rulings = Files.write(temp.resolve("rulings.csv"), lines);
            CommandRun ruled = run("review", "rule", "--from", rulings.toString());
            assertThat(ruled.exitCode()).as(ruled.err()).isZero();
        }
    }

    /** Two persons type each ballot. */
    private void type(String... ballots) {
        for (String who : TWO) {
            List<String> entry = new ArrayList<>(List.of("enter", "--batch", "T1", "--by", who));
            for (int i = 0; i < ballots.length; i++) {
                entry.addAll(List.of("--ballot", String.valueOf(i + 1), ballots[i]));
            }
            CommandRun entered = run(entry.toArray(new String[0]));
            assertThat(entered.exitCode()).as(entered.err()).isEqualTo(who.equals(TWO.get(0)) ? 1 : 0);
        }
    }

    private static long count(List<String> ballots, int no, char mark) {
        return ballots.stream().filter(marks -> marks.charAt(no - 1) == mark).count();
    }

    private static void done(String... args) {
        CommandRun run = CommandRun.of(args);
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--station", temp.resolve("station").toString()));
        return CommandRun.of(all.toArray(new String[0]));
    }
}
