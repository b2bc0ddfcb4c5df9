package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.SheetClass;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Every row is recognised before it is read: another list's ballot, or another name, is never counted. */
class RecognitionTest {
    private static final int ROW = 3;

    @ParameterizedTest
    @EnumSource(
            value = TestForms.class,
            names = {"PARTY_A5_POSTS", "PARTY_A5_DENSE", "PARTY_A4_TWO_COLUMNS", "STATE_13", "STATE_LANDSCAPE"})
    void refusesTheBallotsOfAnotherListOnTheSameLayout(TestForms layout) {
        GoldenForm ours = GoldenForm.of(layout.form(1));
        DeckSpec theirs = new DeckSpec(layout.form(2), Profile.CLEAN, 2, 2, 0);
        try (BallotReader reader = ours.newReader()) {
            assertThat(reader.read(ours.ballot().scanned()).status()).isEqualTo(SheetStatus.ACCEPTED);
            IntStream.range(0, theirs.count())
                    .mapToObj(i -> TestDeck.sheet(theirs, i))
                    .forEach(sheet -> {
                        PageReading reading = reader.read(new ScannedPage(sheet.name(), sheet.image(), 0));
                        assertThat(reading.status()).as(sheet.name()).isNotEqualTo(SheetStatus.ACCEPTED);
                    });
        }
    }

    /** The same persons on the same layout, for another office: only one line of the heading differs, half under seals. */
    @ParameterizedTest
    @CsvSource({
        "AGREE_A5_ONE, HARD, 10014, 14, 0",
        "AGREE_A5_ONE, HARD, 10021, 21, 3",
        "AGREE_A5_TIGHT, TYPICAL, 21, 7001, 59"
    })
    void doesNotTakeTheBallotOfAnotherContestWithTheSamePersons(
            TestForms layout, Profile profile, long names, long seed, int number) {
        TestForm form = layout.form(names);
        DrawnSheet sheet = TestDeck.sheet(new DeckSpec(form, profile, seed, 1, number), number);
        assertThat(sheet.sheetClass()).isEqualTo(SheetClass.FOREIGN);
        try (BallotReader reader = GoldenForm.of(form).newReader()) {
            PageReading reading = reader.read(new ScannedPage(sheet.name(), sheet.image(), 0));
            assertThat(reading.status()).isNotEqualTo(SheetStatus.ACCEPTED);
            assertThat(reading.reasons()).contains(AdjudicationReason.WRONG_FORM);
        }
    }

    /** Pale print lacks ink and a pen adds some: only what does both is another text. */
    @Test
    void doesNotTakeAPaleOrScribbledHeadingForAnotherBallots() {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            double list = form.rows().get(0).strip().top();
            DrawnPaper ballot = form.ballot();
            MmBox heading = new MmBox(0, 0, ballot.widthMm(), list - 3);
            DrawnPaper pale = form.ballot().takenFrom(form.ballot().toned(0.45, 140), heading);
            for (double y = 12; y < list - 6; y += 4) {
                ballot.wave(20, ballot.widthMm() - 20, y, y + 2.5, 5);
            }
            PageReading scribbled = form.read(ballot);
            assertThat(scribbled.status()).isNotEqualTo(SheetStatus.ACCEPTED);
            assertThat(scribbled.reasons()).doesNotContain(AdjudicationReason.WRONG_FORM);
            assertThat(form.read(pale).reasons()).doesNotContain(AdjudicationReason.WRONG_FORM);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Nguyễn Văn An,        Lê Thị Hồng Nhung
            Trần Thị Bích Ngọc,   Trần Thị Bích Ngân
            Phạm Quang Huy,       Phạm Quang Hùng
            Lê Hoàng Minh Đức,    Lê Hoàng Minh Đạt
            Nguyễn Văn An,        Nguyễn Văn Anh
            Vũ Thị Kim Oanh,      Vũ Thị Kim Oanh (1975)
            Nguyễn Văn Anh,       Nguyễn Văn An
            Hoàng Đình Phúc,      Hoàng Đình Phú
            Trần Thị Hương,       Trần Thị Hường
            Nguyễn Văn Hưng,      Nguyễn Văn Hùng
            """)
    void neverCountsAVoteForAnotherNameThanThePrintedOne(String inTheStyle, String onThePaper) {
        PageReading reading = readWith(TestForms.PARTY_A5_POSTS, PARTY, inTheStyle, onThePaper);
        assertAsked(reading);
    }

    private static final String[] PARTY = {
        "Đỗ Mạnh Cường",
        "Nông Thị Thu Hà",
        "Bùi Xuân Trường",
        "*",
        "Lý A Sủng",
        "Ngô Thị Phương Thảo",
        "Đặng Hữu Nghĩa",
        "Tô Ngọc Vân",
        "Mai Văn Phấn",
        "Cao Bá Hưng",
        "Hà Thị Cầu",
        "Đinh Gia Khánh"
    };

    private static PageReading readWith(TestForms layout, String[] names, String inTheStyle, String onThePaper) {
        GoldenForm ours = GoldenForm.of(layout, with(names, inTheStyle));
        GoldenForm theirs = GoldenForm.of(layout, with(names, onThePaper));
        return ours.read(theirs.ballot());
    }

    private static String[] with(String[] names, String name) {
        String[] list = names.clone();
        list[ROW] = name;
        return list;
    }

    private static void assertAsked(PageReading reading) {
        if (reading instanceof PageReading.Read read) {
            assertThat(read.rows().get(ROW).status())
                    .as(read.rows().get(ROW).measurement().values().toString())
                    .isEqualTo(MarkStatus.UNCERTAIN);
        }
        assertThat(reading.status()).isNotEqualTo(SheetStatus.ACCEPTED);
    }

    @Test
    void neverCountsTwoNamesThatChangedPlaces() {
        String[] changed = PARTY.clone();
        changed[ROW] = PARTY[ROW + 1];
        changed[ROW + 1] = "Phạm Quang Huy";
        GoldenForm ours = GoldenForm.of(TestForms.PARTY_A5_POSTS, with(PARTY, "Phạm Quang Huy"));
        PageReading reading =
                ours.read(GoldenForm.of(TestForms.PARTY_A5_POSTS, changed).ballot());
        assertAsked(reading);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.5, 0.3, 0.2})
    void neverCountsANameOfWhichTheLeftPartIsMissing(double share) {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            MmBox name = form.name(ROW).ink();
            DrawnPaper paper = form.ballot()
                    .fill(
                            new MmBox(
                                    name.left() - 0.3,
                                    name.top() - 0.2,
                                    name.left() + share * name.width(),
                                    name.bottom() + 0.2),
                            255);
            assertAsked(form.read(paper));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.3, 0.2, 0.1})
    void neverCountsANameOfWhichTheRightPartIsMissing(double share) {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE)) {
            MmBox name = form.name(ROW).ink();
            DrawnPaper paper = form.ballot()
                    .fill(
                            new MmBox(
                                    name.right() - share * name.width(),
                                    name.top() - 0.2,
                                    name.right() + 0.3,
                                    name.bottom() + 0.2),
                            255);
            assertAsked(form.read(paper));
        }
    }

    @Test
    void neverCountsANameUnderATornCorner() {
        GoldenForm form = GoldenForm.PARTY;
        int last = form.rows().size() - 1;
        MmBox name = form.name(last).ink();
        DrawnPaper paper = form.ballot();
        double x = name.left() + 0.6 * name.width();
        paper.pen(30, 20).line(x - 40, name.top() - 12, x - 6, name.bottom() + 28);
        PageReading reading = form.read(paper);
        assertThat(reading.status()).isNotEqualTo(SheetStatus.ACCEPTED);
        if (reading instanceof PageReading.Read read) {
            assertThat(read.rows().get(last).status()).isEqualTo(MarkStatus.UNCERTAIN);
        }
    }
}
