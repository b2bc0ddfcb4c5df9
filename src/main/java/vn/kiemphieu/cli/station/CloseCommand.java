package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.wording.VietnamTime;

/** Closes a contest: two members, nothing open, every identity balanced; exit code 1 and nothing closed otherwise. */
@Command(name = "close", mixinStandardHelpOptions = true, resourceBundle = Speech.CLOSING)
public final class CloseCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    CloseCommand(Console console) {
        this.speech = Speech.ofClosing(console);
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.write()) {
            Contest asked = contest.one(open.facts().election(), speech.messages());
            // what a killed feed left in the scanner's folder is read before anything is closed
            Interruption.note(open).forEach(new BatchLines(Speech.ofBatches(speech.console()))::warn);
            ContestCount count = StationCount.load(open, asked.id());
            if (count.isClosed()) {
                throw new StationException(
                        Trouble.CONTEST_CLOSED,
                        asked.id(),
                        VietnamTime.of(count.closing().orElseThrow().closedAt()));
            }
            ContestGate gate = new ContestGate(open);
            gate.requireCounting(asked.id());
            if (!count.mayClose()) {
                new OpenCount(speech.console()).tell(count);
                speech.say("close.refused", asked.id());
                return ExitCode.NEEDS_PERSON;
            }
            tell(speech, gate.close(count, by));
            open.closings().evidence(asked.id()).ifPresent(signed -> {
                speech.say("close.head", signed.head().mark(), signed.key().shown());
                speech.say("close.hash", signed.head().root());
            });
            return ExitCode.DONE;
        }
    }

    /** When, by whom, and which issue of the minutes it makes. */
    static void tell(Speech speech, ContestCount count) {
        Closing closing = count.closing().orElseThrow();
        speech.say(
                "close.done",
                count.contest().id(),
                VietnamTime.of(closing.closedAt()),
                String.join(", ", closing.by()),
                closing.issue());
        closing.replaces().ifPresent(issue -> speech.say("close.replaces", issue, closing.reason()));
    }
}
