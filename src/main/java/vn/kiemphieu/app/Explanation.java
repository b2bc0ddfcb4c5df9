package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.decision.Comparison;
import vn.kiemphieu.decision.Comparison.Question;
import vn.kiemphieu.reading.ExplainedReading;
import vn.kiemphieu.rules.ReasonSources;
import vn.kiemphieu.wording.Terms;
import vn.kiemphieu.wording.Wording;

/** Why a ballot was read as it was, in words; the numbers are those the decision was made with. */
record Explanation(BallotStyle style, ExplainedReading explained, Locale language) {
    private static final double NEGLIGIBLE = 0.005; // a chance that is written as 0.00

    static final Wording WORDING = new Wording("vn.kiemphieu.app.explain");

    /**
     * What is said of one row, or of the sheet.
     *
     * @param heading the name and what it was read as
     * @param lines reasons first, then both readings, then numbers
     */
    record Paragraph(MarkStatus status, String heading, List<String> lines) {}

    String say(String key, Object... arguments) {
        return WORDING.say(language, key, arguments);
    }

    /** The sheet first, then its rows in the ballot's order. */
    List<Paragraph> paragraphs() {
        List<Paragraph> all = new ArrayList<>();
        PageReading reading = explained.reading();
        List<String> sheet = new ArrayList<>();
        if (!(reading instanceof PageReading.Read read)) {
            sheet.add(say("unread"));
            sheet.addAll(reasons(reading.reasons()));
            all.add(new Paragraph(MarkStatus.UNCERTAIN, say("sheet", Terms.of(reading.status())), sheet));
            return all;
        }
        sheet.addAll(reasons(read.sheetReasons()));
        numbers(null, true).forEach(sheet::add);
        MarkStatus whole = reading.status() == SheetStatus.ACCEPTED ? MarkStatus.KEPT : MarkStatus.UNCERTAIN;
        all.add(new Paragraph(whole, say("sheet", Terms.of(reading.status())), sheet));
        for (int i = 0; i < read.rows().size(); i++) {
            all.add(row(style.rows().get(i), read.rows().get(i)));
        }
        return all;
    }

    private Paragraph row(StyleRow place, RowReading row) {
        List<String> lines = new ArrayList<>(reasons(row.reasons()));
        lines.add(say("learned", Terms.of(row.opinions())));
        lines.addAll(chances(row));
        lines.addAll(together(row));
        lines.addAll(numbers(row, row.status() == MarkStatus.UNCERTAIN));
        return new Paragraph(row.status(), say("row", row.no(), place.name(), Terms.of(row.status())), lines);
    }

    private List<String> reasons(Set<AdjudicationReason> reasons) {
        return reasons.stream()
                .sorted()
                .map(reason -> ReasonSources.of(reason, style.regime())
                        .map(article -> say("reason", Terms.of(reason, style.method()), article))
                        .orElseGet(() -> say("reasonBare", Terms.of(reason, style.method()))))
                .toList();
    }

    /** Where people are asked the numbers outside their limits, else those that show what the mark is. */
    private List<String> numbers(RowReading row, boolean asked) {
        Question telling = row != null && row.status() == MarkStatus.KEPT ? Question.UNTOUCHED : Question.PLAIN_MARK;
        return of(row).filter(one -> one.question() != Question.LEARNED)
                .filter(one -> asked ? !one.within() : one.question() == telling && one.within())
                .filter(one -> Double.isFinite(one.limit()))
                .map(this::line)
                .distinct()
                .collect(inOneLine());
    }

    /** What is beyond the rule's limits, or not sure enough for the learned reading, and was counted all the same. */
    private List<String> together(RowReading row) {
        Optional<Comparison> passed = of(row).filter(Explanation::isTogether)
                .filter(one -> one.number().equals("together.evidence"))
                .filter(one -> one.within() && row.status() != MarkStatus.UNCERTAIN)
                .findFirst();
        return passed.map(one -> Stream.concat(
                                Stream.of(say("together", number(one.value()), number(one.limit()))),
                                numbers(row, true).stream().map(numbers -> say("beyond", numbers)))
                        .toList())
                .orElse(List.of());
    }

    private static boolean isTogether(Comparison one) {
        return one.question() == Question.LEARNED && one.number().startsWith("together.");
    }

    /** What the learned reading gives each mark, and from where on it is sure. */
    private List<String> chances(RowReading row) {
        String byRule = "learned." + row.opinions().rule().status().code();
        return of(row).filter(one -> one.question() == Question.LEARNED && !isTogether(one))
                .filter(one -> one.value() >= NEGLIGIBLE || one.number().equals(byRule))
                .map(one -> say(
                        "within",
                        Terms.ofNumber(one.number()),
                        number(one.value()),
                        one.within() ? "≥" : "<",
                        number(one.limit())))
                .collect(Collectors.collectingAndThen(
                        inOneLine(),
                        all -> all.stream().map(line -> say("chances", line)).toList()));
    }

    /** @param row null for the sheet as a whole */
    private Stream<Comparison> of(RowReading row) {
        return explained.comparisons().stream()
                .filter(one -> row == null
                        ? one.row().isEmpty()
                        : one.row().isPresent() && one.row().getAsInt() == row.no());
    }

    private static Collector<CharSequence, ?, List<String>> inOneLine() {
        return Collectors.collectingAndThen(Collectors.joining("; "), all -> all.isEmpty() ? List.of() : List.of(all));
    }

    private String line(Comparison one) {
        return say(
                one.within() ? "within" : one.question() == Question.UNTOUCHED ? "touched" : "outside",
                Terms.ofNumber(one.number()),
                number(one.value()),
                one.upper() ? "≤" : "≥",
                number(one.limit()));
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
