package vn.kiemphieu.cli.station;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.CombinedResult;
import vn.kiemphieu.app.ContestResult;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.result.Finding;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/**
 * What a closed contest came to, or with {@code --all} every contest with the rounds that followed. Exit code 1 where people
 * must confirm a step, close a contest or ask elsewhere.
 */
@Command(name = "result", mixinStandardHelpOptions = true, resourceBundle = Speech.CLOSING)
public final class ResultCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--all")
    private boolean all;

    @Option(names = "--json")
    private boolean json;

    ResultCommand(Console console) {
        this.speech = Speech.ofClosing(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> all ? everything(open) : one(open));
    }

    private int one(StationFolder open) {
        String id = contest.one(open.facts().election(), speech.messages()).id();
        ContestCount count = StationCount.load(open, id);
        ObjectNode node = new ObjectMapper().createObjectNode();
        if (!count.isClosed()) {
            OpenCount.put(count, node);
            print(node, () -> new OpenCount(speech.console()).tell(count));
            return ExitCode.NEEDS_PERSON;
        }
        ContestResult result = ContestResult.of(count);
        json().put(result, node);
        print(node, () -> new ResultLines(speech).say(result));
        return isSettled(result) ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private int everything(StationFolder open) {
        List<CombinedResult> results = CombinedResult.all(open);
        ObjectNode node = new ObjectMapper().createObjectNode();
        var contests = node.putArray("contests");
        results.forEach(result -> json().put(result, contests.addObject()));
        print(node, () -> results.forEach(this::say));
        boolean settled = results.stream()
                .allMatch(result -> result.open().isEmpty()
                        && result.astray().isEmpty()
                        && result.rounds().stream().allMatch(ResultCommand::isSettled));
        return settled ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private void say(CombinedResult combined) {
        ResultLines lines = new ResultLines(speech);
        combined.rounds().forEach(lines::say);
        combined.open().forEach(contest -> speech.say("combined.open", contest.id(), contest.title()));
        combined.replaced().forEach(contest -> speech.say("combined.replaced", contest.id(), contest.title()));
        combined.astray().forEach(contest -> speech.say("combined.astray", contest.id(), contest.title()));
        combined.missing()
                .ifPresent(missing -> speech.say(
                        "combined.elected",
                        combined.first().title(),
                        combined.elected().size(),
                        combined.first().seats(),
                        ResultJson.names(combined),
                        missing));
    }

    private void print(ObjectNode node, Runnable lines) {
        if (json) {
            speech.console().out().println(node);
        } else {
            lines.run();
        }
    }

    private ResultJson json() {
        return new ResultJson(speech.messages().language());
    }

    /** Whether nobody has to confirm a step of it, or to say what the election file does not. */
    private static boolean isSettled(ContestResult result) {
        boolean confirmed = result.outcome()
                .filter(outcome -> outcome.findings().stream().anyMatch(Finding::toConfirm))
                .isEmpty();
        boolean said = result.unsaid()
                .filter(why -> why == ContestResult.Unsaid.BODY_MISSING || why == ContestResult.Unsaid.MEETING_MISSING)
                .isEmpty();
        return confirmed && said;
    }
}
