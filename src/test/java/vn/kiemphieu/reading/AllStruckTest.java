package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.testdeck.TestForms;

/** Ballots on which hardly a name is left: what print shows past the strikes tells that it is the blank's. */
class AllStruckTest {
    /** The same form with a list of other people. */
    private static final GoldenForm OTHERS = GoldenForm.of(
            TestForms.PARTY_A5_POSTS,
            "Hoàng Thị Lan",
            "Đinh Công Tráng",
            "Mai Xuân Thưởng",
            "Cao Thắng",
            "Phùng Khắc Khoan",
            "Lương Thế Vinh",
            "Triệu Thị Trinh",
            "Khúc Thừa Dụ",
            "Dương Đình Nghệ",
            "Tạ Thu Thâu",
            "Lâm Quang Ky",
            "Giáp Văn Cương");

    @ParameterizedTest(name = "a line {0} mm above the middle, {1} mm steep")
    @CsvSource({"0, 0", "0.4, 0.6", "-0.3, -0.8"})
    void isReadNameByName(double above, double steep) {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            PageReading.Read read = (PageReading.Read) form.read(struck(form, -1, above, steep));
            assertThat(read.rows()).allMatch(row -> row.status() == MarkStatus.STRUCK);
            assertThat(read.reasons()).containsExactly(AdjudicationReason.ALL_STRUCK);
        }
    }

    @Test
    void isReadWithOneNameLeft() {
        PageReading.Read read = (PageReading.Read) GoldenForm.PARTY.read(struck(GoldenForm.PARTY, 4, 0, 0.4));
        assertThat(read.rows())
                .extracting(RowReading::status)
                .containsExactlyElementsOf(IntStream.range(0, read.rows().size())
                        .mapToObj(i -> i == 4 ? MarkStatus.KEPT : MarkStatus.STRUCK)
                        .toList());
        assertThat(read.reasons()).isEmpty();
    }

    @Test
    void isNoWonderWhereASealHidesAName() {
        DrawnPaper paper = struck(GoldenForm.PARTY, -1, 0, 0.4);
        GoldenForm.Name under = GoldenForm.PARTY.name(5);
        GoldenForm.PARTY.seal(paper, (under.left() + under.right()) / 2, under.middle());
        PageReading.Read read = (PageReading.Read) GoldenForm.PARTY.read(paper);
        assertThat(read.rows()).noneMatch(row -> row.status() == MarkStatus.KEPT);
        assertThat(read.rows().get(0).status()).isEqualTo(MarkStatus.STRUCK);
    }

    @ParameterizedTest(name = "name {0} left")
    @ValueSource(ints = {-1, 0, 7})
    void isNotReadWhereOtherPeopleAreStruck(int left) {
        PageReading reading = GoldenForm.PARTY.read(struck(OTHERS, left, 0, 0.4));
        if (reading instanceof PageReading.Read read) {
            assertThat(read.rows()).allMatch(row -> row.status() == MarkStatus.UNCERTAIN);
        } else {
            assertThat(reading).isInstanceOf(PageReading.Foreign.class);
        }
    }

    private static DrawnPaper struck(GoldenForm form, int left, double above, double steep) {
        DrawnPaper paper = form.ballot();
        for (int i = 0; i < form.rows().size(); i++) {
            for (int k = 0; k < form.rows().get(i).lines().size() && i != left; k++) {
                MmBox ink = form.rows().get(i).lines().get(k).ink();
                double y = form.name(i).middle(k) - above;
                paper.line(ink.left() - 1.5, y + steep / 2, ink.right() + 1.5, y - steep / 2);
            }
        }
        return paper;
    }
}
