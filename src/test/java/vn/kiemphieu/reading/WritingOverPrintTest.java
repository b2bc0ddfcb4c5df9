package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ballot.AdjudicationReason.ADDED_NAME;
import static vn.kiemphieu.ballot.AdjudicationReason.EXTRA_WRITING;
import static vn.kiemphieu.ballot.AdjudicationReason.SIGNATURE;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.image.GrayImage;

/**
 * What a voter wrote on the page's own words, beside its seal or across the head of its table; and print that only looks so,
 * because it is ragged or lies beside its place.
 */
class WritingOverPrintTest {
    private static final Set<AdjudicationReason> WRITTEN = Set.of(EXTRA_WRITING, ADDED_NAME, SIGNATURE);

    /** Forms that print words above the list: how many seats there are, and for which body. */
    private enum Form {
        PARTY(GoldenForm.PARTY),
        STATE(GoldenForm.STATE);

        private final GoldenForm golden;

        Form(GoldenForm golden) {
            this.golden = golden;
        }

        /** Where the last line of words above the list lies, of a part that both forms print, mm. */
        MmBox words() {
            GrayImage print = golden.print(GoldenForm.DPI);
            double px = GoldenForm.DPI / 25.4;
            int end = (int) (golden.rows().get(0).strip().top() * px);
            List<Integer> inked = IntStream.range((int) (40 * px), end)
                    .filter(y -> inked(print, y, 60, px) > 0)
                    .boxed()
                    .toList();
            int first = 0;
            int top = 0;
            int bottom = 0;
            for (int i = 1; i <= inked.size(); i++) {
                if (i == inked.size() || inked.get(i) > inked.get(i - 1) + 1) {
                    double height = (inked.get(i - 1) - inked.get(first)) / px;
                    if (height > 2.5 && height < 6) {
                        top = inked.get(first);
                        bottom = inked.get(i - 1);
                    }
                    first = i;
                }
            }
            return new MmBox(60, top / px, 95, bottom / px);
        }

        private static int inked(GrayImage print, int y, double from, double px) {
            int n = 0;
            for (int x = (int) (from * px); x < (int) ((from + 35) * px); x++) {
                n += print.at(x, y) < 160 ? 1 : 0;
            }
            return n;
        }
    }

    private static void asked(PageReading reading) {
        assertThat(reading.status()).isEqualTo(SheetStatus.REVIEW);
        assertThat(reading.reasons()).containsAnyElementsOf(WRITTEN);
    }

    /** A ballot with one name struck, for one without any mark is asked about anyway. */
    private static DrawnPaper voted(GoldenForm form) {
        DrawnPaper ballot = form.ballot();
        SheetCase.strike(ballot, form.name(form.rows().size() - 1));
        return ballot;
    }

    private static PageReading.Read readVoted(GoldenForm form, DrawnPaper ballot) {
        PageReading.Read reading = (PageReading.Read) form.read(ballot);
        SheetCase.notWrong(reading, Set.of(form.rows().size() - 1));
        return reading;
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void aWordOnPrintedWordsIsAskedAbout(Form form) {
        MmBox words = form.words();
        DrawnPaper ballot = voted(form.golden);
        SheetCase.word(ballot.pen(0.4, 60), words.left() + 5, words.bottom() - 0.6, 1.9, 6);
        asked(readVoted(form.golden, ballot));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void printedWordsMovedALittleAreNone(Form form) {
        MmBox words = form.words();
        MmBox line = new MmBox(2, words.top() - 0.4, form.golden.style().widthMm() - 2, words.bottom() + 0.4);
        for (double mm : new double[] {-0.4, -0.2, 0.3}) {
            DrawnPaper ballot = voted(form.golden);
            DrawnPaper all = form.golden.ballot().shifted(mm, 0);
            PageReading.Read reading =
                    readVoted(form.golden, ballot.fill(line, 255).takenFrom(all, line));
            assertThat(reading.reasons()).as("%s mm", mm).doesNotContainAnyElementsOf(WRITTEN);
        }
    }

    /** Print that is pale, or lies beside its place, is no excuse for what somebody wrote on it. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void aWordOnPaleOrMovedWordsIsAskedAbout(Form form) {
        MmBox words = form.words();
        MmBox line = new MmBox(2, words.top() - 0.4, form.golden.style().widthMm() - 2, words.bottom() + 0.4);
        for (DrawnPaper other : List.of(
                form.golden.ballot().toned(0.45, 140), form.golden.ballot().shifted(0.3, 0))) {
            DrawnPaper ballot = voted(form.golden).fill(line, 255).takenFrom(other, line);
            SheetCase.word(ballot.pen(0.4, 60), words.left() + 5, words.bottom() - 0.6, 1.9, 6);
            asked(readVoted(form.golden, ballot));
        }
    }

    /** A copy of a copy: all print has a second, paler edge beside it. */
    @ParameterizedTest
    @EnumSource(Form.class)
    void raggedPrintIsNone(Form form) {
        GrayImage print = form.golden.print(GoldenForm.DPI);
        double px = GoldenForm.DPI / 25.4;
        int list = (int) (form.golden.rows().get(0).strip().top() * px) - 8;
        DrawnPaper ballot = voted(form.golden).pen(0.1, 70);
        for (int i = 0; i < list * print.width(); i++) {
            if ((print.pixels()[i] & 0xff) < 110) {
                ballot.dot(i % print.width() / px + 0.36, i / print.width() / px + 0.06, 0.2);
            }
        }
        assertThat(readVoted(form.golden, ballot).reasons()).doesNotContainAnyElementsOf(WRITTEN);
    }

    /** Half of it is on the head, half beside the first name: neither part is much by itself. */
    @Test
    void aSignatureAcrossTheTablesHeadIsAskedAbout() {
        GoldenForm form = GoldenForm.PARTY;
        double top = form.rows().get(0).strip().top();
        double x = form.style().widthMm() - 55;
        DrawnPaper ballot = voted(form).pen(0.5, 60);
        ballot.line(x, top - 0.8, x + 1.4, top - 6, x + 3.6, top - 1, x + 5, top - 4.2, x + 6.4, top - 1.6);
        ballot.line(x + 14, top - 2.6, x - 0.6, top + 1.6, x + 12, top + 2);
        PageReading.Read reading = readVoted(form, ballot);
        assertThat(reading.status()).isEqualTo(SheetStatus.REVIEW);
        assertThat(inkBeside(reading, 0)).isGreaterThan(4);
    }

    @Test
    void aScrawlBesideTheSealIsAskedAbout() {
        GoldenForm form = GoldenForm.STATE;
        MmBox place = form.style().stampPlace().orElseThrow();
        double x = (place.left() + place.right()) / 2;
        double y = (place.top() + place.bottom()) / 2 + 19.5;
        DrawnPaper ballot = voted(form).pen(0.35, 80);
        ballot.line(
                x - 3, y + 2.2, x - 2, y, x - 1, y + 2, x, y, x + 0.8, y + 2, x + 1.8, y + 0.2, x + 2.4, y + 2, x + 4,
                y + 1.6);
        asked(readVoted(form, ballot));
    }

    /** Along the posts instead of the name: nobody can know what it was meant for. */
    @ParameterizedTest
    @ValueSource(doubles = {8, 14, 24})
    void aFlatStrokeBesideANameIsAskedAbout(double mm) {
        GoldenForm form = GoldenForm.PARTY;
        GoldenForm.Name name = form.name(3);
        double x = form.style().widthMm() - 45;
        DrawnPaper ballot = voted(form).pen(0.45, 60).line(x, name.middle() + 0.2, x + mm, name.middle() - 0.2);
        PageReading.Read reading = readVoted(form, ballot);
        assertThat(reading.rows().get(3).status()).isEqualTo(MarkStatus.UNCERTAIN);
        assertThat(inkBeside(reading, 3)).isGreaterThan(0.2 * mm);
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 5, 8})
    void aFlatStrokeUnderTheEndOfANameIsAskedAbout(double under) {
        for (Form form : Form.values()) {
            int row = form == Form.PARTY ? 4 : 2;
            GoldenForm.Name name = form.golden.name(row);
            double x = name.right() - under;
            double y = (name.ink().bottom() + name.row().strip().bottom()) / 2;
            DrawnPaper ballot = voted(form.golden).pen(0.45, 60).line(x, y, x + 22, y - 0.2);
            PageReading.Read reading = readVoted(form.golden, ballot);
            assertThat(reading.rows().get(row).status()).as(form.name()).isEqualTo(MarkStatus.UNCERTAIN);
        }
    }

    /** Ink of a row beside its name as it was measured, mm². */
    private static double inkBeside(PageReading.Read reading, int row) {
        return reading.rows().get(row).measurement().values().get("sideMm2");
    }
}
