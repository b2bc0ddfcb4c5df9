package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
