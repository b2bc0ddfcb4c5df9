package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.cli.CommandRun;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

/** Stored pictures are read again by another reader, here one that reads the same names otherwise. */
class RereadCommandTest extends CountingPlaceTest {
    private static final String AN = "Nguyễn Văn An";
    private static final String BINH = "Trần Thị Bình";

    @BeforeEach
    void scan() throws IOException {
        init();
        // 1: read the same again, 2: struck 2 before and 3 now, 3: doubtful before and sure now, 4: sure before and
        // doubtful
        // now, 5: a ballot before and cropped now, 6: doubtful and ruled on before, sure of the opposite now
        scan("B1", "struck-2.png", "struck-13.png", "faint-1.png", "struck-1.png", "struck-3.png", "faint-2.png");
        for (String member : List.of(AN, BINH)) {
            run("review", "rule", "--sheet", "B1/6", "--row", "2", "--mark", "kept", "--by", member);
        }
    }

    @Test
    void tellsWhatReadsOtherwiseAndChangesNothing() throws IOException {
        String before = events();
        Said said = reread();
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(Files.readAllLines(temp.resolve("out/reread-bch.csv")))
                .hasSize(1 + 8)
                .contains("B1/5,,accepted,rejected,,,,,,CROPPED,false")
                .contains("B1/2,1,struck,kept,struck,kept,,,,,false")
                .contains("B1/3,1,uncertain,struck,uncertain,struck,,,FAINT_STRIKE,,false")
                .contains("B1/4,1,struck,uncertain,struck,uncertain,,,,FAINT_STRIKE,false")
                .contains("B1/6,2,uncertain,struck,uncertain,struck,,,FAINT_STRIKE,,true");
        assertThat(events()).isEqualTo(before);
        Said same = reread(CountingPlaceTest::read);
        assertThat(same.code()).isZero();
        assertThat(same.out()).contains("Dấu đọc khác đi: 0");
    }

    @Test
    void isTakenOverByTwoNamesAndKeepsWhatPeopleSaid() throws IOException {
        assertThat(reread("--adopt", "--by", AN, "--by", BINH).err()).contains("xem trước");
        reread();
        assertThat(reread("--adopt", "--by", AN).code()).isEqualTo(3);
        assertThat(reread("--adopt", "--by", AN, "--by", AN).code()).isEqualTo(3);
        assertThat(reread("--adopt").code()).isEqualTo(2);
        Said adopted = reread("--adopt", "--by", AN, "--by", BINH);
        assertThat(adopted.code()).as(adopted.err()).isEqualTo(1);
        assertThat(adopted.out()).contains("Đã nhận 5 dòng").contains("1 dòng giữ theo kết luận");

        assertThat(marks("B1/2")).contains("1=KEPT").contains("2=STRUCK");
        assertThat(marks("B1/3")).contains("1=STRUCK");
        assertThat(marks("B1/6")).contains("2=KEPT");
        // what the machine said first is there as it was
        assertThat(run("review", "show", "--sheet", "B1/2").out()).contains("struck-13.png");
        assertThat(run("verify").exitCode()).isZero();
        // people have ruled by now: nothing is left to take over
        reread();
        assertThat(reread("--adopt", "--by", AN, "--by", BINH).out()).contains("Đã nhận 0 dòng");
    }

    @Test
    void aClosedContestIsReadAgainAndNotChanged() throws IOException {
        reread();
        for (String member : List.of(AN, BINH)) {
            run("review", "rule", "--sheet", "B1/3", "--row", "1", "--mark", "kept", "--by", member);
        }
        CommandRun closed = close(6);
        assertThat(closed.exitCode()).as(closed.err() + closed.out()).isZero();
        reread();
        assertThat(reread().code()).isEqualTo(1);
        assertThat(reread("--adopt", "--by", AN, "--by", BINH).code()).isEqualTo(3);
    }

    private record Said(int code, String out, String err) {}

    private Said reread(String... more) {
        return reread(RereadCommandTest::otherwise, more);
    }

    private Said reread(java.util.function.Function<ScannedPage, PageReading> reader, String... more) {
        List<String> args = new ArrayList<>(List.of("--station", station.toString(), "--threads", "2"));
        args.addAll(List.of("--out", temp.resolve("out").toString()));
        args.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(err), new Messages(Messages.VIETNAMESE), false);
        PageReaders readers = (style, settings, calibration) -> new PageReaders.Open("newer", reader, () -> {});
        int code = new CommandLine(new RereadCommand(console, readers))
                .setErr(new PrintWriter(err))
                .setExecutionExceptionHandler((e, line, parsed) -> e instanceof StationException ? 3 : 99)
                .execute(args.toArray(new String[0]));
        return new Said(code, out.toString(), err.toString());
    }

    private static PageReading otherwise(ScannedPage page) {
        return switch (page.name()) {
            case "struck-13.png" -> SampleStation.struck(2, 3);
            case "faint-1.png", "faint-2.png" -> SampleStation.struck(1, 2, 3);
            case "struck-1.png" -> SampleStation.doubtful(1, AdjudicationReason.FAINT_STRIKE);
            case "struck-3.png" -> new PageReading.Foreign(AdjudicationReason.CROPPED);
            default -> CountingPlaceTest.read(page);
        };
    }

    private String marks(String sheet) {
        try (StationFolder open = StationFolder.openToRead(station)) {
            SheetCase found =
                    SheetCase.find(open, SheetId.parse(sheet).orElseThrow()).orElseThrow();
            return String.valueOf(((CastVoteRecord.Marked) found.record()).marks());
        }
    }

    private String events() throws IOException {
        return run("export", "--format", "eel", "--out", temp.resolve("eel").toString())
                        .out()
                + Files.size(station.resolve("station.db"));
    }
}
