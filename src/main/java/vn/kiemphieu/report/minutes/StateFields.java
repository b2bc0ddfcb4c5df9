package vn.kiemphieu.report.minutes;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kiemphieu.election.StateLevel;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.tally.Figure;

/** What the forms of state elections name besides: places, unit, term, and the inventory of all three kinds of ballots. */
final class StateFields {
    private StateFields() {}

    static Fields of(PaperFacts facts, OfContest contest) {
        Fields fields = new Fields();
        Map<String, String> ballot = contest.ballot();
        String unit = facts.election().unit();
        PlaceName province = PlaceName.of(
                said(ballot, "province").or(() -> PlaceName.in(unit, PlaceName.PROVINCES)), PlaceName.PROVINCES);
        PlaceName commune = PlaceName.of(
                said(ballot, "commune").or(() -> PlaceName.in(unit, PlaceName.COMMUNES)), PlaceName.COMMUNES);
        province.put(fields, "province");
        commune.put(fields, "commune");
        Optional<String> council = StateLevel.of(contest.count().contest()).flatMap(level -> switch (level) {
            case ASSEMBLY -> Optional.empty();
            case PROVINCE -> province.whole();
            case COMMUNE -> commune.whole();
        });
        fields.put("council", council)
                .put("council.loud", council.map(PaperWords::loud))
                .put("legislature", said(ballot, "legislature"))
                .put("term", said(ballot, "term"))
                .put("unit.no", said(ballot, "unit_no"));
        return fields.with(inventory(facts));
    }

    /** Of form 32: each figure of each level's contest, and their sum where all three are known. */
    private static Fields inventory(PaperFacts facts) {
        Fields fields = new Fields();
        for (StateLevel level : StateLevel.values()) {
            Optional<OfContest> of = of(facts, level);
            fields.put("unit." + name(level), of.flatMap(contest -> said(contest.ballot(), "unit_no")));
            fields.put("legislature." + name(level), of.flatMap(contest -> said(contest.ballot(), "legislature")));
        }
        for (Figure figure : new Figure[] {Figure.RECEIVED, Figure.ISSUED, Figure.EXCHANGED, Figure.UNUSED}) {
            OptionalInt sum = OptionalInt.of(0);
            for (StateLevel level : StateLevel.values()) {
                Optional<Integer> amount = of(facts, level)
                        .flatMap(contest ->
                                Optional.ofNullable(contest.count().figures().get(figure)));
                fields.put(figure.code() + "." + name(level), amount);
                sum = amount.isPresent() && sum.isPresent()
                        ? OptionalInt.of(sum.getAsInt() + amount.get())
                        : OptionalInt.empty();
            }
            fields.put("all." + figure.code(), sum.isPresent() ? Optional.of(sum.getAsInt()) : Optional.empty());
        }
        return fields;
    }

    private static Optional<OfContest> of(PaperFacts facts, StateLevel level) {
        return facts.contests().stream()
                .filter(contest -> StateLevel.of(contest.count().contest()).equals(Optional.of(level)))
                .findFirst();
    }

    private static String name(StateLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> said(Map<String, String> ballot, String key) {
        return Optional.ofNullable(ballot.get(key)).filter(text -> !text.isBlank());
    }
}
