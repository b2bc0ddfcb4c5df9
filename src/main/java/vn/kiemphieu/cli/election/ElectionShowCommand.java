package vn.kiemphieu.cli.election;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.intake.CandidateIntake;
import vn.kiemphieu.intake.ContestTerms;

/** What an election file says: contests, candidates, and what a person should look at. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class ElectionShowCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Option(names = "--election", required = true, paramLabel = "E.json")
    private Path file;

    ElectionShowCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("election");
    }

    @Override
    public Integer call() {
        ElectionDefinition definition = ElectionFile.readUnfinished(file);
        Election election = definition.election();
        say("show.election", election.title());
        say("show.unit", election.unit());
        say("show.regime", messages.say("regime." + election.regime().code()));
        election.meeting().map(Meeting::code).ifPresent(code -> say("show.meeting", messages.say("meeting." + code)));
        definition.warnings().forEach(warning -> say("warning", warning));
        if (election.contests().isEmpty()) {
            say("show.noContest");
        }
        election.contests().forEach(contest -> show(election, contest));
        return ExitCode.DONE;
    }

    private void show(Election election, Contest contest) {
        console.out().println();
        say(
                "show.contest",
                contest.id(),
                contest.title(),
                contest.seats(),
                contest.candidates().size(),
                messages.say("method." + contest.method().code()));
        CandidateTable table = new CandidateTable(console);
        table.print(contest.candidates());
        ContestTerms terms = new ContestTerms(election.regime(), contest.method(), contest.seats());
        table.printRemarksByNumber(CandidateIntake.look(contest.candidates(), terms));
    }

    private void say(String key, Object... arguments) {
        console.out().println(messages.say(key, arguments));
    }
}
