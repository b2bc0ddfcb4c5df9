package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** The answer cells that a blank's headings and rules give, held against where the printer put them. */
class AnswerSearchTest {
    private static final double NEAR_MM = 0.3;

    private static final double AGREE_X = 92;
    private static final double DISAGREE_X = 124;

    @TempDir
    private Path folder;

    // Cells of 14 to 34 mm, headings on one line and on two, swapped columns, squares in the cells, one row, forty.
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "AGREE_.*")
    void findsBothCellsOfEveryRow(TestForms catalogue) throws IOException {
        TestForm form = catalogue.form(0);
        Path blank = Files.write(folder.resolve("blank.pdf"), form.blankPdf());
        List<StyleRow> rows = new StyleBuilder(form.election(), "0".repeat(64), form.contest())
                .build(blank, StampRequirement.AUTO)
                .whole()
                .orElseThrow()
                .rows();
        assertThat(rows).hasSameSizeAs(form.printed().rows());
        for (int i = 0; i < rows.size(); i++) {
            AnswerCells found = rows.get(i).answers().orElseThrow();
            AnswerCells printed = form.printed().rows().get(i).answers().orElseThrow();
            assertThat(worst(found.agree(), printed.agree()))
                    .as("agree of " + rows.get(i))
                    .isLessThan(NEAR_MM);
            assertThat(worst(found.disagree(), printed.disagree()))
                    .as("disagree of " + rows.get(i))
                    .isLessThan(NEAR_MM);
        }
    }

    @Test
    void aListWithoutRulesHasItsColumnsUnderTheHeadings() throws IOException {
        List<StyleRow> rows =
                build("Đồng ý", "Không đồng ý").whole().orElseThrow().rows();
        for (StyleRow row : rows) {
            AnswerCells cells = row.answers().orElseThrow();
            assertThat(cells.agree().left())
                    .isLessThan(AGREE_X - 8)
                    .isGreaterThan(row.lines().get(0).ink().right());
            assertThat(cells.agree().right()).isEqualTo(cells.disagree().left()).isBetween(AGREE_X + 8, DISAGREE_X - 8);
            assertThat(cells.disagree().right()).isGreaterThan(DISAGREE_X + 8);
        }
    }

    @Test
    void headingsThatDoNotSayWhichIsWhichAreNoGuess() throws IOException {
        assertThat(build("Đồng ý", "Ghi chú"))
                .isInstanceOfSatisfying(
                        StyleProposal.Incomplete.class,
                        proposal -> assertThat(proposal.unplaced())
                                .extracting(Unplaced::reason)
                                .containsOnly(Unplaced.Reason.NO_ANSWER_CELLS));
        assertThat(build("Đồng ý", "Đồng ý")).isInstanceOf(StyleProposal.Incomplete.class);
    }

    /** A plain list with two headings and no rule anywhere. */
    private StyleProposal build(String first, String second) throws IOException {
        List<String> names = List.of("Hoàng Văn Ân", "Trần Chí Duy", "Lê Thị Mỹ", "Phạm Thùy Thơm");
        Path blank = folder.resolve("list.pdf");
        try (PdfSheet sheet = new PdfSheet(148, 210, PrintFace.LIBERATION_SERIF)) {
            sheet.ink(java.awt.Color.BLACK);
            BallotPrinter.centred(sheet, "PHIẾU BẦU", 74, 30, PrintFace.Weight.BOLD, 15);
            BallotPrinter.centred(sheet, first, AGREE_X, 60, PrintFace.Weight.BOLD, 11);
            BallotPrinter.centred(sheet, second, DISAGREE_X, 60, PrintFace.Weight.BOLD, 11);
            for (int i = 0; i < names.size(); i++) {
                sheet.text(12, 72 + 11 * i, PrintFace.Weight.REGULAR, 13, (i + 1) + ". " + names.get(i));
            }
            Files.write(blank, sheet.finish("test"));
        }
        List<Candidate> candidates = IntStream.range(0, names.size())
                .mapToObj(i -> new Candidate(i + 1, names.get(i)))
                .toList();
        Contest contest = new Contest("btv", "Bầu Ban Thường vụ", VotingMethod.AGREE_DISAGREE, 4, candidates);
        Election election =
                new Election("Bầu cử", "Đảng bộ", Regime.PARTY_CONGRESS, Optional.empty(), false, List.of(contest));
        return new StyleBuilder(election, "0".repeat(64), contest).build(blank, StampRequirement.AUTO);
    }

    private static double worst(MmBox a, MmBox b) {
        return Math.max(
                Math.max(Math.abs(a.left() - b.left()), Math.abs(a.right() - b.right())),
                Math.max(Math.abs(a.top() - b.top()), Math.abs(a.bottom() - b.bottom())));
    }
}
