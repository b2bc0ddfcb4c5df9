package vn.kiemphieu.cli.election;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;

/** A new election file without contests. */
@Command(name = "new", mixinStandardHelpOptions = true)
final class ElectionNewCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--title", required = true, paramLabel = "TEXT")
    private String title;

    @Option(names = "--unit", required = true, paramLabel = "TEXT")
    private String unit;

    @Option(
            names = "--regime",
            required = true,
            paramLabel = "party-congress|state|club",
            converter = Codes.OfRegime.class)
    private Regime regime;

    @Option(
            names = "--meeting",
            paramLabel = "members-congress|delegates-congress|committee",
            converter = Codes.OfMeeting.class)
    private Optional<Meeting> meeting = Optional.empty();

    @Option(names = "--single-polling-area")
    private boolean singlePollingArea;

    @Option(names = "--out", required = true, paramLabel = "E.json")
    private Path out;

    ElectionNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        ElectionFile.create(out, new Election(title, unit, regime, meeting, singlePollingArea, List.of()));
        Messages messages = console.messages().of("election");
        ElectionFile.readUnfinished(out)
                .warnings()
                .forEach(warning -> console.out().println(messages.say("warning", warning)));
        console.out().println(messages.say("new.done", out));
        console.out().println(messages.say("new.next", out));
        return ExitCode.DONE;
    }
}
