package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.BallotLayout.Arrangement;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.BallotLayout.StampMark;
import vn.kiemphieu.image.GrayImage;

/** The four-column table of 190-QĐ/TW art. 15: where its cells are, and that they are empty. */
class AgreeTableTest {
    private static final int DPI = 300;
    private static final double MM = 25.4 / DPI;

    private static final Contest CONTEST = contest(
            "Nguyễn Thị Hồng Ánh",
            "Lý A",
            "Công Tằng Tôn Nữ Hoàng Thị Phương Nguyệt Ánh",
            "Trần Quốc Đạt",
            "Y Blă Niê");

    @ParameterizedTest
    @CsvSource({
        "AGREE_TABLE,                  A5_PORTRAIT,  22,  10,   false, false",
        "AGREE_TABLE,                  A5_PORTRAIT,  15,  8,    true,  false",
        "AGREE_TABLE,                  A4_PORTRAIT,  34,  13.5, false, true",
        "AGREE_TABLE_WITHOUT_ORDINALS, A5_LANDSCAPE, 30,  9,    true,  true",
    })
    void cellsAreTheGroundBetweenTheRules(
            Arrangement arrangement, Paper paper, double cellMm, double rowMm, boolean swapped, boolean oneLine) {
        PrintedBallot ballot = new BallotPrinter()
                .print(
                        CONTEST,
                        layout(arrangement, paper, rowMm, new AnswerColumns(cellMm, swapped, oneLine, 0)),
                        false);
        GrayImage picture = PrintRaster.gray(ballot.pdf(), DPI);
        assertThat(ballot.rows()).hasSize(5);
        for (StyleRow row : ballot.rows()) {
            AnswerCells cells = row.answers().orElseThrow();
            assertThat(cells.agree().left() < cells.disagree().left()).isEqualTo(!swapped);
            for (MmBox cell : List.of(cells.agree(), cells.disagree())) {
                assertThat(darkest(picture, cell.grown(-0.1)))
                        .as("inside of %s", cell)
                        .isEqualTo(255);
                assertThat(cell.width()).isCloseTo(cellMm - 0.25, within(0.01));
                assertThat(cell.height()).isGreaterThanOrEqualTo(rowMm - 0.26);
                for (MmBox rule : surrounding(cell)) {
                    assertThat(darkest(picture, rule)).as("rule at %s", rule).isLessThan(120);
                }
            }
            assertThat(row.lines())
                    .allSatisfy(line -> assertThat(line.ink().right())
                            .isLessThan(Math.min(
                                    cells.agree().left(), cells.disagree().left())));
        }
    }

    @Test
    void namesItsColumnsAndSaysHowToVote() throws IOException {
        PrintedBallot ballot = new BallotPrinter()
                .print(CONTEST, layout(Arrangement.AGREE_TABLE, Paper.A5_PORTRAIT, 10, AnswerColumns.USUAL), false);
        assertThat(text(ballot)).contains("STT", "Họ và tên", "Đồng ý", "Không", "Đánh dấu X vào một trong hai ô");
    }

    @Test
    void aSquareStandsInTheMiddleOfEachCell() {
        AnswerColumns squares = new AnswerColumns(20, false, false, 4.5);
        PrintedBallot ballot = new BallotPrinter()
                .print(CONTEST, layout(Arrangement.AGREE_TABLE, Paper.A5_PORTRAIT, 10, squares), false);
        GrayImage picture = PrintRaster.gray(ballot.pdf(), DPI);
        for (StyleRow row : ballot.rows()) {
            MmBox cell = row.answers().orElseThrow().agree();
            double x = (cell.left() + cell.right()) / 2;
            double y = (cell.top() + cell.bottom()) / 2;
            MmBox inside = new MmBox(x - 2, y - 2, x + 2, y + 2);
            assertThat(darkest(picture, inside)).isEqualTo(255);
            assertThat(darkest(picture, new MmBox(x - 2.5, y - 1, x - 2, y + 1)))
                    .isLessThan(120);
        }
    }

    static Contest contest(String... names) {
        List<Candidate> candidates = IntStream.range(0, names.length)
                .mapToObj(i -> new Candidate(i + 1, names[i]))
                .toList();
        return new Contest("bt", "Bí thư", VotingMethod.AGREE_DISAGREE, names.length, candidates);
    }

    private static BallotLayout layout(Arrangement arrangement, Paper paper, double rowMm, AnswerColumns answers) {
        return new BallotLayout(
                        paper,
                        PrintFace.LIBERATION_SERIF,
                        arrangement,
                        22,
                        12,
                        rowMm,
                        false,
                        1,
                        StampMark.SEAL,
                        new BallotLayout.Texts(
                                List.of("ĐẢNG BỘ XÃ TÂN HÒA", "ĐẠI HỘI LẦN THỨ XXII", "*"),
                                List.of("ĐẢNG CỘNG SẢN VIỆT NAM"),
                                List.of("PHIẾU BẦU CỬ", "ỦY BAN KIỂM TRA ĐẢNG ỦY XÃ TÂN HÒA"),
                                "Số lượng bầu: 5 đồng chí",
                                List.of(
                                        "(Đánh dấu X vào một trong hai ô: ô “Đồng ý” hoặc ô “Không đồng ý” của từng người)"),
                                "",
                                List.of(),
                                List.of(),
                                "ĐẢNG CỘNG SẢN VIỆT NAM ★ XÃ TÂN HÒA ★",
                                List.of()))
                .with(answers);
    }

    private static List<MmBox> surrounding(MmBox cell) {
        double x = (cell.left() + cell.right()) / 2;
        double y = (cell.top() + cell.bottom()) / 2;
        return List.of(
                new MmBox(cell.left() - 0.3, y, cell.left(), y + 0.2),
                new MmBox(cell.right(), y, cell.right() + 0.3, y + 0.2),
                new MmBox(x, cell.top() - 0.3, x + 0.2, cell.top()),
                new MmBox(x, cell.bottom(), x + 0.2, cell.bottom() + 0.3));
    }

    private static int darkest(GrayImage picture, MmBox box) {
        int darkest = 255;
        for (int y = (int) Math.ceil(box.top() / MM); y < box.bottom() / MM; y++) {
            for (int x = (int) Math.ceil(box.left() / MM); x < box.right() / MM; x++) {
                darkest = Math.min(darkest, picture.at(x, y));
            }
        }
        return darkest;
    }

    private static org.assertj.core.data.Offset<Double> within(double mm) {
        return org.assertj.core.data.Offset.offset(mm);
    }

    private static String text(PrintedBallot ballot) throws IOException {
        try (PDDocument document = Loader.loadPDF(ballot.pdf())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
