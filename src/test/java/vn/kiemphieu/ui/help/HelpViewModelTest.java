package vn.kiemphieu.ui.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ui.shell.Step;
import vn.kiemphieu.ui.shell.Tool;

class HelpViewModelTest {
    private final HelpViewModel help = new HelpViewModel();

    @Test
    void findsWordsTypedWithoutTheirToneMarks() {
        help.wanted().set("khong gach");
        assertThat(help.hits().get())
                .isNotEmpty()
                .allSatisfy(
                        hit -> assertThat(hit.around().toLowerCase(Locale.ROOT)).contains("không gạch"));
    }

    @Test
    void showsEveryChapterWhileNothingIsSearched() {
        int all = help.hits().get().size();
        help.wanted().set("zzz");
        assertThat(help.hits().get()).isEmpty();
        help.wanted().set("");
        assertThat(help.hits().get()).hasSize(all);
    }

    @Test
    void opensWhereOneIsForEveryScreenThereIs() {
        for (Step step : Step.values()) {
            if (step.hasScreen()) {
                opens(step.name());
            }
        }
        for (Tool tool : Tool.values()) {
            if (tool != Tool.HELP) {
                opens(tool.name());
            }
        }
    }

    private void opens(String screen) {
        String id = screen.toLowerCase(Locale.ROOT).replace('_', '-');
        help.open(id);
        assertThat(help.chapter().get().orElseThrow().id()).isEqualTo(id);
    }
}
