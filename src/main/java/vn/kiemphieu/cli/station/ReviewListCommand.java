package vn.kiemphieu.cli.station;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.app.Whereabouts;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.InvalidList;
import vn.kiemphieu.wording.Terms;

/** The sheets and typed ballots that wait for people, and the list of invalid ballots. */
@Command(name = "list", mixinStandardHelpOptions = true)
final class ReviewListCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--batch", paramLabel = "LABEL")
    private String batch = "";

    ReviewListCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            boolean ready = true;
            for (Contest each : contest.all(open.facts().election())) {
                ContestCases cases = ContestCases.load(open, each.id());
                ContestCount count = StationCount.of(open, cases);
                list(cases, count, Whereabouts.of(open, cases));
                ready &= count.isReady();
            }
            return ready ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        });
    }

    private void list(ContestCases cases, ContestCount count, Whereabouts whereabouts) {
        SheetLines lines = new SheetLines(speech, count.contest(), whereabouts);
        speech.say(
                "review.title",
                count.contest().id(),
                count.openSheets().size(),
                count.openTyped().size(),
                count.invalidList().entries().size());
        cases.openSheets().stream().filter(this::wanted).forEach(lines::say);
        cases.openTyped().forEach(lines::say);
        for (InvalidList.Entry entry : count.invalidList().entries()) {
            speech.say("review.invalid", entry.id(), Terms.of(entry.reason()), entry.article());
            entry.open().ifPresent(point -> speech.say("review.open", Terms.of(point)));
        }
        if (count.listUnconfirmed()) {
            speech.say("review.unconfirmed", count.confirmersNeeded());
        }
    }

    private boolean wanted(SheetCase sheet) {
        return batch.isEmpty() || sheet.sheet().id().batch().equals(batch);
    }
}
