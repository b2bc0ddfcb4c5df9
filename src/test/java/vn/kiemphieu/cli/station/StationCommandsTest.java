package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.SampleStation;

/** A count from the first command to the last, with a reader that reads names of files instead of pictures. */
class StationCommandsTest {
    @TempDir
    Path temp;

    private Path election;
    private Path station;
    private Path template;

    @BeforeEach
    void makeElectionAndTemplate() throws IOException {
        election = temp.resolve("election.json");
        station = temp.resolve("station");
        template = template("template", SampleStation.ELECTION.formatted("party-congress"));
        Files.writeString(election, SampleStation.ELECTION.formatted("party-congress"));
    }

    @Test
    void countsAnElectionFromTheFirstCommandToTheLast() throws IOException {
        init();
        assertThat(scan("B1", "struck-2.png", "struck-12.png", "faint-3.png", "struck-.png", "cropped.png"))
                .isEqualTo(1);
        assertThat(run("tally").exitCode()).isEqualTo(1);
        assertThat(run("tally").out()).contains("B1/3", "B1/5").doesNotContain("phiếu hợp lệ\n", "Đỗ Anh");
        assertThat(run("review", "list").out()).contains("FAINT_STRIKE (nét gạch mờ)", "CROPPED");

        for (String who : List.of("Nguyễn Văn An", "Trần Thị Bình")) {
            String faint = sheetOf("faint-3.png");
            assertThat(run("review", "rule", "--sheet", faint, "--row", "3", "--mark", "struck", "--by", who)
                            .exitCode())
                    .isEqualTo(1);
            run("review", "rule", "--sheet", sheetOf("cropped.png"), "--rescan", "--by", who);
        }
        assertThat(run("review", "list").out()).contains("không hợp lệ");
        assertThat(run("tally").exitCode()).isEqualTo(1);
        assertThat(run("review", "confirm-invalid", "--by", "Nguyễn Văn An").exitCode())
                .isEqualTo(1);
        assertThat(run("review", "confirm-invalid", "--by", "Nguyễn Văn An", "--by", "Trần Thị Bình")
                        .exitCode())
                .isZero();

        type("Nguyễn Văn An", "1", "1,3");
        assertThat(run("tally").exitCode()).isEqualTo(1);
        type("Trần Thị Bình", "1", "1 3");
        assertThat(run("figures", "set", "--by", "Nguyễn Văn An", "issued=6", "collected=5")
                        .exitCode())
                .isZero();

        CommandRun tally = run("tally", "--json");
        assertThat(tally.exitCode()).isZero();
        JsonNode contest = new ObjectMapper().readTree(tally.out()).at("/contests/0");
        assertThat(contest.at("/votes").findValuesAsText("votes")).containsExactly("1", "1", "2");
        assertThat(contest.at("/valid").asInt()).isEqualTo(3);
        // ruling the faint stroke a strike made a ballot that votes for nobody
        assertThat(contest.at("/invalid_by_reason/VOTES_FOR_NOBODY").asInt()).isEqualTo(1);
        assertThat(contest.at("/invalid_by_reason/MORE_THAN_SEATS").asInt()).isEqualTo(1);
        assertThat(contest.at("/outside_by_reason/RESCAN").asInt()).isEqualTo(1);
        assertThat(run("tally").out()).contains("3. Vũ Cẩm: 2 / 3 phiếu hợp lệ");
        assertThat(run("verify").exitCode()).isZero();
        assertThat(run("export", "--format", "csv", "--out", temp.resolve("out").toString())
                        .exitCode())
                .isZero();
        assertThat(temp.resolve("out/events.csv")).exists();
        assertThat(run("minutes", "--out", temp.resolve("minutes.pdf").toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void repeatsRecordedRulingsFromAFileAllOrNone() throws IOException {
        init();
        scan("B1", "faint-3.png");
        Path good = temp.resolve("good.csv");
        Path bad = temp.resolve("bad.csv");
        String head = "sheet,row,ruling,by,note\n";
        Files.writeString(good, head + "B1/1,3,kept,Nguyễn Văn An,rõ\nB1/1,3,kept,Trần Thị Bình,\"đúng, giữ\"\n");
        Files.writeString(bad, head + "B1/1,3,kept,Nguyễn Văn An,\nB1/1,9,kept,Trần Thị Bình,\n");

        assertThat(run("review", "rule", "--from", bad.toString()).exitCode()).isEqualTo(3);
        assertThat(run("review", "show", "--sheet", "B1/1").out()).doesNotContain("Nguyễn Văn An");
        assertThat(run("review", "rule", "--from", good.toString()).exitCode()).isZero();
        assertThat(run("review", "show", "--sheet", "B1/1").out()).contains("Nguyễn Văn An", "đúng, giữ");
    }

    @Test
    void givesTheOriginalPictureBack() throws IOException {
        init();
        scan("B1", "faint-3.png");

        run(
                "review",
                "show",
                "--sheet",
                "B1/1",
                "--out",
                temp.resolve("back.png").toString());

        assertThat(temp.resolve("back.png")).hasBinaryContent(Files.readAllBytes(temp.resolve("B1/faint-3.png")));
    }

    @Test
    void refusesRulingsByStrangersAndByThoseWhoMayNot() throws IOException {
        init();
        scan("B1", "faint-3.png");
        String[] ruling = {"review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept", "--by", "Ai Đó"};

        CommandRun stranger = run(ruling);
        assertThat(stranger.exitCode()).isEqualTo(3);
        assertThat(stranger.err()).contains("Ai Đó", "Trần Thị Bình");
        ruling[ruling.length - 1] = "Lê Kỹ Thuật";
        assertThat(run(ruling).exitCode()).isEqualTo(3);
        assertThat(run("review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void asksAgainWhenTwoTypingsDiffer() {
        init();
        type("Nguyễn Văn An", "1", "1");
        type("Trần Thị Bình", "1", "2");
        assertThat(run("review", "list").out()).contains("T1/1", "hai lần nhập khác nhau");

        type("Trần Thị Bình", "1", "1");
        assertThat(run("tally").exitCode()).isZero();
    }

    @Test
    void storesNoTypedBallotOfALineThatIsNotUnderstood() {
        init();
        CommandRun entered =
                run("enter", "--by", "Nguyễn Văn An", "--batch", "T1", "--ballot", "1", "1 2", "--ballot", "2", "1 x");

        assertThat(entered.exitCode()).isEqualTo(3);
        assertThat(entered.err()).contains("T1/2", "mục 2");
        assertThat(run("review", "list").out()).doesNotContain("T1/1");
    }

    @Test
    void refusesATemplateOfAnotherElection() throws IOException {
        init();
        Path foreign = template(
                "foreign", SampleStation.ELECTION.formatted("party-congress").replace("Cẩm", "Cúc"));

        assertThat(scan("B1", List.of("--template", foreign.toString()), "struck-1.png"))
                .isEqualTo(3);
        assertThat(CommandRun.of(
                                "init",
                                "--station",
                                temp.resolve("other").toString(),
                                "--election",
                                election.toString(),
                                "--template",
                                foreign.toString())
                        .exitCode())
                .isEqualTo(3);
        assertThat(temp.resolve("other")).doesNotExist();
    }

    @Test
    void refusesTheSameBatchAgainUnlessAppending() throws IOException {
        init();
        assertThat(scan("B1", "struck-1.png")).isZero();
        assertThat(scan("B1", "struck-2.png")).isEqualTo(3);
        assertThat(scan("B1", List.of("--append"), "struck-3.png")).isZero();
        assertThat(run("review", "show", "--sheet", "B1/2").out()).contains("struck-3.png");
    }

    @Test
    void asksToConfirmWhenThereAreNotFewerSeatsThanCandidates() throws IOException {
        Files.writeString(election, SampleStation.ELECTION.formatted("club").replace("\"seats\": 2", "\"seats\": 3"));
        String[] init = {"init", "--station", station.toString(), "--election", election.toString()};

        CommandRun asked = CommandRun.of(init);
        assertThat(asked.exitCode()).isEqualTo(1);
        assertThat(asked.err()).contains("contests[0].seats", "--confirm-seats");
        assertThat(station).doesNotExist();
        assertThat(CommandRun.of(
                                "init",
                                "--station",
                                station.toString(),
                                "--election",
                                election.toString(),
                                "--confirm-seats")
                        .exitCode())
                .isZero();
    }

    @Test
    void takesAStateBallotWithAFaintStrikeToTheWholeCommittee() throws IOException {
        String state = SampleStation.ELECTION.formatted("state");
        Files.writeString(election, state);
        template = template("state", state);
        init();
        scan("B1", "faint-3.png");
        for (String who : List.of("Nguyễn Văn An", "Trần Thị Bình")) {
            run("review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept", "--by", who);
        }
        assertThat(run("tally").exitCode()).isEqualTo(1);
        String[] alone = {
            "review", "rule", "--sheet", "B1/1", "--row", "3", "--mark", "kept", "--by", "Nguyễn Văn An", "--committee"
        };
        assertThat(run(alone).exitCode()).isEqualTo(3);

        String[] whole = java.util.Arrays.copyOf(alone, alone.length + 2);
        whole[alone.length] = "--present";
        whole[alone.length + 1] = "Trần Thị Bình";
        assertThat(run(whole).exitCode()).isZero();
        assertThat(run("tally").exitCode()).isZero();
    }

    @Test
    void saysEverythingInEnglishToo() throws IOException {
        init();
        scan("B1", "faint-3.png");

        assertThat(run("review", "list", "--lang", "en").out()).contains("faint strike", "a member must rule");
        assertThat(run(
                                "review",
                                "rule",
                                "--sheet",
                                "B1/1",
                                "--row",
                                "9",
                                "--mark",
                                "kept",
                                "--by",
                                "Nguyễn Văn An",
                                "--lang",
                                "en")
                        .err())
                .contains("there is no row 9");
    }

    private void init() {
        CommandRun made = CommandRun.of(
                "init",
                "--station",
                station.toString(),
                "--election",
                election.toString(),
                "--template",
                template.toString(),
                "--person",
                "Nguyễn Văn An:truong-ban",
                "--person",
                "Trần Thị Bình",
                "--person",
                "Lê Kỹ Thuật:ky-thuat");
        assertThat(made.exitCode()).as(made.err()).isZero();
    }

    private int scan(String batch, String... names) throws IOException {
        return scan(batch, List.of(), names);
    }

    /** Files whose names the reader understands. */
    private int scan(String batch, List<String> more, String... names) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(batch));
        List<String> args = new ArrayList<>(List.of("--station", station.toString(), "--batch", batch));
        args.addAll(more);
        args.add("--from");
        for (String name : names) {
            args.add(picture(folder.resolve(name), batch + name).toString());
        }
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        Console console = new Console(nowhere, nowhere, new Messages(Messages.VIETNAMESE), false);
        PageReaders readers = (style, calibration) -> new PageReaders.Open("fake", StationCommandsTest::read, () -> {});
        return new CommandLine(new ScanCommand(console, readers))
                .setExecutionExceptionHandler((e, line, parsed) -> e instanceof StationException ? 3 : 99)
                .execute(args.toArray(new String[0]));
    }

    /** A picture of its own for every text; the fake reader does not look at it. */
    private static Path picture(Path file, String text) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, text.hashCode());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static PageReading read(ScannedPage page) {
        String name = page.name().replace(".png", "");
        if (name.startsWith("faint-")) {
            return SampleStation.doubtful(
                    Integer.parseInt(name.substring("faint-".length())), AdjudicationReason.FAINT_STRIKE);
        }
        if (name.equals("cropped")) {
            return new PageReading.Foreign(AdjudicationReason.CROPPED);
        }
        Integer[] struck = name.substring("struck-".length())
                .chars()
                .mapToObj(digit -> digit - '0')
                .toArray(Integer[]::new);
        return SampleStation.struck(struck);
    }

    private String sheetOf(String file) {
        for (int number = 1; number < 9; number++) {
            if (run("review", "show", "--sheet", "B1/" + number).out().contains(file)) {
                return "B1/" + number;
            }
        }
        throw new AssertionError("no sheet of " + file);
    }

    private void type(String by, String ballot, String struck) {
        run("enter", "--by", by, "--batch", "T1", "--ballot", ballot, struck);
    }

    private CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--station");
        all.add(station.toString());
        return CommandRun.of(all.toArray(new String[0]));
    }

    private Path template(String name, String json) {
        ElectionDefinition definition = ElectionFile.parse(json, name);
        Contest contest = definition.election().contests().get(0);
        List<StyleRow> rows = contest.candidates().stream()
                .map(candidate -> {
                    double top = 20 + 10 * candidate.no();
                    MmBox box = new MmBox(30, top, 80, top + 5);
                    return new StyleRow(
                            candidate.no(),
                            candidate.name(),
                            new MmBox(10, top - 2, 140, top + 8),
                            List.of(new NameLine(box, top + 1, top + 4)),
                            Optional.empty());
                })
                .toList();
        BallotStyle style = new BallotStyle(
                definition.hash(),
                contest.id(),
                definition.election().regime(),
                contest.method(),
                contest.seats(),
                false,
                148,
                210,
                new BlankPage(new byte[] {1, 2, 3}, 200),
                Optional.empty(),
                rows);
        StyleFolder.write(style, temp.resolve(name));
        return temp.resolve(name);
    }
}
