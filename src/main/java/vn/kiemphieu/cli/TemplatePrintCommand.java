package vn.kiemphieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.BallotKeys;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.Imposition;
import vn.kiemphieu.form.official.BallotWords;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.OfficialForm;
import vn.kiemphieu.form.official.RoomierBallot;

/** The ballots of a contest as PDF, on the state's forms of 2026 or those Party organisations use. */
@Command(name = "print", mixinStandardHelpOptions = true)
final class TemplatePrintCommand implements Callable<Integer> {
    private static final String AUTO = "auto";
    private static final int MOST_COPIES = 10_000;

    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--election", required = true, paramLabel = "E.json")
    private Path election;

    @Option(names = "--contest", paramLabel = "ID")
    private Optional<String> contest = Optional.empty();

    @Option(names = "--form", paramLabel = "FORM", defaultValue = AUTO)
    private String form;

    @Mixin
    private BallotLookOptions look;

    @Mixin
    private BallotWordOptions words;

    @Option(names = "--keep-order")
    private boolean keepOrder;

    @Option(names = "--copies", paramLabel = "N", defaultValue = "1")
    private int copies;

    @Option(names = "--nup", paramLabel = "1|2", defaultValue = "1")
    private int nup;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf")
    private Path out;

    TemplatePrintCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("template");
    }

    @Override
    public Integer call() {
        if (copies < 1 || copies > MOST_COPIES || nup < 1 || nup > 2 || look.columns() < 1 || look.columns() > 2) {
            throw wrong("print.copiesOrNup", MOST_COPIES);
        }
        ElectionDefinition definition = ElectionFile.read(election);
        Contest asked = ContestChoice.of(definition, contest, spec, messages);
        OfficialForm chosen = form(definition, asked);
        BallotWords said = words(definition, asked);
        OfficialBallot.Result result =
                new OfficialBallot(definition.election(), asked, chosen, said).print(look.look());
        byte[] ballot = result.ballot().pdf();
        write(nup == 2 ? Imposition.twoUp(ballot, copies) : Imposition.copies(ballot, copies));
        definition.warnings().forEach(w -> console.out().println(messages.say("print.warning", w)));
        var remarks = new PrintRemarks(console.out(), messages, definition.election(), asked, chosen);
        boolean fine = remarks.tell(
                result, () -> RoomierBallot.find(definition.election(), asked, chosen, said, look.look()), keepOrder);
        console.out().println(messages.say("print.written", copies, nup, out));
        return fine ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private OfficialForm form(ElectionDefinition definition, Contest asked) {
        List<String> serving = OfficialForm.serving(definition.election(), asked).stream()
                .map(OfficialForm::code)
                .toList();
        if (form.equals(AUTO)) {
            return OfficialForm.of(definition.election(), asked)
                    .orElseThrow(() -> wrong("print.whichForm", asked.title(), String.join(", ", serving)));
        }
        return OfficialForm.named(form)
                .filter(f -> serving.contains(f.code()))
                .orElseThrow(() -> wrong("print.noForm", form, asked.id(), String.join(", ", serving)));
    }

    private BallotWords words(ElectionDefinition definition, Contest asked) {
        try {
            return words.words(BallotKeys.of(definition, asked.id()));
        } catch (DateTimeParseException e) {
            throw wrong("print.notADate", e.getParsedString());
        }
    }

    private void write(byte[] pdf) {
        try {
            Files.write(out, pdf);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, out, e.getMessage());
        }
    }

    private ParameterException wrong(String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages.say(key, arguments));
    }
}
