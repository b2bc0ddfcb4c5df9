package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.cli.CommandRun;

class SettingsCommandTest extends CountingPlaceTest {
    private CommandRun set(String... words) {
        String[] args = new String[words.length + 4];
        System.arraycopy(new String[] {"settings", "set", "--by", "Nguyễn Văn An"}, 0, args, 0, 4);
        System.arraycopy(words, 0, args, 4, words.length);
        return run(args);
    }

    @Test
    void asksUnlessSettledOtherwiseAndNamesTheBasis() {
        init();
        CommandRun shown = run("settings", "show");

        assertThat(shown.exitCode()).isZero();
        assertThat(shown.out())
                .contains("two-line-name-one-struck = ask", "Quy chế 190-QĐ/TW, Điều 15", "không tìm thấy quy định");
        assertThat(set("two-line-name-one-struck=struck").out()).contains("two-line-name-one-struck = struck");
        assertThat(set("two-line-name-one-struck=ask").out()).contains("two-line-name-one-struck = ask");
        assertThat(run("verify").exitCode()).isZero();
    }

    /** No rule says how many make the whole committee: the default is told here and printed in the annex of the minutes. */
    @Test
    void tellsHowManyMakeTheWholeCommittee() throws IOException {
        init();
        run("people", "add", "--name", "Phạm Văn Cần", "--by", "Nguyễn Văn An");
        assertThat(run("settings", "show").out())
                .contains("quá một nửa số thành viên có mặt, ít nhất 2 (điểm này có 3", "mặc định của chương trình");
        Path draft = temp.resolve("draft.pdf");
        run("minutes", "--draft", "--out", draft.toString());
        try (PDDocument pdf = Loader.loadPDF(draft.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "Toàn Tổ hoặc toàn ban kiểm phiếu kết luận",
                            "ít nhất 2 trong 3; mặc định của chương trình");
        }
    }

    @Test
    void letsNoSettingAnswerWhatOnlyPeopleCanSee() {
        init();
        CommandRun partial = set("partial-strike=struck");

        assertThat(partial.exitCode()).isEqualTo(2);
        assertThat(partial.err()).contains("partial-strike", "ask");
        assertThat(set("anything=ask").exitCode()).isEqualTo(2);
        assertThat(set("stamp-missing").exitCode()).isEqualTo(2);
    }

    @Test
    void changesNothingOnceABallotWasSeen() throws IOException {
        init();
        scan("B1", "faint-3.png");

        CommandRun late = set("two-line-name-one-struck=struck");
        assertThat(late.exitCode()).isEqualTo(3);
        assertThat(late.err()).contains("không thể đổi quy ước");
        assertThat(run("settings", "show").out()).contains("two-line-name-one-struck = ask");
    }

    @Test
    void changesNothingOnceABallotWasTyped() {
        init();
        type("Nguyễn Văn An", "1", "1");

        assertThat(set("two-line-name-one-struck=struck").exitCode()).isEqualTo(3);
    }
}
