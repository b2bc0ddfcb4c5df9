package vn.kiemphieu.app.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.app.drift.ScanLook.Look;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.ballot.RowMeasurement;
import vn.kiemphieu.ballot.RowReading;

class DriftWatchTest {
    /** @return how many alarms so many sheets raise */
    private static int alarms(StepAlarm alarm, int sheets, DoubleSupplier values) {
        int raised = 0;
        for (int i = 0; i < sheets; i++) {
            raised += alarm.raisedBy(values.getAsDouble()) ? 1 : 0;
        }
        return raised;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void raisesAtMostOneFalseAlarmInTenThousandSheets(long seed) {
        Random random = new Random(seed);
        assertThat(alarms(new StepAlarm(0.001), 10_000, () -> 5 + random.nextGaussian()))
                .isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isNotAlarmedByOneOddSheetInTwenty(long seed) {
        Random random = new Random(seed);
        assertThat(alarms(
                        new StepAlarm(0.001), 10_000, () -> random.nextInt(20) == 0 ? 100 : 5 + random.nextGaussian()))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void findsAStepWithinTwentySheets() {
        Random random = new Random(9);
        int late = 0;
        for (int batch = 0; batch < 200; batch++) {
            StepAlarm alarm = new StepAlarm(0.001);
            alarms(alarm, 100, () -> 5 + random.nextGaussian());
            late += alarms(alarm, 20, () -> 5 + 2.5 + random.nextGaussian()) == 0 ? 1 : 0;
        }
        assertThat(late)
                .as("of 200 steps by two and a half standard deviations")
                .isLessThanOrEqualTo(2);
    }

    @Test
    void saysThatInkOnKeptNamesHasRisen() {
        DriftWatch watch = new DriftWatch();
        Random random = new Random(3);
        int raised = 0;
        int at = 0;
        for (int i = 1; i <= 120; i++) {
            double dirt = i <= 80 ? 0.02 : 0.6;
            Set<DriftWatch.Sign> signs =
                    watch.risen(read(0.05 + 0.01 * random.nextDouble(), dirt, 7.0), Optional.empty());
            if (!signs.isEmpty()) {
                assertThat(signs).containsExactly(DriftWatch.Sign.INK_ON_KEPT_NAMES);
                raised++;
                at = i;
            }
        }
        assertThat(raised).isEqualTo(1);
        assertThat(at).isBetween(81, 100);
    }

    @Test
    void saysThatThePaperCameOutDarkerOrBrighter() {
        for (int step : new int[] {-9, 9}) {
            DriftWatch watch = new DriftWatch();
            Random random = new Random(4);
            List<Integer> raised = new java.util.ArrayList<>();
            for (int i = 1; i <= 120; i++) {
                double paper = 220 + 2 * random.nextGaussian() + (i > 80 ? step : 0);
                if (watch.risen(read(0.05, 0.02, 7.0), Optional.of(new Look(paper, Optional.empty(), false)))
                        .contains(DriftWatch.Sign.PAPER)) {
                    raised.add(i);
                }
            }
            assertThat(raised).hasSize(1).allSatisfy(at -> assertThat(at).isBetween(81, 100));
        }
    }

    @Test
    void tellsAStreakThatStaysAndStopsOnlyForOneOverANameOrTheStamp() {
        assertThat(signs(20, i -> Optional.of(40 + 0.3 * (i % 2)), false)).containsExactly(DriftWatch.Sign.STREAK);
        assertThat(signs(20, i -> Optional.of(40.0), true)).containsExactly(DriftWatch.Sign.STREAK_OVER_PLACES);
    }

    @Test
    void isNotAlarmedByStreaksThatComeAndGoAtAnyPlace() {
        Random random = new Random(8);
        assertThat(signs(
                        10_000,
                        i -> random.nextInt(4) == 0 ? Optional.of(140 * random.nextDouble()) : Optional.empty(),
                        true))
                .isEmpty();
    }

    private static List<DriftWatch.Sign> signs(int sheets, IntFunction<Optional<Double>> streak, boolean over) {
        DriftWatch watch = new DriftWatch();
        return IntStream.range(0, sheets)
                .mapToObj(i -> watch.risen(read(0.05, 0.02, 7.0), Optional.of(new Look(220, streak.apply(i), over))))
                .flatMap(Set::stream)
                .toList();
    }

    private static PageReading read(double residual, double keptMm2, double struckMm2) {
        return new PageReading.Read(
                new Registration(new double[6], residual, 0),
                Set.of(),
                List.of(row(1, MarkStatus.KEPT, keptMm2), row(2, MarkStatus.STRUCK, struckMm2)));
    }

    private static RowReading row(int no, MarkStatus status, double mm2) {
        return new RowReading(no, status, 0.99, Set.of(), new RowMeasurement(Map.of("line1.inkMm2", mm2)));
    }
}
