package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.cli.CommandRun;

/** What no picture tells the number of sheets counted by hand does: two sheets that went through as one. */
class HandCountTest extends CountingPlaceTest {
    private static final String AN = "Nguyễn Văn An";
    private static final String BINH = "Trần Thị Bình";

    private void set(String figures) {
        List<String> args = new ArrayList<>(List.of("figures", "set", "--by", AN));
        args.addAll(List.of(figures.split(" ")));
        run(args.toArray(new String[0]));
    }

    /** What settles a sheet that went through hidden under another, which no picture shows. */
    @Test
    void aSheetThatWentThroughUnderAnotherIsMissingFromTheHandCount() throws IOException {
        init();
        // three pictures of four papers
        assertThat(scan("B1", "struck-2.png", "struck-1.png", "struck-3.png")).isZero();
        CommandRun counted = run("batch", "count", "--batch", "B1", "--sheets", "4", "--by", AN);
        assertThat(counted.out()).contains("Còn thiếu 1 tờ", "hai tờ đi qua máy quét cùng lúc");
        assertThat(run("batch", "close", "--batch", "B1", "--by", AN).exitCode())
                .isEqualTo(1);
        set("roll=9 issued=4 collected=4");
        CommandRun close = run("close", "--by", AN, "--by", BINH);
        assertThat(close.exitCode()).isEqualTo(1);
        assertThat(close.out()).contains("hợp lệ + không hợp lệ = 3, thu vào = 4");
    }

    /** One sheet hidden in one batch and one fed twice in another: the sums are right, and both batches are wrong. */
    @Test
    void refusesToCloseWhereTwoBatchesAreWrongAndTheirSumIsRight() throws IOException {
        init();
        assertThat(scan("B1", "struck-2.png", "struck-1.png")).isZero();
        assertThat(scan("B2", "struck-3.png", "struck-12.png")).isZero();
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        run("batch", "count", "--batch", "B1", "--sheets", "3", "--by", AN);
        run("batch", "count", "--batch", "B2", "--sheets", "1", "--by", AN);
        set("roll=9 issued=4 collected=4");

        CommandRun close = run("close", "--by", AN, "--by", BINH);
        assertThat(close.exitCode()).isEqualTo(3);
        assertThat(close.err()).contains("Mẻ B1 có 3 tờ theo số đếm tay mà máy đã nhận 2 tờ");
        run("batch", "count", "--batch", "B1", "--sheets", "2", "--by", AN);
        assertThat(run("close", "--by", AN, "--by", BINH).err()).contains("Mẻ B2 có 1 tờ");
        run("batch", "count", "--batch", "B2", "--sheets", "2", "--by", AN);
        assertThat(run("close", "--by", AN, "--by", BINH).exitCode()).isZero();
    }

    @Test
    void aSheetFedAgainIsOnePaperOfTheHandCount() throws IOException {
        init();
        assertThat(scan("B1", "struck-2.png", "cropped.png")).isEqualTo(1);
        assertThat(scan("B1", List.of("--append"), "struck-1.png")).isZero();
        for (String who : List.of(AN, BINH)) {
            run("review", "rule", "--sheet", "B1/2", "--rescan", "--by", who);
        }
        run("batch", "count", "--batch", "B1", "--sheets", "2", "--by", AN);
        CommandRun closed = run("batch", "close", "--batch", "B1", "--by", AN);
        assertThat(closed.out())
                .contains("Khớp số đếm tay: 2 tờ; máy nhận 3 tờ", "đã đóng")
                .doesNotContain("THỪA");
        assertThat(closed.exitCode()).isZero();
        set("roll=9 issued=2 collected=2");
        assertThat(run("close", "--by", AN, "--by", BINH).exitCode()).isZero();
    }

    /** What a batch is closed with, the contest is closed with: one sheet fewer than all that were fed again is too few. */
    @Test
    void aBatchIsRefusedWhereTheContestWouldBe() throws IOException {
        init();
        scan("B1", "struck-2.png", "cropped.png");
        scan("B1", List.of("--append"), "struck-1.png");
        for (String who : List.of(AN, BINH)) {
            run("review", "rule", "--sheet", "B1/2", "--rescan", "--by", who);
        }
        set("roll=9 issued=2 collected=2");
        for (String sheets : List.of("1", "4")) {
            run("batch", "count", "--batch", "B1", "--sheets", sheets, "--by", AN);
            assertThat(run("batch", "close", "--batch", "B1", "--by", AN).exitCode())
                    .isEqualTo(1);
            assertThat(run("close", "--by", AN, "--by", BINH).exitCode()).isEqualTo(3);
        }
    }
}
