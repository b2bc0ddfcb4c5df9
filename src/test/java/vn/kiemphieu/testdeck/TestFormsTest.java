package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.form.PrintedBallot;
import vn.kiemphieu.image.GrayImage;

class TestFormsTest {
    private static final int DPI = 200;

    @Test
    void offerAtLeastTwelveForms() {
        assertThat(TestForms.values()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @EnumSource
    void printEveryNameOfTwoLists(TestForms form) throws IOException {
        for (int list = 0; list < 2; list++) {
            TestForm made = form.form(list);
            String text = text(made.printed().pdf());
            for (Candidate candidate : made.contest().candidates()) {
                assertThat(text).contains(candidate.name().split(" "));
            }
            int surplus = made.contest().candidates().size() - made.contest().seats();
            assertThat(made.contest().candidates()).hasSize(form.names());
            assertThat(surplus).matches(s -> made.answered() ? s == 0 : s > 0, "no surplus where names are answered");
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowWhereTheInkOfEveryNameIs(TestForms form) {
        TestForm made = form.form(1);
        PrintedBallot ballot = made.printed();
        GrayImage picture = made.raster(DPI);
        for (StyleRow row : ballot.rows()) {
            for (NameLine line : row.lines()) {
                assertThat(inkIn(picture, around(line.ink())))
                        .as("%s no. %d", form, row.no())
                        .satisfies(ink -> {
                            assertThat(ink.left()).isCloseTo(line.ink().left(), within());
                            assertThat(ink.right()).isCloseTo(line.ink().right(), within());
                            assertThat(ink.top()).isCloseTo(line.ink().top(), within());
                            assertThat(ink.bottom()).isCloseTo(line.ink().bottom(), within());
                        });
                assertThat(line.xHeightTop()).isBetween(line.ink().top() - 0.1, line.baseline() - 1);
                assertThat(row.strip().top()).isLessThanOrEqualTo(line.xHeightTop());
                assertThat(row.strip().bottom()).isGreaterThanOrEqualTo(line.baseline());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void haveTwoAnswerCellsInEveryRowOrNone(TestForms form) {
        TestForm made = form.form(1);
        for (StyleRow row : made.printed().rows()) {
            assertThat(row.answers().isPresent()).isEqualTo(made.answered());
            row.answers().ifPresent(cells -> {
                double right = row.lines().stream()
                        .mapToDouble(line -> line.ink().right())
                        .max()
                        .orElseThrow();
                assertThat(Math.min(cells.agree().left(), cells.disagree().left()))
                        .isGreaterThan(right);
                assertThat(cells.agree().width()).isGreaterThan(15);
                assertThat(cells.agree().top())
                        .isBetween(row.strip().top(), row.strip().top() + 0.3);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREE_A5_TWELVE", "AGREE_A5_BARE", "PARTY_A4_LANDSCAPE", "PARTY_A5_TEN"})
    void haveATwinOfTheSameElectionForTheOtherMethod(TestForms form) {
        TestForm own = form.form(4);
        TestForm twin = form.otherMethod(4).orElseThrow();
        assertThat(twin.answered()).isNotEqualTo(own.answered());
        assertThat(twin.election().title()).isEqualTo(own.election().title());
        assertThat(twin.contest().candidates()).isEqualTo(own.contest().candidates());
    }

    @Test
    void areCalledByNameByMethodOrAllTogether() {
        assertThat(TestForms.called("state-13")).containsExactly(TestForms.STATE_13);
        assertThat(TestForms.called("agree-disagree"))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(form -> form.form(0).answered());
        assertThat(TestForms.called("strike-out")).doesNotContainAnyElementsOf(TestForms.called("agree-disagree"));
        assertThat(TestForms.called("all")).containsExactly(TestForms.values());
        assertThat(TestForms.called("state-99")).isEmpty();
    }

    @Test
    void giveTheSameBytesEveryTime() {
        assertThat(TestForms.STATE_13.form(7).blankPdf())
                .isEqualTo(TestForms.STATE_13.form(7).blankPdf());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1.6 * 25.4 / DPI);
    }

    /** A little more than the box; less above and below, where a table's rules may be near. */
    private static MmBox around(MmBox box) {
        return new MmBox(box.left() - 0.3, box.top() - 0.12, box.right() + 0.3, box.bottom() + 0.12);
    }

    private static MmBox inkIn(GrayImage picture, MmBox box) {
        double mm = 25.4 / DPI;
        int left = Integer.MAX_VALUE;
        int right = -1;
        int top = Integer.MAX_VALUE;
        int bottom = -1;
        for (int y = (int) (box.top() / mm); y <= box.bottom() / mm; y++) {
            for (int x = (int) (box.left() / mm); x <= box.right() / mm; x++) {
                if (picture.at(x, y) < 150) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                    top = Math.min(top, y);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new MmBox(left * mm, top * mm, (right + 1) * mm, (bottom + 1) * mm);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return Normalizer.normalize(stripper.getText(document), Normalizer.Form.NFC)
                    .replaceAll("\\s+", " ");
        }
    }
}
