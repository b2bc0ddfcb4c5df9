package vn.kiemphieu.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.learning.DrawnLessons.Sample;
import vn.kiemphieu.learning.net.Lesson;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForms;

class DrawnLessonsTest {
    private static List<Sample> samples(TestForms form) {
        return new DrawnLessons(CalibrationFile.standard()).of(new DeckSpec(form.form(3), Profile.TYPICAL, 8, 6, 0));
    }

    @Test
    void showStruckNamesDarkerThanKeptOnes() {
        List<Sample> samples = samples(TestForms.PARTY_A5_TABLE);
        assertThat(more(samples, 1)).isGreaterThan(more(samples, 0) + 4);
    }

    @Test
    void showTheBlankWhereTheScanShowsIt() {
        for (Sample sample : samples(TestForms.PARTY_A5_TABLE)) {
            Lesson lesson = sample.lesson();
            if (lesson.label() == 0) {
                assertThat(correlation(lesson.closeScan(), lesson.closeBlank()))
                        .as(sample.known().origin())
                        .isGreaterThan(0.7);
            }
        }
    }

    @Test
    void askAboutAStreakThroughANameThatWasLeft() {
        DeckSpec streaked = new DeckSpec(TestForms.PARTY_A4_TWO_COLUMNS.form(22_003), Profile.HARD, 22, 1, 2);
        List<Sample> samples = new DrawnLessons(CalibrationFile.standard()).of(streaked);
        assertThat(samples).extracting(sample -> sample.known().kind()).contains("streak-over-name");
        assertThat(samples)
                .filteredOn(sample -> sample.known().kind().equals("streak-over-name"))
                .allMatch(sample -> sample.known().truth() == MarkStatus.UNCERTAIN);
    }

    @Test
    void areTheSameWhenDrawnAgain() {
        List<Sample> once = samples(TestForms.AGREE_A5_TWELVE);
        List<Sample> again = samples(TestForms.AGREE_A5_TWELVE);
        assertThat(again).hasSameSizeAs(once);
        for (int i = 0; i < once.size(); i++) {
            assertThat(again.get(i).known().origin())
                    .isEqualTo(once.get(i).known().origin());
            assertThat(again.get(i).lesson().closeScan())
                    .isEqualTo(once.get(i).lesson().closeScan());
            assertThat(again.get(i).lesson().wideScan())
                    .isEqualTo(once.get(i).lesson().wideScan());
        }
    }

    @Test
    void areExaminedOnFormsThatWereNotLearntFrom() {
        for (VotingMethod method : VotingMethod.values()) {
            TrainingPlan plan = new TrainingPlan(method, 2, 1, 1);
            Set<TestForms> both = plan.learnt().stream().collect(Collectors.toSet());
            both.retainAll(plan.examined());
            assertThat(both).isEmpty();
            assertThat(plan.learnt()).isNotEmpty();
            assertThat(plan.examined()).isNotEmpty();
        }
    }

    /** Mean ink of a class's rows beyond the blank's, 0–255. */
    private static double more(List<Sample> samples, int label) {
        return samples.stream()
                .filter(s -> s.lesson().label() == label)
                .mapToDouble(s -> mean(s.lesson().closeScan()) - mean(s.lesson().closeBlank()))
                .average()
                .orElseThrow();
    }

    private static double mean(byte[] pixels) {
        double sum = 0;
        for (byte pixel : pixels) {
            sum += pixel & 0xff;
        }
        return sum / pixels.length;
    }

    private static double correlation(byte[] a, byte[] b) {
        double ma = mean(a);
        double mb = mean(b);
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            double x = (a[i] & 0xff) - ma;
            double y = (b[i] & 0xff) - mb;
            ab += x * y;
            aa += x * x;
            bb += y * y;
        }
        return ab / Math.sqrt(aa * bb);
    }
}
