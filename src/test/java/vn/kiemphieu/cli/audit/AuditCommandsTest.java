package vn.kiemphieu.cli.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.SyntheticStation;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** A drawn counting place of 100 ballots is audited by commands from dice to report. */
class AuditCommandsTest {
    private static final String SEED = "3546 3115 5611 2163 6246";
    private static final String AN = "Nguyễn Văn An";
    private static final String BINH = "Trần Thị Bình";

    @TempDir
    Path temp;

    private Path station;

    @TempDir
    static Path shared;

    @BeforeAll
    static void makeStation() {
        SyntheticStation.make(shared.resolve("station"), 100, 8, SampleStation.CLOCK, done -> {});
    }

    @BeforeEach
    void copyStation() throws IOException {
        station = temp.resolve("station");
        try (Stream<Path> files = Files.walk(shared.resolve("station"))) {
            for (Path file : files.sorted().toList()) {
                Files.copy(file, station.resolve(shared.resolve("station").relativize(file)));
            }
        }
    }

    @Test
    void papersThatSayWhatWasToldConfirmTheResult() throws IOException {
        CommandRun plan = run("plan");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        assertThat(plan.out()).contains("100 ballots").contains("--method comparison");
        CommandRun begun = begin("comparison");
        assertThat(begun.exitCode()).as(begun.err()).isEqualTo(1);
        String list = plan.out().replaceAll("(?s).*hash of the list ([0-9a-f]{64}).*", "$1");
        assertThat(begun.out()).contains(list);

        Path filled = pullAndFill("export.csv");
        assertThat(enter(AN, filled).exitCode()).isEqualTo(1);
        assertThat(run("show").out()).contains("Not finished").doesNotContain("Greatest risk");
        assertThat(enter(BINH, filled).exitCode()).isZero();

        CommandRun shown = run("show");
        assertThat(shown.exitCode()).as(shown.out()).isZero();
        assertThat(shown.out()).contains("confirmed").contains("otherwise than their paper");
        assertThat(report()).contains("The result is confirmed").contains(SEED.replace(" ", ""));
        assertThat(CommandRun.of("verify", "--station", station.toString()).exitCode())
                .isZero();
        assertThat(CommandRun.of("tally", "--station", station.toString()).exitCode())
                .isZero();
    }

    @Test
    void whatTwoPeopleReadDifferentlyWaitsAndMorePapersAreDrawn() throws IOException {
        begin("comparison");
        Path filled = pullAndFill("export.csv");
        Path wrong = change(filled, aValidOne(filled), "0");
        enter(AN, filled);
        assertThat(enter(BINH, wrong).exitCode()).isEqualTo(1);
        assertThat(run("draw", "--by", AN, "--by", BINH).exitCode()).isEqualTo(2);
        // the second person looks again: the paper does say something else than its record
        enter(AN, wrong);
        CommandRun shown = run("show");
        assertThat(shown.exitCode()).isEqualTo(1);
        assertThat(shown.out()).contains("were not found: 1").contains("draws more");
        CommandRun more = run("draw", "--by", AN, "--by", BINH);
        assertThat(more.out()).contains("not yet read the same");
        Path rest = pullAndFill("export2.csv");
        Path differing = change(rest, aValidOne(filled), "0");
        enter(AN, differing);
        enter(BINH, differing);
        assertThat(run("show").out()).contains("were not found: 1");
    }

    @Test
    void allPapersByHandRefuteAResultThatTheyDoNotSay() throws IOException {
        begin("polling");
        assertThat(run("hand-count", "--by", AN, "--by", BINH).exitCode()).isEqualTo(1);
        Path same = pullAndFill("export.csv");
        enter(AN, same);
        enter(BINH, same);
        CommandRun confirmed = run("show");
        assertThat(confirmed.exitCode()).as(confirmed.out()).isZero();
        assertThat(confirmed.out()).contains("All papers were counted by hand and say exactly");
        Path other = change(same, aValidOne(same), "x NO_STAMP");
        enter(AN, other);
        enter(BINH, other);
        CommandRun refuted = run("show");
        assertThat(refuted.exitCode()).as(refuted.out()).isEqualTo(1);
        assertThat(refuted.out()).contains("do not say what was closed");
        assertThat(report()).contains("do not say what was closed");
    }

    @Test
    void listsWithPlacesNeedTwoNamesAndAreKeptInTheJournal() {
        begin("polling");
        Path out = temp.resolve("alone.csv");
        assertThat(run("export", "--out", out.toString(), "--by", AN).exitCode())
                .isEqualTo(3);
        assertThat(run("export", "--out", out.toString(), "--by", AN, "--by", AN)
                        .exitCode())
                .isEqualTo(3);
        assertThat(out).doesNotExist();
        assertThat(run("export", "--out", out.toString(), "--by", AN, "--by", BINH)
                        .exitCode())
                .isZero();
        try (StationFolder open = StationFolder.openToRead(station)) {
            List<Event> events = open.events().all();
            assertThat(events.get(events.size() - 1).what()).isEqualTo("AUDIT_LIST_MADE");
            assertThat(events.get(events.size() - 1).who()).isEqualTo(AN + ", " + BINH);
        }
    }

    @Test
    void theSeedIsThrownOnceAndTheAuditEndsWithTheClosing() {
        assertThat(run("show").exitCode()).isEqualTo(3);
        assertThat(run("begin", "--method", "polling", "--seed", "12345", "--by", AN, "--by", BINH)
                        .exitCode())
                .isEqualTo(2);
        assertThat(run("begin", "--method", "polling", "--limit", "60", "--seed", SEED, "--by", AN, "--by", BINH)
                        .exitCode())
                .isEqualTo(2);
        assertThat(begin("polling").exitCode()).isEqualTo(1);
        assertThat(begin("polling").err()).contains("begun already");
        assertThat(run("enter", "--by", AN, "--paper", "B1/999", "0").err()).contains("not among those drawn");
        CommandRun.of(
                "reopen", "--station", station.toString(), "--by", AN, "--by", BINH, "--reason", "một phiếu đọc sai");
        assertThat(run("show").exitCode()).isEqualTo(3);
        assertThat(run("plan").err()).contains("is not closed");
    }

    private CommandRun begin(String method) {
        return run("begin", "--method", method, "--limit", "15", "--seed", SEED, "--by", AN, "--by", BINH);
    }

    private CommandRun enter(String by, Path file) {
        CommandRun entered = run("enter", "--by", by, "--from", file.toString());
        assertThat(entered.exitCode()).as(entered.err()).isLessThanOrEqualTo(1);
        return entered;
    }

    /** The pull list with what the machine told of each paper as what people read: the papers of a place without errors. */
    private Path pullAndFill(String name) throws IOException {
        Path folder = temp.resolve("pull");
        CommandRun pulled = run("pull", "--out", folder.toString(), "--by", AN, "--by", BINH);
        assertThat(pulled.exitCode()).as(pulled.err()).isZero();
        Path export = temp.resolve(name);
        run("export", "--out", export.toString(), "--by", AN, "--by", BINH);
        List<String> told = Files.readAllLines(export);
        told.remove(0);
        List<String> lines = new ArrayList<>(List.of("batch,ballot,marks"));
        for (String line : Files.readAllLines(folder.resolve("bench-audit-pull.csv"))) {
            told.stream()
                    .map(each -> each.split(",", -1))
                    .filter(each -> line.startsWith(each[1] + "," + each[2] + ","))
                    .forEach(each -> lines.add(each[1] + "," + each[2] + "," + struck(each)));
        }
        assertThat(lines.size())
                .isEqualTo(Files.readAllLines(folder.resolve("bench-audit-pull.csv"))
                        .size());
        Path filled = temp.resolve("filled-" + name);
        return Files.write(filled, lines);
    }

    private static String struck(String[] told) {
        if (told[4].equals("false")) {
            return "0";
        }
        List<String> votes = List.of(told[5].split(" "));
        return String.join(
                " ",
                Stream.iterate(1, no -> no + 1)
                        .limit(SyntheticStation.NAMES)
                        .map(String::valueOf)
                        .filter(no -> !votes.contains(no))
                        .toList());
    }

    /** Batch and number of a ballot that was told to be valid, as its line begins. */
    private static String aValidOne(Path filled) throws IOException {
        return Files.readAllLines(filled).stream()
                .skip(1)
                .filter(line -> !line.endsWith(",0"))
                .map(line -> line.replaceAll("[^,]*$", ""))
                .findFirst()
                .orElseThrow();
    }

    private Path change(Path filled, String paper, String marks) throws IOException {
        List<String> lines = Files.readAllLines(filled).stream()
                .map(line -> line.startsWith(paper) ? paper + marks : line)
                .toList();
        return Files.write(temp.resolve("changed.csv"), lines);
    }

    private String report() throws IOException {
        Path file = temp.resolve("report.pdf");
        run("report", "--out", file.toString());
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of("--lang", "en", "audit"));
        all.addAll(List.of(args));
        all.addAll(List.of("--station", station.toString()));
        return CommandRun.of(all.toArray(new String[0]));
    }
}
