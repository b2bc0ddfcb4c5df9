package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.ContestCount;

/**
 * What the committee counted by hand: roll, received, issued, exchanged, unused, voted, collected; at a Party congress also who
 * is taken off those summoned. Exit code 1 where the figures contradict one another.
 */
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
            FigureWords figures = new FigureWords(speech, spec);
            words.forEach(figures::add);
            try (StationFolder open = station.write()) {
                Contest asked = contest.one(open.facts().election(), speech.messages());
                Person person = open.people().roster().requireMember(by);
                figures.requireOf(open.facts().election());
                open.records().setFigures(asked.id(), figures.amounts(), person);
                show(open, asked, speech);
                return balance(StationCount.load(open, asked.id()));
            }
        }

        /** What contradicts itself is on record all the same, and said at once. */
        private int balance(ContestCount count) {
            OpenCount told = new OpenCount(speech.console());
            count.figureChecks().stream().filter(check -> !check.holds()).forEach(check -> told.tell(count, check));
            if (count.mustStop()) {
                told.stop();
            }
            boolean balanced = count.figureChecks().stream().allMatch(Check::holds);
            return balanced ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
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
            return station.atOneMoment(open -> {
                contest.all(open.facts().election()).forEach(each -> show(open, each, speech));
                return ExitCode.DONE;
            });
        }
    }

    private static void show(StationFolder open, Contest contest, Speech speech) {
        open.records()
                .figures(contest.id())
                .forEach((code, amount) -> speech.say("figures.line", contest.id(), code, amount));
    }
}
