package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.StampRequirement;
import vn.kiemphieu.form.StyleBuilder;
import vn.kiemphieu.form.StyleProposal;
import vn.kiemphieu.form.Unplaced;
import vn.kiemphieu.form.blank.BlankNote;

/** A template from a blank ballot; says what it found, and which names it could not place. */
@Command(name = "build", mixinStandardHelpOptions = true)
final class TemplateBuildCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--election", required = true, paramLabel = "E.json")
    private Path election;

    @Option(names = "--contest", paramLabel = "ID")
    private Optional<String> contest = Optional.empty();

    @Option(names = "--blank", required = true, paramLabel = "BLANK")
    private Path blank;

    @Option(names = "--page", paramLabel = "N")
    private OptionalInt page = OptionalInt.empty();

    @Option(names = "--stamp", paramLabel = "required|none|auto", defaultValue = "auto", converter = StampWord.class)
    private StampRequirement stamp;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    TemplateBuildCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("template");
    }

    @Override
    public Integer call() {
        ElectionDefinition definition = ElectionFile.read(election);
        Contest asked = ContestChoice.of(definition, contest, spec, messages);
        StyleProposal proposal =
                new StyleBuilder(definition.election(), definition.hash(), asked).build(blank, page, stamp);
        if (proposal instanceof StyleProposal.Complete complete) {
            StyleFolder.write(complete.style(), out);
            tell(complete);
            return isStampBlind(complete) ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
        var incomplete = (StyleProposal.Incomplete) proposal;
        tell(incomplete, asked);
        keep(incomplete);
        return ExitCode.NEEDS_PERSON;
    }

    // Print under a black seal is not known, and would pass for a stamp.
    private static boolean isStampBlind(StyleProposal.Complete complete) {
        return complete.style().stampRequired()
                && complete.notes().stream().anyMatch(note -> note.kind() == BlankNote.Kind.BLACK_SEAL);
    }

    private void keep(StyleProposal.Incomplete incomplete) {
        if (StyleFolder.isFinished(out)) {
            say("build.notWritten", out);
            return;
        }
        StyleFolder.writeDraft(incomplete.draft(), out);
        say("build.draftWritten", out);
    }

    private void tell(StyleProposal.Complete complete) {
        BallotStyle style = complete.style();
        say("build.placed", style.rows().size(), style.contestId());
        notes(complete);
        say("build.page", mm(style.widthMm()), mm(style.heightMm()));
        differences(complete);
        say("build.stamp." + complete.stamp());
        say(style.stampRequired() ? "build.stampRequired" : "build.stampNotRequired");
        say("build.written", out);
    }

    private void tell(StyleProposal.Incomplete incomplete, Contest asked) {
        notes(incomplete);
        say("build.incomplete", incomplete.placed(), asked.candidates().size());
        for (Unplaced unplaced : incomplete.unplaced()) {
            say(
                    "build.unplaced." + unplaced.reason(),
                    unplaced.candidate().no(),
                    unplaced.candidate().name(),
                    unplaced.printed().orElse(""));
        }
        differences(incomplete);
    }

    private void differences(StyleProposal proposal) {
        proposal.differences()
                .forEach(d ->
                        say("build.readAs", d.candidate().no(), d.candidate().name(), d.text()));
    }

    private void notes(StyleProposal proposal) {
        for (BlankNote note : proposal.notes()) {
            say("build.note." + note.kind(), note.arguments().toArray());
        }
    }

    private void say(String key, Object... arguments) {
        console.out().println(messages.say(key, arguments));
    }

    /** The contract's small words for {@link StampRequirement}. */
    static final class StampWord implements ITypeConverter<StampRequirement> {
        @Override
        public StampRequirement convert(String word) {
            return Arrays.stream(StampRequirement.values())
                    .filter(s -> s.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(word));
        }
    }

    private static String mm(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
