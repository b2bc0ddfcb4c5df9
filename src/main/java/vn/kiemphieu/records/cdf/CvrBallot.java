package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.records.BallotRecord;

/**
 * One ballot as a cast vote record: what the machine read (original, missing where a ballot was typed in), what people
 * made of it (interpreted), and what it is worth by the rules (modified, the one to count).
 */
final class CvrBallot {
    private CvrBallot() {}

    static ObjectNode of(Contest contest, BallotRecord ballot, String id) {
        ObjectNode cvr = Cdf.object("CVR.CVR")
                .put("ElectionId", Cdf.ELECTION)
                .put("UniqueId", id)
                .put("BallotStyleId", contest.id())
                .put("CreatingDeviceId", ballot.scanned().isPresent() ? CvrHead.SCANNER : CvrHead.HANDS);
        ballot.scanned().ifPresent(scanned -> cvr.putArray("BallotImage").add(image(scanned)));
        cvr.put("CurrentSnapshotId", id + "-modified");
        CvrSnapshots snapshots = new CvrSnapshots(contest, ballot);
        ArrayNode all = cvr.putArray("CVRSnapshot");
        snapshots.original().ifPresent(original -> all.add(named(original, id, "original")));
        ObjectNode interpreted = named(snapshots.interpreted(), id, "interpreted");
        ArrayNode annotations = CvrAnnotations.of(ballot);
        if (!annotations.isEmpty()) {
            interpreted.set("Annotation", annotations);
        }
        all.add(interpreted);
        all.add(named(snapshots.modified(), id, "modified"));
        return cvr;
    }

    private static ObjectNode named(ObjectNode contest, String id, String type) {
        ObjectNode snapshot =
                Cdf.object("CVR.CVRSnapshot").put("@id", id + "-" + type).put("Type", type);
        return snapshot.setAll(contest);
    }

    private static ObjectNode image(BallotRecord.Scanned scanned) {
        String frame = scanned.frame() == 0 ? "" : "#frame=" + scanned.frame();
        return Cdf.object("CVR.ImageData")
                .put("Location", "file:" + location(scanned.imageHash()) + frame)
                .set("Hash", Cdf.object("CVR.Hash").put("Type", "sha-256").put("Value", scanned.imageHash()));
    }

    /** Where the picture lies in the counting place's folder and in the evidence. */
    private static String location(String hash) {
        return "images/" + hash.substring(0, 2) + "/" + hash + ".bin";
    }

    static String codes(Collection<? extends Enum<?>> reasons) {
        return reasons.stream().map(Enum::name).collect(Collectors.joining(";"));
    }

    static void status(ObjectNode node, List<String> statuses, String other) {
        ArrayNode status = node.putArray("Status");
        statuses.forEach(status::add);
        if (!other.isEmpty()) {
            status.add("other");
            node.put("OtherStatus", other);
        }
        if (status.isEmpty()) {
            node.remove("Status");
        }
    }
}
