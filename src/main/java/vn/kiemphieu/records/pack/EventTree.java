package vn.kiemphieu.records.pack;

import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.seal.MerkleTree;

/** What the log of events came to: the tree of RFC 6962 whose leaves are the events' hashes. */
final class EventTree {
    private EventTree() {}

    static Map<String, Object> head(List<Event> events) {
        MerkleTree tree = new MerkleTree();
        events.forEach(event -> tree.add(HexFormat.of().parseHex(event.computedHash())));
        return Map.of("size", tree.size(), "root", HexFormat.of().formatHex(tree.root()));
    }
}
