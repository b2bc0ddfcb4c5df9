package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.records.BallotRecord;

/**
 * Who ruled what on a ballot, or typed it in. Only rulings that stand, by row and name, not in the order they were made;
 * without times and without notes, which might say where the sheet lies. All of that is in the evidence.
 */
final class CvrAnnotations {
    private CvrAnnotations() {}

    static ArrayNode of(BallotRecord ballot) {
        ArrayNode annotations = JsonNodeFactory.instance.arrayNode();
        standing(ballot.rulings())
                .forEach(ruling -> annotations.add(annotation(List.of(ruling.by()), message(ruling))));
        if (!ballot.typedBy().isEmpty()) {
            annotations.add(annotation(ballot.typedBy(), "typed"));
        }
        return annotations;
    }

    private static ObjectNode annotation(List<String> names, String message) {
        ObjectNode annotation = Cdf.object("CVR.Annotation");
        annotation.set("AdjudicatorName", Cdf.texts(names));
        annotation.set("Message", Cdf.texts(List.of(message)));
        return annotation;
    }

    private record Subject(int row, String by) {}

    private static List<Adjudication> standing(List<Adjudication> rulings) {
        Map<Subject, Adjudication> last = new LinkedHashMap<>();
        rulings.forEach(ruling -> last.put(new Subject(ruling.row().orElse(0), ruling.by()), ruling));
        return last.values().stream()
                .filter(ruling -> !(ruling.verdict() instanceof Verdict.Withdrawn))
                .sorted(Comparator.comparing(
                                (Adjudication ruling) -> ruling.row().orElse(0))
                        .thenComparing(Adjudication::by))
                .toList();
    }

    /** {@code 3=struck}, {@code sheet=invalid:MARKED}; {@code (committee)} behind a ruling of the whole committee. */
    private static String message(Adjudication ruling) {
        String subject = ruling.row().isPresent() ? String.valueOf(ruling.row().getAsInt()) : "sheet";
        return subject + "=" + word(ruling.verdict()) + (ruling.wholeCommittee() ? " (committee)" : "");
    }

    private static String word(Verdict verdict) {
        if (verdict instanceof Verdict.Mark mark) {
            return mark.status().code();
        }
        if (verdict instanceof Verdict.Invalid invalid) {
            return "invalid:" + invalid.reason();
        }
        if (verdict instanceof Verdict.Outside outside) {
            return "outside:" + outside.reason();
        }
        return verdict.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
