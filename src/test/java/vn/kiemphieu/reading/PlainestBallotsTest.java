package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.testdeck.TestForms;

/** Ballots nobody marked, the plainest mark of all, and the same marks on a ballot printed in another order. */
class PlainestBallotsTest {
    private static final long LIST = 4;
    private static final double PENCIL_MM = 1;
    private static final List<Integer> PENCIL_GRAYS = List.of(80, 110, 140); // "as dark as practical", on good paper
    private static final List<TestForms> FORMS = List.of(
            TestForms.PARTY_A5_TABLE,
            TestForms.PARTY_A4_FORTY,
            TestForms.PARTY_A4_TWO_COLUMNS,
            TestForms.PARTY_A5_WIDE,
            TestForms.STATE_14,
            TestForms.STATE_A4,
            TestForms.AGREE_A5_TWELVE,
            TestForms.AGREE_A5_SQUARES);

    @TestFactory
    Stream<DynamicTest> noScanOfAnUnmarkedBallotHasAMark() {
        return FORMS.stream()
                .map(like -> DynamicTest.dynamicTest(like.code(), () -> {
                    GoldenForm form = GoldenForm.of(like.form(LIST));
                    Stream.of(ScanChange.values())
                            .parallel()
                            .forEach(change -> assertThat(form.read(change.of(form.ballot())))
                                    .as(change.toString())
                                    .satisfies(reading ->
                                            assertThat(marks(reading)).isEmpty()));
                }));
    }

    private static List<MarkStatus> marks(PageReading reading) {
        return answers(reading).stream()
                .filter(answer ->
                        answer != MarkStatus.KEPT && answer != MarkStatus.NONE && answer != MarkStatus.UNCERTAIN)
                .toList();
    }

    @Test
    void anUnmarkedBallotThatIsScannedALittleOtherwiseIsNotAskedAbout() {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            for (int i = -2; i <= 2; i++) {
                PageReading reading = form.read(
                        form.ballot().turned(0.4 * i, 255).shifted(i, 0.5 * i).toned(1, 6 * i));
                assertThat(reading.status()).as(reading.reasons().toString()).isEqualTo(SheetStatus.ACCEPTED);
                assertThat(answers(reading)).containsOnly(MarkStatus.KEPT);
            }
        }
    }

    /** VVSG 2.0 1.1.6-H: a line of 1 mm, of pencil number 2, across the whole position on its long axis, centred. */
    @TestFactory
    Stream<DynamicTest> aPencilLineOfOneMillimetreIsAlwaysFound() {
        return FORMS.stream()
                .map(like -> DynamicTest.dynamicTest(like.code(), () -> {
                    GoldenForm form = GoldenForm.of(like.form(LIST));
                    PENCIL_GRAYS.parallelStream().forEach(gray -> {
                        for (int first = 0; first < 2; first++) {
                            DrawnPaper paper = form.ballot().pen(PENCIL_MM, gray);
                            List<Integer> marked = everyOther(form, first);
                            marked.forEach(row -> pencil(paper, form, row));
                            PageReading reading = form.read(paper);
                            assertThat(reading).isInstanceOf(PageReading.Read.class);
                            List<MarkStatus> answers = answers(reading);
                            assertThat(marked)
                                    .as("gray %d: %s", gray, answers)
                                    .noneMatch(row ->
                                            answers.get(row) == MarkStatus.KEPT || answers.get(row) == MarkStatus.NONE);
                        }
                    });
                }));
    }

    private static List<Integer> everyOther(GoldenForm form, int first) {
        return IntStream.range(0, form.rows().size())
                .filter(row -> row % 2 == first)
                .boxed()
                .toList();
    }

    private static void pencil(DrawnPaper paper, GoldenForm form, int row) {
        form.rows()
                .get(row)
                .answers()
                .map(AnswerCells::disagree)
                .ifPresentOrElse(
                        cell -> {
                            double y = (cell.top() + cell.bottom()) / 2;
                            paper.line(cell.left(), y, cell.right(), y);
                        },
                        () -> form.rows().get(row).lines().forEach(line -> {
                            double y = (line.xHeightTop() + line.baseline()) / 2;
                            paper.line(line.ink().left(), y, line.ink().right(), y);
                        }));
    }

    /** VVSG 2.0 1.1.6-J: a mark means the same in the first place as in the last. */
    @Test
    void aBallotPrintedInAnotherOrderIsReadAlikeNameByName() {
        List<String> names = List.of(
                "Nguyễn Văn An", "Trần Thị Bích Ngọc", "Phạm Quang Huy", "Lý A Sủng", "Đặng Hữu Nghĩa", "Vũ Thị Oanh");
        for (int turn = 1; turn < names.size(); turn++) {
            List<String> turned = new ArrayList<>(names.subList(turn, names.size()));
            turned.addAll(names.subList(0, turn));
            List<MarkStatus> plain = marked(names, names);
            List<MarkStatus> other = marked(turned, names);
            for (int i = 0; i < names.size(); i++) {
                assertThat(LawSheet.opposites(plain.get(i)))
                        .as(names.get(i) + " was " + plain.get(i))
                        .doesNotContain(other.get(i));
            }
            assertThat(plain).as("clear marks").contains(MarkStatus.STRUCK, MarkStatus.KEPT, MarkStatus.UNCERTAIN);
        }
    }

    /** The names printed in one order, every name with a mark of its own, and what is read in the other order. */
    private static List<MarkStatus> marked(List<String> printed, List<String> order) {
        GoldenForm form = GoldenForm.of(TestForms.PARTY_A5_POSTS, printed.toArray(new String[0]));
        DrawnPaper paper = form.ballot();
        for (int row = 0; row < printed.size(); row++) {
            GoldenForm.Name name = form.name(row);
            double from = name.left() - 1;
            switch (order.indexOf(printed.get(row))) {
                case 0 -> paper.line(from, name.middle(), name.right() + 1, name.middle() - 0.1);
                case 1 -> paper.line(from, name.middle(), name.left() + 0.5 * name.width(), name.middle());
                case 2 -> paper.line(from, name.base() + 0.3, name.right() + 1, name.xTop() - 0.3);
                case 3 -> paper.dot(name.right() + 4, name.middle(), 1.4);
                case 4 -> paper.line(from, name.base() + 0.8, name.right(), name.base() + 0.8);
                default -> {}
            }
        }
        List<MarkStatus> read = answers(form.read(paper));
        return order.stream().map(name -> read.get(printed.indexOf(name))).toList();
    }

    private static List<MarkStatus> answers(PageReading reading) {
        return reading instanceof PageReading.Read read
                ? read.rows().stream().map(row -> row.status()).toList()
                : List.of();
    }
}
