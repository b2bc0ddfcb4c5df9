package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.records.FormatSchema;
import vn.kiemphieu.records.StationRecord;

/**
 * The event log of a counting place in NIST's format (SP 1500-101): who did what and when.
 *
 * <p>The hash that chains the log stands at the last event only. With one at every line, anyone could try which of a few
 * possible rows (a ruling on sheet 1, 2, 3…) gives it, and so learn which sheet was ruled on when; the last one still fixes
 * all of them. The whole chain is in the evidence.
 */
public final class EventReport {
    private static final String FAILED = "_FAILED";
    private static final Set<String> FAILURES =
            Set.of("LOCKED_OUT", "BATCH_PAUSED", "SLIP_REFUSED", "PROGRAM_BROKE_OFF", "PROGRAM_FAULT");

    private EventReport() {}

    /** @param out stays open */
    public static void write(StationRecord station, OutputStream out) throws IOException {
        ObjectNode log = log(station);
        FormatSchema.of(FormatSchema.EVENTS).check(log);
        out.write(log.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectNode log(StationRecord station) {
        ObjectNode log = Cdf.object("EventLogging.ElectionEventLog")
                .put("GeneratedTime", station.asOf().toString())
                .put("ElectionId", station.definition().hash());
        log.put("Details", Cdf.say(station.test() ? "eel.testNotes" : "eel.notes"));
        ObjectNode device = Cdf.object("EventLogging.Device")
                .put("Id", Cdf.PLACE)
                .put("Type", "scan-batch")
                .put("Model", station.program())
                .put("HashType", "sha-256");
        log.putArray("Device").add(device);
        ArrayNode events = device.putArray("Event");
        List<Event> all = station.events();
        for (int i = 0; i < all.size(); i++) {
            ObjectNode event = event(all.get(i), i + 1);
            events.add(event);
            if (i == all.size() - 1) {
                event.put("Hash", all.get(i).hash());
            }
        }
        return log;
    }

    private static ObjectNode event(Event event, int sequence) {
        return Cdf.object("EventLogging.Event")
                .put("Id", event.what())
                .put("Type", event.subject())
                .put("Sequence", String.valueOf(sequence))
                .put("TimeStamp", event.at())
                .put("Disposition", failed(event.what()) ? "failure" : "success")
                .put("UserId", event.who());
    }

    private static boolean failed(String what) {
        return what.endsWith(FAILED) || FAILURES.contains(what);
    }
}
