package vn.kiemphieu.cli.station;

import java.util.Arrays;
import java.util.EnumMap;
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
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.rules.OpenPointSources;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.wording.Terms;

/** What the committee settles before the first ballot on points the law leaves open. */
@Command(
        name = "settings",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.BUNDLE,
        subcommands = {SettingsCommand.Set.class, SettingsCommand.Show.class})
public final class SettingsCommand {

    /** {@code settings set}. */
    @Command(name = "set", mixinStandardHelpOptions = true)
    static final class Set implements Callable<Integer> {
        private final Speech speech;

        @Spec
        private CommandSpec spec;

        @Mixin
        private StationOption station;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private String by;

        @Parameters(arity = "1..*", paramLabel = "POINT=ANSWER", descriptionKey = "setting")
        private List<String> words;

        Set(Console console) {
            this.speech = Speech.of(console);
        }

        @Override
        public Integer call() {
            Map<OpenPoint, OpenPoint.Answer> chosen = new EnumMap<>(OpenPoint.class);
            words.forEach(word -> add(word, chosen));
            try (StationFolder open = station.write()) {
                Person person = open.people().roster().requireMember(by);
                open.settings().settle(new CommitteeSettings(chosen), person);
                show(open, speech);
            }
            return ExitCode.DONE;
        }

        private void add(String word, Map<OpenPoint, OpenPoint.Answer> chosen) {
            String[] parts = (word + "= ").split("=", 3);
            OpenPoint point = Arrays.stream(OpenPoint.values())
                    .filter(known -> known.code().equals(parts[0].strip()))
                    .findFirst()
                    .orElseThrow(() -> speech.usage(spec, "settings.point", parts[0], points()));
            Optional<OpenPoint.Answer> answer = point.answers().stream()
                    .filter(known -> known.code().equals(parts[1].strip()))
                    .findFirst();
            if (answer.isEmpty()) {
                throw speech.usage(spec, "settings.answer", point.code(), answers(point), parts[1].strip());
            }
            if (chosen.put(point, answer.get()) != null) {
                throw speech.usage(spec, "settings.twice", point.code());
            }
        }

        private static String points() {
            return Arrays.stream(OpenPoint.values()).map(OpenPoint::code).collect(Collectors.joining(", "));
        }
    }

    /** {@code settings show}. */
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Speech speech;

        @Mixin
        private StationOption station;

        Show(Console console) {
            this.speech = Speech.of(console);
        }

        @Override
        public Integer call() {
            return station.atOneMoment(open -> {
                show(open, speech);
                return ExitCode.DONE;
            });
        }
    }

    private static void show(StationFolder open, Speech speech) {
        Election election = open.facts().election();
        CommitteeSettings settings = open.settings().current();
        for (OpenPoint point : OpenPoint.values()) {
            if (election.contests().stream().anyMatch(contest -> point.concerns(contest.method()))) {
                speech.say("settings.line", point.code(), settings.of(point).code(), Terms.of(settings.of(point)));
                speech.say("settings.about", Terms.of(point), answers(point));
                OpenPointSources.of(point, election.regime())
                        .ifPresentOrElse(
                                article -> speech.say("settings.source", article),
                                () -> speech.say("settings.noSource"));
            }
        }
        showWhole(open, speech);
    }

    /** How many make the whole committee, which no rule says; those present are named with each of its rulings. */
    private static void showWhole(StationFolder open, Speech speech) {
        Regime regime = open.facts().election().regime();
        int members = open.people().roster().members().size();
        int needed = Quorums.presentNeeded(regime, open.facts().membersNeeded(), members);
        speech.say(regime == Regime.CLUB ? "settings.few" : "settings.half", needed, members);
        speech.say("settings.default");
    }

    private static String answers(OpenPoint point) {
        return point.answers().stream().map(OpenPoint.Answer::code).collect(Collectors.joining(", "));
    }
}
