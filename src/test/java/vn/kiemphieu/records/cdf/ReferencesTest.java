package vn.kiemphieu.records.cdf;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiemphieu.records.FormatSchema;

/** That what is checked while records are written is really noticed. */
class ReferencesTest {
    private static final FormatSchema CVR = FormatSchema.of(FormatSchema.CVR);

    @ParameterizedTest
    @CsvSource({
        "minimal_strikeout_cvr.json, " + FormatSchema.CVR,
        "minimal_err_v2.json, " + FormatSchema.RESULTS,
        "minimal_eel.json, " + FormatSchema.EVENTS,
    })
    void findNothingWrongWithSoundReports(String sample, String schema) throws IOException {
        FormatSchema format = FormatSchema.of(schema);
        JsonNode report = read(sample);

        assertThatCode(() -> {
                    format.check(report);
                    new References(format.definitions()).check(report);
                })
                .doesNotThrowAnyException();
    }

    static Stream<Arguments> breaches() {
        return Stream.of(
                breach(
                        "no candidate of that name",
                        "/Election/0/Contest/0/ContestSelection/0",
                        node -> node.withArray("/CandidateIds").removeAll().add("nobody")),
                breach("a snapshot that is not there", "/CVR/0", node -> node.put("CurrentSnapshotId", "gone")),
                breach("an election that is a place", "/CVR/0", node -> node.put("ElectionId", "gp-1")),
                breach(
                        "a contest that is a candidate",
                        "/CVR/0/CVRSnapshot/0/CVRContest/0",
                        node -> node.put("ContestId", "cand1")),
                breach(
                        "a device that is no device",
                        "",
                        node -> node.withArray("/ReportGeneratingDeviceIds").add("e-1")),
                breach("two snapshots of one name", "/CVR/0/CVRSnapshot/0", node -> node.put("@id", "b01-000017-m")));
    }

    private static Arguments breach(String name, String place, Consumer<ObjectNode> breach) {
        return Arguments.of(name, place, breach);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void noticeAReferenceThatTheSchemaLetsPass(String name, String place, Consumer<ObjectNode> breach)
            throws IOException {
        JsonNode report = read("minimal_strikeout_cvr.json");
        breach.accept((ObjectNode) report.at(place));

        assertThatCode(() -> CVR.check(report)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new References(CVR.definitions()).check(report))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPartIsHeldToTheSchemaAsTheWholeIs() throws IOException {
        for (String field : new String[] {"CurrentSnapshotId", "ElectionId", "CVRSnapshot", "@type"}) {
            JsonNode report = read("minimal_strikeout_cvr.json");
            ObjectNode cvr = (ObjectNode) report.at("/CVR/0");
            cvr.remove(field);

            assertThatThrownBy(() -> CVR.check(report)).hasMessageContaining(field);
            assertThatThrownBy(() -> FormatSchema.refuse(CVR.part("CVR.CVR").validate(cvr)))
                    .hasMessageContaining(field);
        }
        ObjectNode cvr = (ObjectNode) read("minimal_strikeout_cvr.json").at("/CVR/0");
        ((ObjectNode) cvr.at("/CVRSnapshot/2/CVRContest/0/CVRContestSelection/0/SelectionPosition/0"))
                .put("HasIndication", "perhaps");
        assertThatThrownBy(() -> FormatSchema.refuse(CVR.part("CVR.CVR").validate(cvr)))
                .hasMessageContaining("HasIndication");
    }

    @Test
    void aTimeThatIsNoneIsNoticed() throws IOException {
        ObjectNode report = (ObjectNode) read("minimal_strikeout_cvr.json");
        report.put("GeneratedDate", "yesterday");

        assertThatThrownBy(() -> CVR.check(report)).hasMessageContaining("GeneratedDate");
    }

    private static JsonNode read(String sample) throws IOException {
        try (InputStream in = ReferencesTest.class.getResourceAsStream("/cdf/" + sample)) {
            return new ObjectMapper().readTree(in);
        }
    }
}
