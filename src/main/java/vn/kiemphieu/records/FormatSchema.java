package vn.kiemphieu.records;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** A format of records as its schema describes it: one of NIST's, or our own. */
public final class FormatSchema {
    public static final String CVR = "CVR_NIST_V0_cast_vote_records.json";
    public static final String RESULTS = "ERRv2_NIST_V2_election_results_reporting.json";
    public static final String EVENTS = "EEL_NIST_V1_election_event_logging.json";

    /** Our own, which describes every key of {@code records.json}. */
    public static final String RECORDS = "records.schema.json";

    private static final String FOLDER = "/vn/kiemphieu/records/schema/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4);
    private final JsonNode document;
    private final Schema whole;

    private FormatSchema(JsonNode document) {
        this.document = document;
        this.whole = registry.getSchema(document);
    }

    public static FormatSchema of(String file) {
        try (InputStream schema = open(file)) {
            return new FormatSchema(JSON.readTree(schema));
        } catch (IOException e) {
            throw new UncheckedIOException("a schema that comes with the program", e);
        }
    }

    /** The schema's text as it comes with the program. */
    static InputStream open(String file) {
        return FormatSchema.class.getResourceAsStream(FOLDER + file);
    }

    /** @throws IllegalStateException when a whole report breaks the schema: a bug, never the operator's doing */
    public void check(JsonNode report) {
        refuse(whole.validate(report));
    }

    /** The schema of a part of the report by its {@code @type}, for reports too long to be held as a whole. */
    public Schema part(String type) {
        ObjectNode schema = JSON.createObjectNode();
        schema.set("$schema", document.get("$schema"));
        schema.put("$ref", "#/definitions/" + type);
        schema.set("definitions", document.get("definitions"));
        return registry.getSchema(schema);
    }

    public JsonNode definitions() {
        return document.get("definitions");
    }

    public static void refuse(List<Error> errors) {
        if (!errors.isEmpty()) {
            throw new IllegalStateException("not as the schema wants it: " + errors);
        }
    }
}
