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
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.PrintFace.Weight;

/** Agree/disagree forms as committees make them: where their answer cells are, each drawn and known. */
class AnswerFormsTest {
    private static final List<String> NAMES = List.of("Hoàng Văn Ân", "Trần Chí Duy", "Lê Thị Mỹ", "Phạm Thùy Thơm");
    private static final double TOP = 70;
    private static final double ROW = 12;

    @TempDir
    private Path folder;

    private interface Drawing {
        void on(PdfSheet sheet) throws IOException;
    }

    @Test
    void wordsInTheCellsNameThemUnderOneHeading() throws IOException {
        List<AnswerCells> cells = cells(build(sheet -> {
            table(sheet, 58, 90, 114);
            BallotPrinter.centred(sheet, "Ý kiến (chọn một ô)", 114, 66, Weight.BOLD, 10);
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.text(92, line(i), Weight.REGULAR, 11, "Không đồng ý");
                sheet.text(116, line(i), Weight.REGULAR, 11, "Đồng ý");
            }
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.disagree().left()).isBetween(90.0, 90.5);
            assertThat(row.agree().left()).isBetween(114.0, 114.5);
            assertThat(row.agree().right()).isBetween(137.5, 138.0);
        });
    }

    @Test
    void wordsInTheCellsThatContradictTheHeadingAreAskedAbout() throws IOException {
        assertThat(build(sheet -> {
                    table(sheet, 58, 90, 114);
                    BallotPrinter.centred(sheet, "Đồng ý", 102, 66, Weight.BOLD, 10);
                    BallotPrinter.centred(sheet, "Không đồng ý", 126, 66, Weight.BOLD, 10);
                    for (int i = 0; i < NAMES.size(); i++) {
                        sheet.text(92, line(i), Weight.REGULAR, 9, "Không đồng ý");
                        sheet.text(116, line(i), Weight.REGULAR, 9, "Đồng ý");
                    }
                }))
                .isInstanceOf(StyleProposal.Incomplete.class);
    }

    @Test
    void aCommonHeadingOverTheTwoDoesNotHideThem() throws IOException {
        List<AnswerCells> cells = cells(build(sheet -> {
            table(sheet, 56, 90, 114);
            sheet.rule(90, 63, 138, 63, 0.25);
            BallotPrinter.centred(sheet, "Ý kiến của đại biểu", 114, 61, Weight.BOLD, 10);
            BallotPrinter.centred(sheet, "Đồng ý", 102, 68, Weight.BOLD, 10);
            BallotPrinter.centred(sheet, "Không đồng ý", 126, 68, Weight.BOLD, 10);
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.agree().left()).isBetween(90.0, 90.5);
            assertThat(row.disagree().left()).isBetween(114.0, 114.5);
        });
    }

    @ParameterizedTest
    @CsvSource({"(3), (4)", "3, 4", "(10), (11)", "(A), (B)"})
    void aRuledLineOfColumnNumbersDoesNotHideTheHeadings(String first, String second) throws IOException {
        List<AnswerCells> cells = cells(build(sheet -> {
            table(sheet, 54, 90, 114);
            sheet.rule(10, 64, 138, 64, 0.25);
            BallotPrinter.centred(sheet, "Đồng ý", 102, 61, Weight.BOLD, 10);
            BallotPrinter.centred(sheet, "Không đồng ý", 126, 61, Weight.BOLD, 10);
            BallotPrinter.centred(sheet, first, 102, 68, Weight.ITALIC, 10);
            BallotPrinter.centred(sheet, second, 126, 68, Weight.ITALIC, 10);
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.agree().left()).isBetween(90.0, 90.5);
            assertThat(row.disagree().left()).isBetween(114.0, 114.5);
        });
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void squaresWithNotAgreedFirstAreNotSwapped(boolean before) throws IOException {
        double square = before ? 70 : 94;
        double words = before ? 76 : 68;
        List<AnswerCells> cells = cells(build(sheet -> {
            for (int i = 0; i < NAMES.size(); i++) {
                square(sheet, square, line(i));
                sheet.text(words, line(i), Weight.REGULAR, 11, "Không đồng ý");
                square(sheet, square + 40, line(i));
                sheet.text(words + 40, line(i), Weight.REGULAR, 11, "Đồng ý");
            }
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.disagree().left()).isLessThan(Math.min(square, words));
            assertThat(row.disagree().right()).isEqualTo(row.agree().left()).isBetween(98.5, 109.5);
            assertThat(row.agree().right()).isGreaterThan(125);
        });
    }

    @Test
    void squaresBeforeTheirWordsMakeCellsWithoutAnyRule() throws IOException {
        List<AnswerCells> cells = cells(build(sheet -> {
            for (int i = 0; i < NAMES.size(); i++) {
                square(sheet, 70, line(i));
                sheet.text(76, line(i), Weight.REGULAR, 11, "Đồng ý");
                square(sheet, 100, line(i));
                sheet.text(106, line(i), Weight.REGULAR, 11, "Không đồng ý");
            }
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.agree().left()).isLessThan(69);
            assertThat(row.agree().right()).isEqualTo(row.disagree().left()).isBetween(90.0, 99.5);
            assertThat(row.disagree().right()).isGreaterThan(125);
        });
    }

    @Test
    void squaresBehindTheirWordsMakeCellsToo() throws IOException {
        List<AnswerCells> cells = cells(build(sheet -> {
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.text(68, line(i), Weight.REGULAR, 11, "Đồng ý");
                square(sheet, 82, line(i));
                sheet.text(96, line(i), Weight.REGULAR, 11, "Không đồng ý");
                square(sheet, 122, line(i));
            }
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.agree().left()).isLessThan(68);
            assertThat(row.agree().right()).isBetween(86.5, 96.0);
            assertThat(row.disagree().right()).isGreaterThan(127);
        });
    }

    @Test
    void squaresUnderHeadingsAreFoundAlsoBelowInstructionsThatNameBothAnswers() throws IOException {
        List<AnswerCells> cells = cells(build(sheet -> {
            BallotPrinter.centred(
                    sheet, "(Đánh dấu X vào ô Đồng ý hoặc ô Không đồng ý, 04 đồng chí)", 74, 52, Weight.ITALIC, 10);
            BallotPrinter.centred(sheet, "Đồng ý", 90, 64, Weight.BOLD, 11);
            BallotPrinter.centred(sheet, "Không đồng ý", 120, 64, Weight.BOLD, 11);
            for (int i = 0; i < NAMES.size(); i++) {
                square(sheet, 88, line(i));
                square(sheet, 118, line(i));
            }
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.agree().left()).isLessThan(86);
            assertThat(row.agree().right()).isBetween(100.0, 110.0);
            assertThat(row.disagree().right()).isGreaterThan(124);
        });
        assertThat(cells.get(0).agree().top()).isGreaterThan(64);
    }

    @Test
    void theLastColumnOfATableWithoutUprightRulesReachesItsEnd() throws IOException {
        List<AnswerCells> cells = cells(build(sheet -> {
            BallotPrinter.centred(sheet, "Đồng ý", 95, 66, Weight.BOLD, 10);
            BallotPrinter.centred(sheet, "Không đồng ý", 119, 66, Weight.BOLD, 10);
            for (int i = 0; i <= NAMES.size(); i++) {
                sheet.rule(10, TOP + ROW * i, 138, TOP + ROW * i, 0.25);
            }
        }));
        assertThat(cells).allSatisfy(row -> {
            assertThat(row.disagree().right()).isBetween(137.5, 138.5);
            assertThat(row.agree().right()).isEqualTo(row.disagree().left()).isBetween(104.0, 109.0);
        });
    }

    @Test
    void threeSquaresInARowAreNoGuess() throws IOException {
        assertThat(build(sheet -> {
                    for (int i = 0; i < NAMES.size(); i++) {
                        square(sheet, 66, line(i));
                        square(sheet, 76, line(i));
                        sheet.text(82, line(i), Weight.REGULAR, 11, "Đồng ý");
                        square(sheet, 102, line(i));
                        sheet.text(108, line(i), Weight.REGULAR, 11, "Không đồng ý");
                    }
                }))
                .isInstanceOf(StyleProposal.Incomplete.class);
    }

    private static double line(int row) {
        return TOP + ROW * row + 7.5;
    }

    private static void square(PdfSheet sheet, double x, double baseline) throws IOException {
        sheet.frame(new MmBox(x, baseline - 3.6, x + 4, baseline + 0.4), 0.25);
    }

    /** Rules round every row, and round the head down to the two answers. */
    private static void table(PdfSheet sheet, double top, double first, double second) throws IOException {
        double bottom = TOP + ROW * NAMES.size();
        for (double x : new double[] {10, 20, first, 138}) {
            sheet.rule(x, top, x, bottom, 0.25);
        }
        sheet.rule(second, (top + TOP) / 2, second, bottom, 0.25);
        sheet.rule(10, top, 138, top, 0.25);
        for (int i = 0; i <= NAMES.size(); i++) {
            sheet.rule(10, TOP + ROW * i, 138, TOP + ROW * i, 0.25);
        }
    }

    private static List<AnswerCells> cells(StyleProposal proposal) {
        return proposal.whole().orElseThrow().rows().stream()
                .map(row -> row.answers().orElseThrow())
                .toList();
    }

    private StyleProposal build(Drawing answers) throws IOException {
        Path blank = folder.resolve("form.pdf");
        try (PdfSheet sheet = new PdfSheet(148, 210, PrintFace.LIBERATION_SERIF)) {
            sheet.ink(java.awt.Color.BLACK);
            BallotPrinter.centred(sheet, "PHIẾU BẦU", 74, 30, Weight.BOLD, 15);
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.text(13, line(i), Weight.REGULAR, 12, String.valueOf(i + 1));
                sheet.text(24, line(i), Weight.REGULAR, 12, NAMES.get(i));
            }
            answers.on(sheet);
            Files.write(blank, sheet.finish("test"));
        }
        List<Candidate> candidates = IntStream.range(0, NAMES.size())
                .mapToObj(i -> new Candidate(i + 1, NAMES.get(i)))
                .toList();
        Contest contest = new Contest("btv", "Bầu Ban Thường vụ", VotingMethod.AGREE_DISAGREE, 4, candidates);
        Election election =
                new Election("Bầu cử", "Đảng bộ", Regime.PARTY_CONGRESS, Optional.empty(), false, List.of(contest));
        return new StyleBuilder(election, "0".repeat(64), contest).build(blank, StampRequirement.AUTO);
    }
}
