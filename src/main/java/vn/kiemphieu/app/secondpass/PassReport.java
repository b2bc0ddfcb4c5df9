package vn.kiemphieu.app.secondpass;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rescan.pass.PassComparison;
import vn.kiemphieu.rescan.pass.PassDifference;
import vn.kiemphieu.rescan.pass.PassDifference.RowChange;
import vn.kiemphieu.store.SecondPassStore.Pass;
import vn.kiemphieu.wording.Terms;
import vn.kiemphieu.wording.Wording;

/** What differs between two passes, in sentences, as a table and as JSON. */
public record PassReport(Pass pass, Contest contest, PassComparison comparison) {
    private static final Wording WORDING = new Wording("vn.kiemphieu.app.secondpass");
    private static final CSVFormat CSV = CSVFormat.RFC4180
            .builder()
            .setHeader("kind", "first", "second", "one_of", "no", "name", "first_mark", "second_mark")
            .get();

    private static final String SLIP = "slip";

    /** What was compared and how much of it agrees. */
    public Sayable summary() {
        return WORDING.sayable(
                "summary",
                pass.label(),
                comparison.second(),
                String.join(", ", pass.batches()),
                comparison.first(),
                comparison.byInk(),
                comparison.byReading(),
                comparison.differences().size());
    }

    /** One sentence for each sheet whose slip was fed, then one for each difference. */
    public List<Sayable> sentences() {
        return Stream.concat(
                        comparison.slips().stream().map(id -> WORDING.sayable("SLIP", id)),
                        comparison.differences().stream().map(this::sentence))
                .toList();
    }

    /** Sheets of the difference, as people name them. */
    Sayable sentence(PassDifference difference) {
        String alike = difference.alike() > 1 ? ".alike" : "";
        String key = difference.kind() + alike;
        return WORDING.sayable(
                key,
                difference.first().or(difference::second).orElseThrow(),
                difference.second().or(difference::first).orElseThrow(),
                rows(difference),
                difference.alike());
    }

    private Sayable rows(PassDifference difference) {
        return language -> difference.rows().stream()
                .map(row -> WORDING.say(
                        language, "row", row.no(), name(row.no()), Terms.of(row.first()), Terms.of(row.second())))
                .collect(Collectors.joining("; "));
    }

    private String name(int no) {
        return contest.candidates().stream()
                .filter(candidate -> candidate.no() == no)
                .map(Candidate::name)
                .findFirst()
                .orElse("");
    }

    /** One line for each differing row, and for each difference without one. */
    public String csv() {
        StringWriter text = new StringWriter();
        try (CSVPrinter lines = new CSVPrinter(text, CSV)) {
            for (SheetId id : comparison.slips()) {
                lines.printRecord(SLIP, id, "", 1, "", "", "", "");
            }
            for (PassDifference difference : comparison.differences()) {
                List<RowChange> rows = new ArrayList<>(difference.rows());
                lines.printRecords(
                        rows.isEmpty()
                                ? List.of(line(difference, Optional.empty()))
                                : rows.stream()
                                        .map(row -> line(difference, Optional.of(row)))
                                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private List<Object> line(PassDifference difference, Optional<RowChange> row) {
        return List.of(
                difference.kind().code(),
                difference.first().map(SheetId::toString).orElse(""),
                difference.second().map(SheetId::toString).orElse(""),
                difference.alike(),
                row.map(RowChange::no).map(String::valueOf).orElse(""),
                row.map(changed -> name(changed.no())).orElse(""),
                row.map(changed -> changed.first().code()).orElse(""),
                row.map(changed -> changed.second().code()).orElse(""));
    }

    /** The whole report. */
    public String json() {
        ObjectNode report = new ObjectMapper().createObjectNode();
        report.put("schema", 1).put("label", pass.label()).put("contest", pass.contest());
        ArrayNode batches = report.putArray("batches");
        pass.batches().forEach(batches::add);
        report.put("first", comparison.first()).put("second", comparison.second());
        report.put("by_ink", comparison.byInk()).put("by_marks", comparison.byReading());
        ArrayNode slips = report.putArray("slips");
        comparison.slips().forEach(id -> slips.add(id.toString()));
        ArrayNode differences = report.putArray("differences");
        for (PassDifference difference : comparison.differences()) {
            ObjectNode one =
                    differences.addObject().put("kind", difference.kind().code());
            difference.first().ifPresent(id -> one.put("first", id.toString()));
            difference.second().ifPresent(id -> one.put("second", id.toString()));
            one.put("one_of", difference.alike());
            ArrayNode rows = one.putArray("rows");
            difference
                    .rows()
                    .forEach(row -> rows.addObject()
                            .put("no", row.no())
                            .put("first", row.first().code())
                            .put("second", row.second().code()));
        }
        return report.toPrettyString();
    }
}
