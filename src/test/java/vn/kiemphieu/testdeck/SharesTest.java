package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.testdeck.pen.MarkKind;

class SharesTest {
    private static final int SHEETS_OF_A_FORM = 40;
    /** Short lists, some with two lines a name: what a sheet is does not depend on how many names stand on it. */
    private static final List<TestForms> FORMS = List.of(
            TestForms.STATE_13,
            TestForms.STATE_15,
            TestForms.STATE_LANDSCAPE,
            TestForms.PARTY_A5_SMALL,
            TestForms.PARTY_A5_WIDE,
            TestForms.PARTY_A5_BARE_TABLE,
            TestForms.AGREE_A5_WIDE,
            TestForms.AGREE_A5_SWAPPED);

    private static final Map<Profile, List<SheetPlan>> PLANS = new EnumMap<>(Profile.class);

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
            profile, least special, most special, least asked, most asked
            CLEAN,   0.01,          0.07,         0.01,        0.07
            TYPICAL, 0.20,          0.29,         0.14,        0.23
            HARD,    0.45,          0.57,         0.45,        0.57
            """)
    void keepToTheProfile(
            Profile profile, double leastSpecial, double mostSpecial, double leastAsked, double mostAsked) {
        List<SheetPlan> plans = plans(profile);
        double special = share(plans.stream().filter(p -> p.sheetClass() != SheetClass.NORMAL), plans);
        double asked = share(plans.stream().filter(SharesTest::asksAPerson), plans);
        assertThat(special).isBetween(leastSpecial, mostSpecial);
        assertThat(asked).isBetween(leastAsked, mostAsked);
    }

    @Test
    void everyKindOfMarkAndSheetOccurs() {
        List<SheetPlan> plans =
                Stream.of(Profile.values()).flatMap(p -> plans(p).stream()).toList();
        Set<String> kinds = plans.stream()
                .flatMap(p -> p.rows().stream())
                .map(RowTruth::kind)
                .filter(k -> !k.startsWith("na:"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> all =
                Stream.of(MarkKind.values()).map(MarkKind::code).collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds).containsAll(all);
        assertThat(plans.stream().map(SheetPlan::sheetClass).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(SheetClass.class));
    }

    @Test
    void mostAnswersAreClearAndMostVotersAgree() {
        List<RowTruth> rows = Stream.of(Profile.values())
                .flatMap(p -> plans(p).stream())
                .filter(p -> p.form().startsWith("agree") && p.sheetClass() == SheetClass.NORMAL)
                .flatMap(p -> p.rows().stream())
                .toList();
        Map<String, Long> truths = rows.stream().collect(Collectors.groupingBy(RowTruth::truth, Collectors.counting()));
        assertThat(truths).containsOnlyKeys("agree", "disagree", "ambiguous");
        assertThat(truths.get("agree")).isGreaterThan(2 * truths.get("disagree"));
        assertThat(truths.get("disagree")).isGreaterThan(rows.size() / 20);
        assertThat(truths.get("ambiguous")).isLessThan(rows.size() / 4);
        assertThat(rows.stream().map(RowTruth::mark))
                .contains(Optional.of(MarkStatus.NONE), Optional.of(MarkStatus.BOTH));
    }

    @Test
    void mostRowsMarkedAsStrikesAreClear() {
        Map<String, int[]> kinds = new TreeMap<>();
        plans(Profile.TYPICAL).stream().flatMap(p -> p.rows().stream()).forEach(r -> {
            int[] counts = kinds.computeIfAbsent(r.kind(), k -> new int[2]);
            counts[r.mark().isPresent() ? 0 : 1]++;
        });
        assertThat(kinds.get(MarkKind.SINGLE.code())[0]).isGreaterThan(20 * kinds.get(MarkKind.SINGLE.code())[1]);
    }

    private static boolean asksAPerson(SheetPlan plan) {
        return plan.rows().stream().anyMatch(r -> !r.clear() && !r.kind().startsWith("na:"));
    }

    private static double share(Stream<SheetPlan> some, List<SheetPlan> all) {
        return (double) some.count() / all.size();
    }

    private static synchronized List<SheetPlan> plans(Profile profile) {
        return PLANS.computeIfAbsent(
                profile,
                p -> FORMS.stream()
                        .map(f -> f.cached(0))
                        .flatMap(f -> IntStream.range(0, SHEETS_OF_A_FORM)
                                .mapToObj(i -> TestDeck.plan(new DeckSpec(f, p, 99, SHEETS_OF_A_FORM, 0), i)))
                        .toList());
    }
}
