package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.form.blank.BlankLoader;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.ocr.TextReader;

/** A number that Tesseract misreads is no doubt where the page itself shows otherwise. */
class NameDoubtsTest {
    private static final String[] NAMES = {
        "Nguyễn Văn Hậu",
        "Trần Thị Mỹ Duyên",
        "Lý Á Sùng",
        "Phạm Đức Thắng",
        "Hoàng Thị Quỳnh Ngọc",
        "Đỗ Minh Khôi",
        "Vũ Thùy Hoa",
        "Bùi Quang Huy",
        "Phan Sỹ Long"
    };

    /** Print on which 7 was read as 1 or 5 as 2; not every processor computes alike, so there is more than one. */
    private record Print(double points, PrintedBlank.Face face, String stop) {}

    private static final List<Print> MISREAD = List.of(
            new Print(14, PrintedBlank.Face.SERIF, "."),
            new Print(16, PrintedBlank.Face.SERIF, "."),
            new Print(16, PrintedBlank.Face.SERIF_BOLD, ""));

    @TempDir
    private Path folder;

    @Test
    void aMisreadNumberIsDropped() {
        SampleContest contest = SampleContest.of(NAMES);
        List<Print> seen = new ArrayList<>();
        for (Print print : MISREAD) {
            Path file = list(print);
            if (hasMisreadNumber(contest, file)) {
                seen.add(print);
                assertThat(contest.build(file)).as("%s", print).isInstanceOf(StyleProposal.Complete.class);
            }
        }
        assertThat(seen).as("prints with a misread number").isNotEmpty();
    }

    private static boolean hasMisreadNumber(SampleContest contest, Path file) {
        try (TextReader reader = new TextReader()) {
            BlankPicture blank = BlankLoader.load(file);
            PageText page = PageText.read(blank, reader);
            PrintedNumber number = new PrintedNumber(blank, reader);
            return MeasuredRow.of(page, page.matcher().match(contest.contest()).places()).stream()
                    .anyMatch(row -> row.ordinal()
                            .flatMap(number::in)
                            .filter(read -> read != row.place().candidate() + 1)
                            .isPresent());
        }
    }

    private Path list(Print print) {
        try (PrintedBlank paper = PrintedBlank.a5Upright()) {
            for (int i = 0; i < NAMES.length; i++) {
                double y = 60 + 12.01 * i;
                paper.text(20.03, y, print.points(), print.face(), i + 1 + print.stop());
                paper.text(32.03, y, print.points(), print.face(), NAMES[i]);
            }
            return paper.write(folder);
        }
    }
}
