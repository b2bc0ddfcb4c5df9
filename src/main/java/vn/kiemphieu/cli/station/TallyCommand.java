package vn.kiemphieu.cli.station;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.wording.Terms;

/** The count of each contest; of one that is not closed progress and figures, nothing of any candidate. */
@Command(name = "tally", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class TallyCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--json")
    private boolean json;

    TallyCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode contests = mapper.createArrayNode();
        boolean done = station.atOneMoment(open -> contest.all(open.facts().election()).stream()
                .map(each -> StationCount.load(open, each.id()))
                .map(count ->
                        count.isClosed() ? counted(count, contests.addObject()) : open(count, contests.addObject()))
                .reduce(true, Boolean::logicalAnd));
        if (json) {
            speech.console()
                    .out()
                    .println(mapper.createObjectNode().set("contests", contests).toString());
        }
        return done ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    /** @return false, as no votes are told yet */
    private boolean open(ContestCount count, ObjectNode node) {
        OpenCount.put(count, node);
        if (!json) {
            new OpenCount(speech.console()).tell(count);
        }
        return false;
    }

    /** @return whether every check holds */
    private boolean counted(ContestCount count, ObjectNode node) {
        ContestTally tally = count.tally();
        List<Check> checks = count.checks();
        node(count, tally, checks, node);
        if (!json) {
            print(count, tally, checks);
        }
        return checks.stream().allMatch(Check::holds);
    }

    private void print(ContestCount count, ContestTally tally, List<Check> checks) {
        speech.say("tally.title", tally.contest().id(), tally.contest().title());
        if (count.test()) {
            speech.say("tally.test");
        }
        speech.say(
                "tally.ballots",
                tally.scanned(),
                tally.typed(),
                tally.valid(),
                tally.invalidTotal(),
                tally.outsideTotal());
        tally.invalid().forEach((reason, ballots) -> speech.say("tally.part", Terms.of(reason), ballots));
        if (!count.invalidList().entries().isEmpty()) {
            speech.say("tally.confirmed", count.invalidList().entries().size(), String.join(", ", count.confirmers()));
        }
        tally.outside().forEach((reason, sheets) -> speech.say("tally.part", Terms.of(reason), sheets));
        tally.contest().candidates().forEach(candidate -> print(tally, candidate));
        checks.stream()
                .filter(check -> !check.holds())
                .forEach(check -> speech.say("check." + check.identity(), check.left(), check.right()));
        speech.say(checks.stream().allMatch(Check::holds) ? "tally.balanced" : "tally.unbalanced", checks.size());
    }

    /** Of agree/disagree ballots every kind of mark, so that the line adds up to the valid ballots. */
    private void print(ContestTally tally, Candidate candidate) {
        int no = candidate.no();
        if (tally.contest().method() == VotingMethod.STRIKE_OUT) {
            speech.say("tally.votes", no, candidate.name(), tally.votes().get(no), tally.valid());
            return;
        }
        speech.say(
                "tally.answers",
                no,
                candidate.name(),
                tally.votes().get(no),
                tally.marked(no, MarkStatus.DISAGREE),
                tally.marked(no, MarkStatus.NONE),
                tally.marked(no, MarkStatus.BOTH),
                tally.valid());
    }

    private static void node(ContestCount count, ContestTally tally, List<Check> checks, ObjectNode node) {
        node.put("contest", tally.contest().id());
        node.put("ready", true);
        node.put("closed", true);
        node.put("test", count.test());
        node.put("scanned", tally.scanned());
        node.put("typed", tally.typed());
        node.put("valid", tally.valid());
        node.put("invalid", tally.invalidTotal());
        node.put("outside", tally.outsideTotal());
        ObjectNode invalid = node.putObject("invalid_by_reason");
        tally.invalid().forEach((reason, ballots) -> invalid.put(reason.name(), ballots));
        ObjectNode outside = node.putObject("outside_by_reason");
        tally.outside().forEach((reason, sheets) -> outside.put(reason.name(), sheets));
        ArrayNode confirmers = node.putArray("invalid_list_confirmed_by");
        count.confirmers().forEach(confirmers::add);
        ArrayNode votes = node.putArray("votes");
        tally.contest().candidates().forEach(candidate -> {
            ObjectNode one = votes.addObject()
                    .put("no", candidate.no())
                    .put("name", candidate.name())
                    .put("votes", tally.votes().get(candidate.no()));
            ObjectNode marks = one.putObject("marks");
            tally.marks().get(candidate.no()).forEach((mark, ballots) -> marks.put(mark.code(), ballots));
        });
        ArrayNode all = node.putArray("checks");
        checks.forEach(check -> all.addObject()
                .put("check", check.identity().name())
                .put("left", check.left())
                .put("right", check.right())
                .put("holds", check.holds()));
    }
}
