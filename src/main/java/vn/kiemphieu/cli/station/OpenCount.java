package vn.kiemphieu.cli.station;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.tally.BallotTotals;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.wording.Terms;

/** How far a contest is that is not closed, and what stands in the way of closing it; never how a candidate stands. */
final class OpenCount {
    private final Speech speech;
    private final Speech station;

    OpenCount(Console console) {
        this.speech = Speech.ofClosing(console);
        this.station = Speech.of(console);
    }

    /** As an object for {@code --json}. */
    static void put(ContestCount count, ObjectNode node) {
        if (!count.isReady()) {
            Blockers.put(count, node);
        } else {
            BallotTotals totals = count.totals();
            node.put("contest", count.contest().id());
            node.put("ready", true);
            node.put("scanned", totals.scanned());
            node.put("typed", totals.typed());
            if (count.mayTellTotals()) {
                node.put("valid", totals.valid());
                node.put("invalid", totals.invalidTotal());
            }
            node.put("outside", totals.outsideTotal());
        }
        node.put("closed", false);
        node.put("test", count.test());
        ArrayNode missing = node.putArray("missing_figures");
        count.missingFigures().forEach(figure -> missing.add(figure.code()));
        put(count, node.putArray("checks"));
    }

    /** Of checks that tell votes only whether they hold. */
    private static void put(ContestCount count, ArrayNode all) {
        for (Check check : checks(count)) {
            ObjectNode one = all.addObject().put("check", check.identity().name());
            if (count.mayTell(check.identity())) {
                one.put("left", check.left()).put("right", check.right());
            }
            one.put("holds", check.holds());
        }
    }

    void tell(ContestCount count) {
        speech.say("open.title", count.contest().id(), count.contest().title());
        if (count.test()) {
            station.say("tally.test");
        }
        Blockers.tellEach(count, station);
        if (count.isReady()) {
            tell(count.totals(), count.mayTellTotals());
        }
        if (!count.missingFigures().isEmpty()) {
            List<String> missing = count.missingFigures().stream()
                    .map(figure -> speech.messages().say("figure." + figure))
                    .toList();
            speech.say("open.missing", String.join("; ", missing));
        }
        checks(count).stream().filter(check -> !check.holds()).forEach(check -> tell(count, check));
        if (count.isBeyondBase()) {
            speech.say("open.base");
        }
        if (count.mustStop()) {
            stop();
        }
        if (count.mayClose()) {
            speech.say("open.mayClose", checks(count).size());
        }
    }

    /** More was collected than voted in a state election. */
    void stop() {
        speech.say("open.stop");
    }

    private void tell(BallotTotals totals, boolean all) {
        if (!all) {
            speech.say("open.one", totals.scanned(), totals.typed(), totals.outsideTotal());
            return;
        }
        station.say(
                "tally.ballots",
                totals.scanned(),
                totals.typed(),
                totals.valid(),
                totals.invalidTotal(),
                totals.outsideTotal());
        totals.invalid().forEach((reason, ballots) -> station.say("tally.part", Terms.of(reason), ballots));
        totals.outside().forEach((reason, sheets) -> station.say("tally.part", Terms.of(reason), sheets));
    }

    /** A check that fails: which numbers, and what to look for. */
    void tell(ContestCount count, Check check) {
        if (!count.mayTell(check.identity())) {
            speech.say("open.inner", check.identity());
            return;
        }
        String key = "check." + check.identity();
        (station.messages().knows(key) ? station : speech).say(key, check.left(), check.right());
        String side = check.left() < check.right() ? ".less" : "";
        String look = "look." + check.identity();
        speech.say(speech.messages().knows(look + side) ? look + side : look);
    }

    private static List<Check> checks(ContestCount count) {
        return count.isReady() ? count.checks() : count.figureChecks();
    }
}
