package vn.kiemphieu.app.ready;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.seal.LogHead;
import vn.kiemphieu.seal.VerifyKey;
import vn.kiemphieu.store.StationFolder;

/**
 * What was found when the counting place was made ready.
 *
 * @param pictures SHA-256 of every test picture
 */
public record ReadyReport(List<ReadyPoint> points, List<String> pictures) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    public ReadyReport {
        points = List.copyOf(points);
        pictures = List.copyOf(pictures);
    }

    public boolean isReady() {
        return points.stream().noneMatch(point -> point.state().holdsUp());
    }

    /** Kept in the counting place; the test pictures of earlier reports stay remembered. */
    public void keep(StationFolder station, Contest contest, Person by) {
        Set<String> all = new HashSet<>(testPictures(station, contest.id()));
        all.addAll(pictures);
        station.readiness().add(contest.id(), json(all.stream().sorted().toList()), by);
    }

    /** SHA-256 of the pictures that were looked at to make the place ready, and are no ballots of the count. */
    public static Set<String> testPictures(StationFolder station, String contest) {
        Set<String> hashes = new HashSet<>();
        station.readiness().latest(contest).ifPresent(text -> {
            JsonNode all = parse(text).path("pictures");
            all.forEach(hash -> hashes.add(hash.asText()));
        });
        return hashes;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("SQLite checks that it is JSON", e);
        }
    }

    private String json(List<String> all) {
        ObjectNode report = JSON.createObjectNode();
        report.put("ready", isReady());
        ArrayNode list = report.putArray("points");
        for (ReadyPoint point : points) {
            list.addObject()
                    .put("name", point.name().name())
                    .put("state", point.state().name())
                    .put("found", point.in(VIETNAMESE));
        }
        ArrayNode hashes = report.putArray("pictures");
        all.forEach(hashes::add);
        return report.toString();
    }

    /** The report to be signed, as PDF. */
    public void print(StationFolder station, Contest contest, Person by, Path file) {
        List<Fields> lines = new ArrayList<>();
        for (ReadyPoint point : points) {
            lines.add(new Fields()
                    .put("no", lines.size() + 1)
                    .put("name", point.name().in(VIETNAMESE))
                    .put("state", point.state().in(VIETNAMESE))
                    .put("found", point.in(VIETNAMESE)));
        }
        Fields fields = new Fields()
                .put("election", station.facts().election().title())
                .put("unit", station.facts().election().unit())
                .put("contest", contest.title())
                .put("by", by.name())
                .put("head", station.events().lastHead("readiness").map(LogHead::mark))
                .put("key", station.openKey().map(VerifyKey::shown))
                .put("ready", isReady() ? "SẴN SÀNG" : "CHƯA SẴN SÀNG")
                .list("point", List.of("no", "name", "state", "found"), lines);
        String mark = station.facts().test() ? "THỬ" : "";
        PaperFile.pdf(new Paper("ready", mark, "", FormText.read("common/readiness.txt", fields)), file);
    }
}
