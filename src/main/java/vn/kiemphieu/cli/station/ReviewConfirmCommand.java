package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.InvalidConfirmation;
import vn.kiemphieu.app.InvalidConfirmation.Outcome;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/** Named people confirm the list of invalid ballots as it stands; when the list changes they must confirm again. */
@Command(name = "confirm-invalid", mixinStandardHelpOptions = true)
final class ReviewConfirmCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    ReviewConfirmCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        boolean ready = true;
        try (StationFolder open = station.write()) {
            by.forEach(open.people().roster()::requireMember);
            for (Contest each : contest.open(open)) {
                ready &= confirm(open, each);
            }
        }
        return ready ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private boolean confirm(StationFolder open, Contest each) {
        String listed = StationCount.load(open, each.id()).invalidList().hash();
        InvalidConfirmation done = InvalidConfirmation.confirm(open, each.id(), listed, by);
        ContestCount count = done.count();
        switch (done.outcome()) {
            // the list could still grow, and they would have to look again
            case STILL_OPEN, CHANGED -> Blockers.tell(count, speech);
            case EMPTY -> speech.say("confirm.nothing", each.id());
            case CONFIRMED ->
                speech.say(
                        "confirm.done",
                        each.id(),
                        count.invalidList().entries().size(),
                        String.join(", ", count.confirmers()),
                        count.confirmersNeeded());
        }
        return done.outcome() == Outcome.EMPTY || done.outcome() == Outcome.CONFIRMED && !count.listUnconfirmed();
    }
}
