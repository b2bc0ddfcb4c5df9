package vn.kiemphieu.records.pack;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.MerkleTree;
import vn.kiemphieu.seal.TreeProof;

/** What the log of events came to, and proofs (RFC 6962) for whoever has only a root that was copied earlier. */
final class EventProofs {
    /** Events that each get a proof: by them a count stands. */
    private static final Set<String> PROVED =
            Set.of("KEY_MADE", "CONTEST_CLOSED", "MINUTES_ISSUED", "CLOSING_RECORDED");

    private EventProofs() {}

    static Map<String, Object> head(List<Event> events) {
        MerkleTree tree = new MerkleTree();
        leaves(events).forEach(tree::add);
        return Map.of("size", tree.size(), "root", HexFormat.of().formatHex(tree.root()));
    }

    /** That every signed root is of the first events of this log, and where some events stand in it. */
    static Map<String, Object> of(List<Event> events, List<LogHead> checkpoints) {
        List<byte[]> leaves = leaves(events);
        List<Map<String, Object>> consistency = checkpoints.stream()
                .map(head -> Map.<String, Object>of(
                        "size", head.size(),
                        "root", head.root(),
                        "proof", TreeProof.consistency((int) head.size(), leaves)))
                .toList();
        List<Map<String, Object>> inclusion = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (PROVED.contains(events.get(i).what())) {
                inclusion.add(
                        Map.of("index", i, "hash", events.get(i).hash(), "proof", TreeProof.inclusion(i, leaves)));
            }
        }
        return Map.of("log", head(events), "consistency", consistency, "inclusion", inclusion);
    }

    private static List<byte[]> leaves(List<Event> events) {
        return events.stream()
                .map(event -> HexFormat.of().parseHex(event.hash()))
                .toList();
    }
}
