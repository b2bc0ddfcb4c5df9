package vn.kiemphieu.cli.station;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.tally.ContestCount;

/** Why a contest cannot be counted yet, and which ballots it waits for; never how a candidate stands. */
final class Blockers {
    private static final int NAMED_AT_MOST = 20;

    private Blockers() {}

    /** As an object for {@code --json}. */
    static void put(ContestCount count, ObjectNode node) {
        node.put("contest", count.contest().id());
        node.put("ready", false);
        ids(node.putArray("open_sheets"), count.openSheets());
        ids(node.putArray("open_typed"), count.openTyped());
        node.put("invalid_list", count.invalidList().entries().size());
        node.put("invalid_list_unconfirmed", count.listUnconfirmed());
    }

    static void tell(ContestCount count, Speech speech) {
        speech.say("blocked.title", count.contest().id(), count.contest().title());
        tellEach(count, speech);
    }

    /** As {@link #tell} without naming the contest. */
    static void tellEach(ContestCount count, Speech speech) {
        if (!count.openSheets().isEmpty()) {
            speech.say("blocked.sheets", count.openSheets().size(), named(count.openSheets()));
        }
        if (!count.openTyped().isEmpty()) {
            speech.say("blocked.typed", count.openTyped().size(), named(count.openTyped()));
        }
        if (count.listUnconfirmed()) {
            speech.say(
                    "blocked.invalid",
                    count.invalidList().entries().size(),
                    count.confirmers().size(),
                    count.confirmersNeeded());
        }
    }

    private static void ids(ArrayNode array, List<SheetId> ids) {
        ids.forEach(id -> array.add(id.toString()));
    }

    private static String named(List<SheetId> ids) {
        String first = String.join(
                ", ", ids.stream().limit(NAMED_AT_MOST).map(SheetId::toString).toList());
        return ids.size() > NAMED_AT_MOST ? first + "…" : first;
    }
}
