package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
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

/** A counting place worked by commands, with a reader that reads names of files instead of pictures. */
abstract class CountingPlaceTest {
    @TempDir
    Path temp;

    Path election;
    Path station;
    Path template;
    /** By the scan command run last. */
    StringWriter said = new StringWriter();

    @BeforeEach
    void makeElectionAndTemplate() throws IOException {
        election = temp.resolve("election.json");
        station = temp.resolve("station");
        template = template("template", SampleStation.ELECTION.formatted("party-congress"));
        Files.writeString(election, SampleStation.ELECTION.formatted("party-congress"));
    }

    void init() {
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

    int scan(String batch, String... names) throws IOException {
        return scan(batch, List.of(), names);
    }

    /** Files whose names the reader understands. */
    int scan(String batch, List<String> more, String... names) throws IOException {
        Path folder = Files.createDirectories(temp.resolve(batch));
        List<String> args = new ArrayList<>(List.of("--station", station.toString(), "--batch", batch));
        args.addAll(more);
        args.add("--from");
        for (String name : names) {
            args.add(picture(folder.resolve(name), batch + name).toString());
        }
        said = new StringWriter();
        PrintWriter heard = new PrintWriter(said);
        Console console = new Console(heard, heard, new Messages(Messages.VIETNAMESE), false);
        PageReaders readers =
                (style, settings, calibration) -> new PageReaders.Open("fake", CountingPlaceTest::read, () -> {});
        return new CommandLine(new ScanCommand(console, readers))
                .setExecutionExceptionHandler((e, line, parsed) -> e instanceof StationException ? 3 : 99)
                .execute(args.toArray(new String[0]));
    }

    /** A picture of its own for every text; the fake reader does not look at it. */
    static Path picture(Path file, String text) throws IOException {
        BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, text.hashCode());
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    static PageReading read(ScannedPage page) {
        String name = page.name().replace(".png", "");
        if (name.startsWith("faint-")) {
            return SampleStation.doubtful(
                    Integer.parseInt(name.substring("faint-".length())), AdjudicationReason.FAINT_STRIKE);
        }
        if (name.startsWith("split-")) {
            return SampleStation.split(Integer.parseInt(name.substring("split-".length())));
        }
        if (name.equals("cropped")) {
            return new PageReading.Foreign(AdjudicationReason.CROPPED);
        }
        if (name.startsWith("slip.pdf")) {
            return new PageReading.Foreign(AdjudicationReason.WRONG_FORM);
        }
        Integer[] struck = name.substring("struck-".length())
                .chars()
                .mapToObj(digit -> digit - '0')
                .toArray(Integer[]::new);
        return SampleStation.struck(struck);
    }

    String sheetOf(String file) {
        for (int number = 1; number < 9; number++) {
            if (run("review", "show", "--sheet", "B1/" + number).out().contains(file)) {
                return "B1/" + number;
            }
        }
        throw new AssertionError("no sheet of " + file);
    }

    void type(String by, String ballot, String struck) {
        run("enter", "--by", by, "--batch", "T1", "--ballot", ballot, struck);
    }

    /** Records what is missing and closes; the figures are of this many ballots collected. */
    CommandRun close(int collected) {
        run(
                "figures",
                "set",
                "--by",
                "Nguyễn Văn An",
                "roll=" + (collected + 3),
                "issued=" + collected,
                "collected=" + collected);
        return run("close", "--by", "Nguyễn Văn An", "--by", "Trần Thị Bình");
    }

    CommandRun run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.add("--station");
        all.add(station.toString());
        return CommandRun.of(all.toArray(new String[0]));
    }

    private static byte[] whiteA5() {
        BufferedImage image = new BufferedImage(583, 827, BufferedImage.TYPE_BYTE_GRAY);
        image.createGraphics().fillRect(0, 0, 583, 827);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    Path template(String name, String json) {
        return template(name, ElectionFile.parse(json, name), 0);
    }

    /** @param index which of the election's contests */
    Path template(String name, ElectionDefinition definition, int index) {
        Contest contest = definition.election().contests().get(index);
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
                new BlankPage(whiteA5(), 100),
                Optional.empty(),
                rows);
        StyleFolder.write(style, temp.resolve(name));
        return temp.resolve(name);
    }
}
