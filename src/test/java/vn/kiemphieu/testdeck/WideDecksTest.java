package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.testdeck.pen.MarkKind;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.scan.Blemish;

/** What drawn decks must not be poor in: dirt as large as a dot made with a pen, strikes that swing along a whole row. */
class WideDecksTest {
    private static final List<SheetPlan> PLANS = Stream.of(
                    TestForms.PARTY_A5_TABLE, TestForms.STATE_A4, TestForms.PARTY_A5_WIDE)
            .flatMap(form -> IntStream.range(0, 120)
                    .mapToObj(i -> TestDeck.plan(new DeckSpec(form.form(4), Profile.HARD, 4, 120, 0), i)))
            .toList();

    @Test
    void oneFlakeOfDirtInThirtyIsLargerThanTheRest() {
        double[] sizes = PLANS.stream()
                .flatMap(plan -> plan.page().blemishes().stream())
                .filter(Blemish.Specks.class::isInstance)
                .flatMap(specks -> ((Blemish.Specks) specks).specks().stream())
                .mapToDouble(Blemish.Speck::size)
                .toArray();
        double large =
                IntStream.range(0, sizes.length).filter(i -> sizes[i] > 0.65).count() / (double) sizes.length;
        assertThat(large).isBetween(0.008, 0.04);
        assertThat(DoubleStream.of(sizes).max().orElse(0)).isBetween(1.2, 1.5);
    }

    @Test
    void someStrikesSwingAlongTheWholeRowAndAreStrikesAllTheSame() {
        long swung = PLANS.stream()
                .filter(plan -> plan.rows().stream().anyMatch(WideDecksTest::rowWide))
                .filter(plan -> longest(plan) > 60 && turns(plan) > 12)
                .count();
        assertThat(swung).isGreaterThan(3);
        assertThat(PLANS.stream().flatMap(plan -> plan.rows().stream()).filter(WideDecksTest::rowWide))
                .extracting(RowTruth::mark)
                .contains(Optional.of(MarkStatus.STRUCK));
    }

    private static boolean rowWide(RowTruth row) {
        return row.kind().equals(MarkKind.ROW_WIDE.code());
    }

    private static double longest(SheetPlan plan) {
        return strokes(plan)
                .mapToDouble(s -> s.x()[s.length() - 1] - s.x()[0])
                .max()
                .orElse(0);
    }

    /** Of the sheet's longest stroke: how often it turns from going down to going up or back. */
    private static int turns(SheetPlan plan) {
        double longest = longest(plan);
        return strokes(plan)
                .filter(s -> s.x()[s.length() - 1] - s.x()[0] == longest)
                .mapToInt(WideDecksTest::turns)
                .max()
                .orElse(0);
    }

    private static int turns(Stroke stroke) {
        int turns = 0;
        double extreme = stroke.y()[0];
        int way = 0;
        for (int i = 1; i < stroke.length(); i++) {
            double moved = stroke.y()[i] - extreme;
            if (way == 0 || moved * way >= 0) {
                extreme = Math.abs(moved) > 0 ? stroke.y()[i] : extreme;
                way = moved == 0 ? way : (int) Math.signum(moved);
            } else if (Math.abs(moved) > 0.4) {
                turns++;
                way = -way;
                extreme = stroke.y()[i];
            }
        }
        return turns;
    }

    private static Stream<Stroke> strokes(SheetPlan plan) {
        return plan.page().ink().stream().flatMap(ink -> ink.strokes().stream());
    }
}
