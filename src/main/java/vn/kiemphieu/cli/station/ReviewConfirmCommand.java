package vn.kiemphieu.cli.station;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Roster;
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
            Roster roster = open.people().roster();
            Set<Person> people = new LinkedHashSet<>();
            by.forEach(name -> people.add(roster.requireMember(name)));
            for (Contest each : contest.open(open)) {
                ready &= confirm(open, each, List.copyOf(people));
            }
        }
        return ready ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private boolean confirm(StationFolder open, Contest each, List<Person> people) {
        new ContestGate(open).requireCounting(each.id());
        ContestCount before = StationCount.load(open, each.id());
        if (!before.openSheets().isEmpty() || !before.openTyped().isEmpty()) {
            // the list could still grow, and they would have to look again
            Blockers.tell(before, speech);
            return false;
        }
        if (before.invalidList().entries().isEmpty()) {
            speech.say("confirm.nothing", each.id());
            return true;
        }
        open.records().confirmInvalid(each.id(), before.invalidList().hash(), people);
        ContestCount after = StationCount.load(open, each.id());
        speech.say(
                "confirm.done",
                each.id(),
                after.invalidList().entries().size(),
                String.join(", ", after.confirmers()),
                after.confirmersNeeded());
        return !after.listUnconfirmed();
    }
}
