package vn.kiemphieu.cli.station;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Particular;

/** What the minutes tell beyond figures: place, hours, permit, incidents, complaints. */
@Command(
        name = "particulars",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.CLOSING,
        subcommands = {ParticularsCommand.Set.class, ParticularsCommand.Show.class})
public final class ParticularsCommand {

    /** {@code particulars set}. */
    @Command(name = "set", mixinStandardHelpOptions = true)
    static final class Set implements Callable<Integer> {
        private final Speech speech;

        @Spec
        private CommandSpec spec;

        @Mixin
        private StationOption station;

        @Mixin
        private ContestOption contest;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private String by;

        @Parameters(arity = "1..*", paramLabel = "PARTICULAR=TEXT", descriptionKey = "particular")
        private List<String> words;

        Set(Console console) {
            this.speech = Speech.ofClosing(console);
        }

        @Override
        public Integer call() {
            Map<String, String> texts = new LinkedHashMap<>();
            words.forEach(word -> add(word, texts));
            try (StationFolder open = station.write()) {
                Person person = open.people().roster().requireMember(by);
                for (Contest asked : contest.open(open)) {
                    open.particulars().set(asked.id(), texts, person);
                    show(open, asked, speech);
                }
            }
            return ExitCode.DONE;
        }

        /** An empty text takes back what stood there. */
        private void add(String word, Map<String, String> texts) {
            String[] parts = word.split("=", 2);
            Optional<Particular> kind = Particular.ofCode(parts[0].strip());
            if (kind.isEmpty() || parts.length < 2) {
                throw speech.usage(spec, "particulars.word", word, codes());
            }
            String text = parts[1].isBlank()
                    ? ""
                    : PlainText.of(parts[1])
                            .orElseThrow(() -> speech.usage(
                                    spec, "particulars.text", kind.get().code()));
            if (texts.put(kind.get().code(), text) != null) {
                throw speech.usage(spec, "particulars.twice", kind.get().code());
            }
        }

        private static String codes() {
            return Arrays.stream(Particular.values()).map(Particular::code).collect(Collectors.joining(", "));
        }
    }

    /** {@code particulars show}. */
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Speech speech;

        @Mixin
        private StationOption station;

        @Mixin
        private ContestOption contest;

        Show(Console console) {
            this.speech = Speech.ofClosing(console);
        }

        @Override
        public Integer call() {
            return station.atOneMoment(open -> {
                contest.all(open.facts().election()).forEach(each -> show(open, each, speech));
                return ExitCode.DONE;
            });
        }
    }

    private static void show(StationFolder open, Contest contest, Speech speech) {
        open.particulars()
                .of(contest.id())
                .forEach((code, text) -> speech.say("particulars.line", contest.id(), code, text));
    }
}
