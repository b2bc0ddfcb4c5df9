package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

class ReadRunTest {
    private static final Map<Integer, String> NAMES =
            new TreeMap<>(Map.of(1, "Nguyễn Văn An", 2, "Trần Thị Bình, \"Năm\""));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesOneLinePerRowAndOnePerSheetWithoutRows() throws IOException {
        picture("1.png");
        picture("2.png");
        picture("3.png");
        Files.writeString(folder.resolve("4.png"), "hỏng");
        Path reads = folder.resolve("out/reads.csv");
        int code = run(ReadRunTest::reading).read(List.of(folder), reads);
        assertThat(code).isEqualTo(ExitCode.NEEDS_PERSON);
        assertThat(Files.readString(reads)).isEqualTo("""
                        image,sheet_status,reasons,no,name,mark,confidence
                        1.png,accepted,OVERVOTE,1,Nguyễn Văn An,struck,0.9988
                        1.png,accepted,OVERVOTE,2,"Trần Thị Bình, ""Năm""\",kept,1.0000
                        2.png,review,FAINT_STRIKE;STAMP_MISSING,1,Nguyễn Văn An,uncertain,0.5000
                        2.png,review,FAINT_STRIKE;STAMP_MISSING,2,"Trần Thị Bình, ""Năm""\",kept,1.0000
                        3.png,rejected,WRONG_FORM,1,Nguyễn Văn An,uncertain,0.0000
                        3.png,rejected,WRONG_FORM,2,"Trần Thị Bình, ""Năm""\",uncertain,0.0000
                        4.png,rejected,DAMAGED,,,,
                        """.replace("\n", "\r\n"));
        assertThat(out.toString()).contains("4 trang: 1 được nhận, 1 chờ người xem xét, 2 bị loại");
    }

    @Test
    void endsWithZeroWhenEverySheetIsAccepted() throws IOException {
        picture("1.png");
        assertThat(run(ReadRunTest::reading).read(List.of(folder), folder.resolve("r.csv")))
                .isZero();
    }

    @Test
    void keepsTheOldFileAndNoRestWhenReadingFails() throws IOException {
        picture("1.png");
        Path reads = Files.writeString(folder.resolve("reads.csv"), "trước");
        ReadRun failing = run(page -> {
            throw new StationException(Trouble.DISK_FULL, "x");
        });
        assertThatThrownBy(() -> failing.read(List.of(folder.resolve("1.png")), reads))
                .isInstanceOf(StationException.class);
        assertThat(reads).hasContent("trước");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left)
                    .extracting(f -> f.getFileName().toString())
                    .containsExactlyInAnyOrder("1.png", "reads.csv");
        }
    }

    @Test
    void refusesAFolderWithoutAnyPageAndTellsWhatItLeftOut() throws IOException {
        Files.writeString(folder.resolve("Thumbs.db"), "");
        assertThatThrownBy(() -> run(ReadRunTest::reading).read(List.of(folder), folder.resolve("r.csv")))
                .isInstanceOfSatisfying(StationException.class, e -> {
                    assertThat(e.trouble()).isEqualTo(Trouble.NOTHING_TO_READ);
                    assertThat(e.arguments()).containsExactly(folder.toString());
                });
        assertThat(err.toString()).contains("Thumbs.db");
        assertThat(folder.resolve("r.csv")).doesNotExist();
    }

    @Test
    void saysThatTheResultCannotBeWrittenBeforeReadingAnything() throws IOException {
        picture("1.png");
        ReadRun run = run(page -> {
            throw new AssertionError("read although the result has no place");
        });
        assertThatThrownBy(() -> run.read(List.of(folder), folder.resolve("1.png/reads.csv")))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_UNWRITABLE));
    }

    private ReadRun run(java.util.function.Function<ScannedPage, PageReading> reader) {
        Console console = new Console(
                new PrintWriter(out, true), new PrintWriter(err, true), new Messages(Messages.VIETNAMESE), false);
        return new ReadRun(console, reader, 2, NAMES);
    }

    private static PageReading reading(ScannedPage page) {
        RowReading kept = row(2, MarkStatus.KEPT, 1);
        return switch (page.name()) {
            case "1.png" -> sheet(AdjudicationReason.OVERVOTE, row(1, MarkStatus.STRUCK, 0.99876), kept);
            case "2.png" ->
                sheet(
                        AdjudicationReason.STAMP_MISSING,
                        row(1, MarkStatus.UNCERTAIN, 0.5, AdjudicationReason.FAINT_STRIKE),
                        kept);
            default -> new PageReading.Foreign(AdjudicationReason.WRONG_FORM);
        };
    }

    private static PageReading sheet(AdjudicationReason reason, RowReading... rows) {
        return new PageReading.Read(new Registration(new double[6], 0.1, 0), Set.of(reason), List.of(rows));
    }

    private static RowReading row(int no, MarkStatus mark, double confidence, AdjudicationReason... reasons) {
        return new RowReading(no, mark, confidence, Set.of(reasons), new RowMeasurement(Map.of()));
    }

    private void picture(String name) throws IOException {
        ImageIO.write(
                new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY),
                "png",
                folder.resolve(name).toFile());
    }
}
