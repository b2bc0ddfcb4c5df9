package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.records.BallotRecord;
import vn.kiemphieu.records.ContestRecord;
import vn.kiemphieu.records.FormatSchema;
import vn.kiemphieu.records.StationRecord;

/**
 * The cast vote records of a counting place in NIST's format (SP 1500-103), each sheet and typed ballot with all its states,
 * checked against the schema while it is written, one ballot in memory at a time.
 *
 * <p>Secrecy. Ballots stand in the order of the SHA-256 of their own content, and their ids are their places in that
 * order. Both follow from the set of ballots alone: fed in another order, the same ballots give the same file to the byte,
 * so the file cannot tell anything of the order of feeding or casting. A shuffle would be weaker: whoever learns the seed
 * undoes it. Two ballots of equal content may change places, and nobody can tell them apart. No batch, sheet number, file
 * name or time of a ballot is in the file, nor where on the scan the ballot lay (that number would let anyone try which
 * event of the log belongs to which ballot).
 */
public final class CvrReport {
    private static final String ANY_ID = "";

    private final FormatSchema schema = FormatSchema.of(FormatSchema.CVR);
    private final Schema ballotSchema = schema.part("CVR.CVR");
    private final References references = new References(schema.definitions());

    private CvrReport() {}

    /** @param out stays open */
    public static void write(StationRecord station, OutputStream out) throws IOException {
        new CvrReport().report(station, out);
    }

    private void report(StationRecord station, OutputStream out) throws IOException {
        ObjectNode head = CvrHead.of(station);
        schema.check(head);
        references.check(head);
        try (JsonGenerator json = Cdf.JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            for (var field : head.properties()) {
                json.writeFieldName(field.getKey());
                json.writeTree(field.getValue());
            }
            json.writeArrayFieldStart("CVR");
            for (ContestRecord contest : station.contests()) {
                ballots(contest, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void ballots(ContestRecord contest, JsonGenerator json) throws IOException {
        int place = 0;
        for (int ballot : byContent(contest)) {
            String id = String.format(Locale.ROOT, "%s-%06d", contest.contest().id(), ++place);
            BallotRecord record = contest.ballots().apply(ballot);
            ObjectNode cvr = CvrBallot.of(contest.contest(), record, id);
            FormatSchema.refuse(ballotSchema.validate(cvr));
            references.check(cvr);
            json.writeRaw('\n');
            json.writeTree(cvr);
        }
    }

    private static List<Integer> byContent(ContestRecord contest) throws IOException {
        record Content(String hash, int ballot) {}
        List<Content> contents = new ArrayList<>();
        for (int ballot = 0; ballot < contest.size(); ballot++) {
            BallotRecord record = contest.ballots().apply(ballot);
            byte[] allButId = Cdf.JSON.writeValueAsBytes(CvrBallot.of(contest.contest(), record, ANY_ID));
            contents.add(new Content(Sha256.hex(allButId), ballot));
        }
        return contents.stream()
                .sorted(Comparator.comparing(Content::hash))
                .map(Content::ballot)
                .toList();
    }
}
