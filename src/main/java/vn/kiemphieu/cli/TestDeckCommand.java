package vn.kiemphieu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.PrintedBallot;
import vn.kiemphieu.testdeck.DeckFolder;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.PaperColour;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Draws decks of ballots with known answers. */
@Command(
        name = "testdeck",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kiemphieu.cli.testdeck",
        subcommands = {TestDeckCommand.Forms.class, TestDeckCheckCommand.class, TestDeckPrintCommand.class})
final class TestDeckCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--form", paramLabel = "NAME|METHOD|all")
    private Optional<String> form = Optional.empty();

    @Option(names = "--election", paramLabel = "E.json")
    private Optional<Path> election = Optional.empty();

    @Option(names = "--contest", paramLabel = "ID")
    private Optional<String> contest = Optional.empty();

    @Mixin
    private BallotOptions ballot;

    @Option(names = "--colour", paramLabel = "white|ivory|yellow|pink|blue|green", converter = ColourWord.class)
    private Optional<PaperColour> colour = Optional.empty();

    @Option(
            names = "--profile",
            defaultValue = "typical",
            paramLabel = "clean|typical|hard",
            converter = ProfileWord.class)
    private Profile profile;

    @Option(names = "--count", defaultValue = "24", paramLabel = "N")
    private int count;

    @Option(names = "--from", defaultValue = "0", paramLabel = "I")
    private int from;

    @Option(names = "--names", defaultValue = "0", paramLabel = "L")
    private long names;

    @Option(names = "--seed", paramLabel = "S")
    private Optional<Long> seed = Optional.empty();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    TestDeckCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("testdeck");
    }

    @Override
    public Integer call() throws IOException {
        if (count < 0 || from < 0) {
            throw new ParameterException(spec.commandLine(), messages.say("notNegative"));
        }
        // Not declared as required: picocli would then ask them of "testdeck list" too.
        if (election.isPresent()) {
            long sown = needed(seed, "--seed");
            Path target = needed(out, "--out");
            draw(OwnBallot.form(election.get(), contest, form, ballot, spec, console), sown, target);
            return ExitCode.DONE;
        }
        String wanted = needed(form, "--form");
        long sown = needed(seed, "--seed");
        Path target = needed(out, "--out");
        for (TestForms one : forms(wanted)) {
            TestForm made = one.form(names);
            draw(made, sown, one.code().equals(wanted) ? target : target.resolve(made.name()));
        }
        return ExitCode.DONE;
    }

    private void draw(TestForm made, long sown, Path folder) throws IOException {
        DeckSpec deck = new DeckSpec(made, profile, sown, count, from).on(colour);
        try (Progress progress = console.progress()) {
            DeckFolder.write(
                    deck,
                    folder,
                    Runtime.getRuntime().availableProcessors(),
                    done -> progress.show(messages.say("drawing", made.name(), done, count)));
        }
        console.out().println(messages.say("written", count, made.name(), folder));
    }

    private <T> T needed(Optional<T> value, String option) {
        return value.orElseThrow(
                () -> new MissingParameterException(spec.commandLine(), spec.findOption(option), option));
    }

    private List<TestForms> forms(String wanted) {
        List<TestForms> called = TestForms.called(wanted);
        if (called.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.say("noForm", wanted, names()));
        }
        return called;
    }

    /** Every word {@code --form} takes. */
    static String names() {
        return Stream.concat(
                        Arrays.stream(VotingMethod.values()).map(VotingMethod::code),
                        Arrays.stream(TestForms.values()).map(TestForms::code))
                .collect(Collectors.joining(", "));
    }

    /** Names the forms there are. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Forms implements Callable<Integer> {
        private final Console console;

        Forms(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            Messages messages = console.messages().of("testdeck");
            for (TestForms one : TestForms.values()) {
                TestForm form = one.form(0);
                PrintedBallot ballot = form.printed();
                console.out()
                        .println(messages.say(
                                "listed",
                                form.name(),
                                Math.round(ballot.widthMm()),
                                Math.round(ballot.heightMm()),
                                form.contest().candidates().size(),
                                form.contest().seats()));
            }
            return ExitCode.DONE;
        }
    }

    /** The small words for {@link PaperColour}. */
    static final class ColourWord implements ITypeConverter<PaperColour> {
        @Override
        public PaperColour convert(String word) {
            return PaperColour.ofCode(word).orElseThrow(() -> new TypeConversionException(word));
        }
    }

    /** The small words for {@link Profile}. */
    static final class ProfileWord implements ITypeConverter<Profile> {
        @Override
        public Profile convert(String word) {
            return Arrays.stream(Profile.values())
                    .filter(p -> p.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }
}
