package vn.kiemphieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.PrintCheck;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
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
    private static final int MOST_COPIES = 10_000;

    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--election", required = true, paramLabel = "E.json")
    private Path election;

    @Option(names = "--contest", paramLabel = "ID")
    private Optional<String> contest = Optional.empty();

    @Option(names = "--form", paramLabel = "FORM", defaultValue = BallotOptions.AUTO)
    private String form;

    @Mixin
    private BallotOptions ballot;

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
        if (copies < 1 || copies > MOST_COPIES || nup < 1 || nup > 2 || ballot.columns() < 1 || ballot.columns() > 2) {
            throw wrong("print.copiesOrNup", MOST_COPIES);
        }
        ElectionDefinition definition = ElectionFile.read(election);
        Contest asked = ContestChoice.of(definition, contest, spec, messages);
        OfficialForm chosen = ballot.form(form, definition, asked, messages);
        BallotWords said = ballot.words(definition, asked, messages);
        OfficialBallot.Result result =
                new OfficialBallot(definition.election(), asked, chosen, said).print(ballot.look());
        byte[] pdf = result.ballot().pdf();
        write(nup == 2 ? Imposition.twoUp(pdf, copies) : Imposition.copies(pdf, copies));
        definition.warnings().forEach(w -> console.out().println(messages.say("print.warning", w)));
        var remarks = new PrintRemarks(console.out(), messages, new PrintCheck(definition.election(), asked, chosen));
        boolean fine = remarks.tell(
                result, () -> RoomierBallot.find(definition.election(), asked, chosen, said, ballot.look()), keepOrder);
        console.out().println(messages.say("print.written", copies, nup, out));
        return fine ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
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
