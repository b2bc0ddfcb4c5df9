package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.testdeck.pen.CellKind;
import vn.kiemphieu.testdeck.pen.MarkKind;
import vn.kiemphieu.testdeck.scan.Blemish;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;
import vn.kiemphieu.testdeck.scan.PageDrawing.SealInk;
import vn.kiemphieu.testdeck.scan.PageDrawing.SealPress;
import vn.kiemphieu.testdeck.scan.ScanSetting;

class SpecialSheetsTest {
    private static final int SHEETS = 130;
    private static final List<SheetPlan> PLANS = plans(TestForms.PARTY_A5_WIDE, SHEETS);

    @Test
    void inTwoInksShowTwoPlainlyDifferentOnesInColourAndKeepTheTruthOfTheirRows() {
        List<SheetPlan> plans = plans(SheetClass.MULTI_INK);
        assertThat(plans).isNotEmpty().allSatisfy(plan -> {
            List<Ink> inks = plan.page().ink();
            assertThat(inks).hasSize(2);
            assertThat(inks.get(0).pen().differsFrom(inks.get(1).pen())).isTrue();
            assertThat(inks).noneMatch(ink -> ink.strokes().isEmpty());
            assertThat(plan.pen()).contains("+");
            assertThat(plan.setting().mode()).isEqualTo(ScanSetting.Mode.COLOR);
            assertThat(plan.rows()).anyMatch(RowTruth::clear);
        });
    }

    @Test
    void withTheSealCopiedInBlackAreScannedInColour() {
        assertThat(plans(SheetClass.STAMP_COPIED)).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.setting().mode()).isEqualTo(ScanSetting.Mode.COLOR);
            assertThat(plan.page().seal().map(SealPress::colour)).hasValue(SealInk.COPY);
        });
        assertThat(plans(SheetClass.NORMAL))
                .allSatisfy(plan -> assertThat(plan.page().seal().map(SealPress::colour))
                        .get()
                        .isNotEqualTo(SealInk.COPY));
    }

    @Test
    void whoseSealIsTooLightForABlackAndWhiteScanAreNoneToBeReadLikeOthers() {
        assertThat(plans(SheetClass.STAMP_LOST)).isNotEmpty().allSatisfy(plan -> {
            assertThat(plan.setting().mode().bilevel()).isTrue();
            SealPress seal = plan.page().seal().orElseThrow();
            double visible =
                    ScanRoom.definition(1, plan.setting(), plan.page().paper()).visible();
            assertThat(seal.contrast()).isLessThan(visible).isLessThan(0.6);
        });
        assertThat(plans(SheetClass.NORMAL))
                .anyMatch(plan -> plan.setting().mode().bilevel());
    }

    @Test
    void haveFluidWhereARowSaysSoAndNowhereElse() {
        for (TestForms form : List.of(TestForms.PARTY_A5_SMALL, TestForms.AGREE_A5_BARE)) {
            for (SheetPlan plan : plans(form, 60)) {
                boolean said = plan.rows().stream()
                        .anyMatch(row -> row.kind().equals(MarkKind.WHITED_OUT.code())
                                || row.kind().equals(CellKind.WHITED_OUT.code()));
                boolean laid = plan.page().blemishes().stream().anyMatch(b -> b instanceof Blemish.Fluid);
                if (plan.rows().stream().noneMatch(row -> row.kind().startsWith("na:"))) {
                    assertThat(laid).as(plan.name()).isEqualTo(said);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTY_A5_SMALL", "STATE_14", "PARTY_A4_FORTY"})
    void punchedForAFolderHaveTwoOrFourHolesInALineAndNoneInARow(TestForms form) {
        List<List<Blemish.Hole>> punched = plans(form, 120).stream()
                .flatMap(plan -> plan.page().blemishes().stream())
                .filter(blemish -> blemish instanceof Blemish.Holes)
                .map(blemish -> ((Blemish.Holes) blemish).holes())
                .toList();
        assertThat(punched).isNotEmpty().allSatisfy(holes -> {
            assertThat(holes.size()).isIn(2, 4);
            for (int k = 1; k < holes.size(); k++) {
                Blemish.Hole one = holes.get(k - 1);
                Blemish.Hole next = holes.get(k);
                assertThat(next.radius()).isEqualTo(one.radius()).isBetween(2.75, 3.25); // ISO 838
                assertThat(Math.hypot(next.x() - one.x(), next.y() - one.y())).isCloseTo(80, within(0.5));
            }
            for (StyleRow row : form.form(0).printed().rows()) {
                assertThat(holes).noneMatch(hole -> holds(row.strip().grown(hole.radius()), hole));
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTY_A5_TEN", "AGREE_A5_TWELVE", "STATE_15"})
    void thatAreNearlyTheBallotDifferInAFewNamesOnly(TestForms form) {
        List<String> own = names(form.form(3));
        for (int changed = 1; changed <= 2; changed++) {
            TestForm near = form.near(3, changed);
            List<String> other = names(near);
            long different = IntStream.range(0, own.size())
                    .filter(i -> !own.get(i).equals(other.get(i)))
                    .count();
            assertThat(different).isBetween(1L, (long) changed);
            assertThat(near.election().title())
                    .isEqualTo(form.form(3).election().title());
            assertThat(near.layout().paper()).isEqualTo(form.form(3).layout().paper());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTY_A5_TEN", "AGREE_A5_TWELVE", "AGREE_A5_ONE"})
    void forAnotherOfficeNameTheSamePeople(TestForms form) {
        TestForm office = form.otherOffice(3).orElseThrow();
        assertThat(names(office)).isEqualTo(names(form.form(3)));
        assertThat(office.layout().texts().title())
                .isNotEqualTo(form.form(3).layout().texts().title());
    }

    private static List<String> names(TestForm form) {
        return form.contest().candidates().stream().map(Candidate::name).toList();
    }

    private static boolean holds(MmBox box, Blemish.Hole hole) {
        return hole.x() > box.left() && hole.x() < box.right() && hole.y() > box.top() && hole.y() < box.bottom();
    }

    private static List<SheetPlan> plans(SheetClass sheetClass) {
        return PLANS.stream().filter(plan -> plan.sheetClass() == sheetClass).toList();
    }

    private static List<SheetPlan> plans(TestForms form, int count) {
        DeckSpec spec = new DeckSpec(form.cached(0), Profile.HARD, 8, count, 0);
        return IntStream.range(0, count).mapToObj(i -> TestDeck.plan(spec, i)).toList();
    }
}
