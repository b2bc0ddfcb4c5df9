package vn.kiemphieu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class MainTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --version         | 0 | Kiểm Phiếu |
                    --help            | 0 | Cách dùng: |
                    help              | 0 | Cách dùng: |
                    --lang en --help  | 0 | Usage:     |
                    --no-such-option  | 2 |            | Không hiểu: --no-such-option.
                    no-such-command   | 2 |            | Không hiểu: no-such-command.
                    --lang            | 2 |            | Thiếu --lang.
                    --lang=en nothing | 2 |            | Not understood: nothing.
                    """)
    void answersWithTheRightCodeOnTheRightStream(String line, int code, String out, String err) {
        CommandRun run = CommandRun.of(line.split(" +"));
        assertThat(run.exitCode()).isEqualTo(code);
        assertContains(run.out(), out);
        assertContains(run.err(), err);
    }

    @Test
    void showsItsCommandsWhenAskedForNothing() {
        CommandRun run = CommandRun.of();
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.err()).contains("Cách dùng: kiemphieu");
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void explainsEveryCommandInBothLanguages(List<String> command) {
        CommandRun vietnamese = CommandRun.of(with(command, "--help"));
        CommandRun english = CommandRun.of(with(command, "--lang=en", "--help"));
        assertThat(vietnamese.exitCode()).as(vietnamese.err()).isZero();
        assertThat(english.exitCode()).as(english.err()).isZero();
        assertThat(vietnamese.out()).contains("Cách dùng: ");
        assertThat(english.out()).contains("Usage: ").doesNotContain("Tùy chọn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en"})
    void saysWhatEveryCommandAndOptionIsFor(String language) {
        Messages messages = new Messages(Locale.forLanguageTag(language));
        CommandLine root = root();
        HelpTexts.speak(root, messages);
        assertThat(silentParts(root, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({",''", "vi,''", "en,en", "EN_us,en", "fr,''"})
    void speaksVietnameseUnlessEnglishIsAskedFor(String environment, String language) {
        Map<String, String> variables = environment == null ? Map.of() : Map.of("KIEMPHIEU_LANG", environment);
        assertThat(Language.of(new String[0], variables)).isEqualTo(Locale.forLanguageTag(language));
    }

    @Test
    void leavesTheLanguageOpenWhereNobodyAskedForAny() {
        assertThat(Language.asked(new String[] {"app"}, Map.of())).isEmpty();
        assertThat(Language.asked(new String[] {"app"}, Map.of("KIEMPHIEU_LANG", "")))
                .isEmpty();
        assertThat(Language.asked(new String[] {"--lang", "vi", "app"}, Map.of("KIEMPHIEU_LANG", "en")))
                .contains(Messages.VIETNAMESE);
    }

    static Stream<List<String>> everyCommand() {
        return commands(root(), List.of());
    }

    private static CommandLine root() {
        Console console = new Console(null, null, new Messages(Messages.VIETNAMESE), false);
        return new CommandLine(new KiemPhieuCommand(), new CommandFactory(console));
    }

    private static List<String> silentParts(CommandLine line, String path) {
        List<String> silent = new ArrayList<>();
        var spec = line.getCommandSpec();
        if (spec.usageMessage().description().length == 0 && spec.usageMessage().header().length == 0) {
            silent.add(path);
        }
        for (ArgSpec argument : spec.args()) {
            if (!argument.hidden() && String.join("", argument.description()).isBlank()) {
                silent.add(path + " " + argument.paramLabel() + " " + argument);
            }
        }
        line.getSubcommands().forEach((name, sub) -> silent.addAll(silentParts(sub, path + " " + name)));
        return silent;
    }

    private static Stream<List<String>> commands(CommandLine line, List<String> path) {
        return Stream.concat(
                Stream.of(path),
                line.getSubcommands().entrySet().stream()
                        .flatMap(sub -> commands(
                                sub.getValue(),
                                Stream.concat(path.stream(), Stream.of(sub.getKey()))
                                        .toList())));
    }

    private static String[] with(List<String> command, String... options) {
        return Stream.concat(command.stream(), Stream.of(options)).toArray(String[]::new);
    }

    private static void assertContains(String said, String expected) {
        if (expected == null) {
            assertThat(said).isEmpty();
        } else {
            assertThat(said).contains(expected);
        }
    }
}
