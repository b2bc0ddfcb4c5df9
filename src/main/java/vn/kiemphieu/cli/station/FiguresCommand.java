package vn.kiemphieu.cli.station;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Figure;

/** What the committee counted by hand: roll, received, issued, exchanged, unused, voted, collected. */
@Command(
        name = "figures",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.BUNDLE,
        subcommands = {FiguresCommand.Set.class, FiguresCommand.Show.class})
public final class FiguresCommand {

    /** {@code figures set}. */
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

        @Parameters(arity = "1..*", paramLabel = "FIGURE=N", descriptionKey = "figure")
        private List<String> words;

        Set(Console console) {
            this.speech = Speech.of(console);
        }

        @Override
        public Integer call() {
            Map<String, Integer> figures = new LinkedHashMap<>();
            words.forEach(word -> add(word, figures));
            try (StationFolder open = station.write()) {
                Contest asked = contest.one(open.facts().election(), speech.messages());
                Person person = open.people().roster().requireMember(by);
                open.records().setFigures(asked.id(), figures, person);
                show(open, asked, speech);
            }
            return ExitCode.DONE;
        }

        private void add(String word, Map<String, Integer> figures) {
            String[] parts = word.split("=", 2);
            Optional<Figure> figure = Figure.ofCode(parts[0].strip());
            boolean amount = parts.length == 2 && parts[1].strip().matches("[0-9]{1,9}");
            if (figure.isEmpty() || !amount) {
                throw speech.usage(spec, "figures.word", word, codes());
            }
            if (figures.put(figure.get().code(), Integer.valueOf(parts[1].strip())) != null) {
                throw speech.usage(spec, "figures.twice", figure.get().code());
            }
        }

        private static String codes() {
            return String.join(
                    ", ", Arrays.stream(Figure.values()).map(Figure::code).toList());
        }
    }

    /** {@code figures show}. */
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Speech speech;

        @Mixin
        private StationOption station;

        @Mixin
        private ContestOption contest;

        Show(Console console) {
            this.speech = Speech.of(console);
        }

        @Override
        public Integer call() {
            try (StationFolder open = station.read()) {
                contest.all(open.facts().election()).forEach(each -> show(open, each, speech));
            }
            return ExitCode.DONE;
        }
    }

    private static void show(StationFolder open, Contest contest, Speech speech) {
        open.records()
                .figures(contest.id())
                .forEach((code, amount) -> speech.say("figures.line", contest.id(), code, amount));
    }
}
