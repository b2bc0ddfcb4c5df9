package vn.kiemphieu.cli.election;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.cli.election.Codes.ListOrder;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.intake.CandidateIntake;
import vn.kiemphieu.intake.CandidateList;
import vn.kiemphieu.intake.ContestTerms;
import vn.kiemphieu.intake.table.ListFile;
import vn.kiemphieu.intake.table.Table;

/** A contest with its candidates from a list. Exit code 1, and nothing written, while the list has errors. */
@Command(name = "contest", mixinStandardHelpOptions = true)
final class ElectionContestCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";
    private static final int MOST_INPUT = 16 * 1024 * 1024 + 1;

    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--election", required = true, paramLabel = "E.json")
    private Path file;

    @Option(names = "--id", required = true, paramLabel = "ID")
    private String id;

    @Option(names = "--title", required = true, paramLabel = "TEXT")
    private String title;

    @Option(names = "--seats", required = true, paramLabel = "N")
    private int seats;

    @Option(
            names = "--method",
            required = true,
            paramLabel = "strike-out|agree-disagree",
            converter = Codes.OfMethod.class)
    private VotingMethod method;

    @Option(names = "--candidates", required = true, paramLabel = "FILE|-")
    private String candidates;

    @Option(names = "--sheet", paramLabel = "NAME")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--order", paramLabel = "keep|law", defaultValue = "keep", converter = Codes.OfOrder.class)
    private ListOrder order;

    @Option(names = "--preview")
    private boolean preview;

    @Option(names = "--replace")
    private boolean replace;

    ElectionContestCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("election");
    }

    @Override
    public Integer call() {
        if (seats < 1) {
            throw new ParameterException(spec.commandLine(), messages.say("contest.seats"));
        }
        ElectionDefinition definition = ElectionFile.readUnfinished(file);
        Optional<Contest> old = definition.election().contest(id);
        if (old.isPresent() && !replace && !preview) {
            throw new StationException(Trouble.CONTEST_EXISTS, id, file);
        }
        ContestTerms terms = new ContestTerms(definition.election().regime(), method, seats);
        CandidateList list = order == ListOrder.LAW
                ? CandidateIntake.readInLawfulOrder(table(), terms)
                : CandidateIntake.read(table(), terms);
        CandidateTable shown = new CandidateTable(console);
        if (preview) {
            shown.print(list);
        } else {
            shown.printRemarks(list.remarks());
        }
        shown.printSum(list);
        if (list.hasErrors() || preview) {
            say(list.hasErrors() ? "contest.errors" : "contest.preview");
            return list.hasErrors() ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
        Contest contest = new Contest(
                id,
                title,
                method,
                seats,
                list.candidates(),
                old.map(Contest::facts).orElse(ContestFacts.NONE));
        ElectionFile.write(file, definition, definition.election().with(contest));
        old.ifPresent(before -> new ContestDifference(before, contest).print(console));
        say(
                old.isPresent() ? "contest.replaced" : "contest.done",
                id,
                contest.candidates().size(),
                file);
        return ExitCode.DONE;
    }

    private Table table() {
        if (!candidates.equals(STANDARD_INPUT)) {
            return ListFile.read(Path.of(candidates), sheet);
        }
        String source = messages.say("contest.input");
        try {
            return ListFile.text(System.in.readNBytes(MOST_INPUT), source);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, source, String.valueOf(e.getMessage()));
        }
    }

    private void say(String key, Object... arguments) {
        console.out().println(messages.say(key, arguments));
    }
}
