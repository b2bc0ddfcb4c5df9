package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.Explainer;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.decision.Comparison;
import vn.kiemphieu.measurement.InkPicture;
import vn.kiemphieu.wording.Terms;

/** What is said for a reading is what the reading was made of. */
class ExplainedBallotTest {
    @TempDir
    Path folder;

    /** One name struck, one half struck, one left; an X on an agree/disagree ballot under both columns. */
    private static DrawnPaper marked(GoldenForm form) {
        DrawnPaper paper = form.ballot();
        if (form.rows().get(0).answers().isPresent()) {
            var first = new AnswerCase.Cells(form.rows().get(0).answers().get(), form.name(0));
            var second = new AnswerCase.Cells(form.rows().get(1).answers().orElseThrow(), form.name(1));
            AnswerCase.x(paper, first.agreeX(), first.y(), 4);
            AnswerCase.x(paper, second.agreeX(), second.y(), 4);
            AnswerCase.x(paper, second.betweenX(), second.y(), 4);
            return paper;
        }
        GoldenForm.Name struck = form.name(1);
        GoldenForm.Name half = form.name(4);
        paper.line(struck.left() - 1, struck.middle(), struck.right() + 1, struck.middle());
        paper.line(half.left() - 1, half.middle(), half.left() + half.width() / 2, half.middle());
        return paper;
    }

    @Test
    void theReadingIsTheOneWithoutExplanation() {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenAnswersTest.FORM)) {
            try (BallotReader reader = form.newReader()) {
                DrawnPaper paper = marked(form);
                assertThat(reader.explain(paper.scanned()).reading())
                        .usingRecursiveComparison()
                        .isEqualTo(reader.read(paper.scanned()));
            }
        }
    }

    @Test
    void everyNumberHasANameInBothLanguagesAndAsksWhereTheRowIsAsked() {
        for (GoldenForm form : List.of(GoldenForm.PARTY, GoldenForm.STATE, GoldenAnswersTest.FORM)) {
            try (BallotReader reader = form.newReader()) {
                ExplainedReading explained = reader.explain(marked(form).scanned());
                assertThat(explained.comparisons())
                        .hasSizeGreaterThan(form.rows().size());
                for (Comparison one : explained.comparisons()) {
                    String raw = one.number().substring(one.number().lastIndexOf('.') + 1);
                    assertThat(Terms.ofNumber(one.number()).in(Locale.ROOT)).isNotEqualTo(raw);
                    assertThat(Terms.ofNumber(one.number()).in(Locale.ENGLISH)).isNotEqualTo(raw);
                }
                ((PageReading.Read) explained.reading())
                        .rows().stream()
                                .filter(row -> row.status() == MarkStatus.UNCERTAIN)
                                .forEach(row -> assertThat(explained.comparisons())
                                        .anyMatch(one -> one.row().isPresent()
                                                && one.row().getAsInt() == row.no()
                                                && !one.within()));
            }
        }
    }

    @Test
    void thePictureShowsTheVotersInkTheSealAndTheWordsStandBesideIt() throws IOException {
        GoldenForm form = GoldenForm.PARTY;
        try (BallotReader reader = form.newReader()) {
            new Explainer(reader, form.style(), folder, Locale.ROOT)
                    .read(marked(form).scanned());
        }
        BufferedImage picture =
                ImageIO.read(folder.resolve("sheet.jpg.explain.png").toFile());
        double pxPerMm = GoldenForm.DPI / 25.4;
        GoldenForm.Name struck = form.name(1);
        assertThat(colours(picture, struck.left(), struck.middle() - 0.3, struck.width(), 0.6, pxPerMm))
                .contains(InkPicture.VOTER);
        GoldenForm.Name kept = form.name(2);
        assertThat(colours(picture, kept.left(), kept.middle() - 0.3, kept.width(), 0.6, pxPerMm))
                .doesNotContain(InkPicture.VOTER, InkPicture.HIDDEN);
        var stamp = form.style().stampPlace().orElseThrow();
        assertThat(colours(picture, stamp.left(), stamp.top(), stamp.width(), stamp.height(), pxPerMm))
                .contains(InkPicture.SEAL);

        JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(folder.resolve("sheet.jpg.explain.json")));
        JsonNode half = json.get("rows").get(4);
        assertThat(half.get("mark").asText()).isEqualTo("uncertain");
        assertThat(half.get("reasons").get(0).get("code").asText()).isEqualTo("PARTIAL_STRIKE");
        assertThat(half.get("reasons").get(0).get("basis").asText()).contains("190-QĐ/TW");
        assertThat(StreamSupport.stream(half.get("comparisons").spliterator(), false))
                .anyMatch(one -> one.get("question").asText().equals("PLAIN_MARK")
                        && !one.get("within").asBoolean());
        assertThat(json.get("rows").get(1).get("rule").get("mark").asText()).isEqualTo("struck");
    }

    @Test
    void pagesWithLikeNamesHaveFilesOfTheirOwn() throws IOException {
        GoldenForm form = GoldenForm.PARTY;
        byte[] scan = marked(form).scanned().bytes();
        try (BallotReader reader = form.newReader()) {
            Explainer explainer = new Explainer(reader, form.style(), folder, Locale.ROOT);
            for (String name : List.of("tap 1/to:2.jpg", "tap 1/to_2.jpg", "tap_1_to_2.jpg")) {
                explainer.read(new ScannedPage(name, scan, 0));
            }
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".json")))
                    .hasSize(3)
                    .contains("tap_1_to_2.jpg.explain.json");
        }
    }

    private static List<Integer> colours(
            BufferedImage picture, double left, double top, double width, double height, double pxPerMm) {
        int x0 = (int) (left * pxPerMm);
        int y0 = (int) (top * pxPerMm);
        return IntStream.range(0, (int) (width * pxPerMm))
                .boxed()
                .flatMap(x -> IntStream.range(0, (int) (height * pxPerMm))
                        .mapToObj(y -> picture.getRGB(x0 + x, y0 + y) & 0xffffff))
                .distinct()
                .collect(Collectors.toList());
    }
}
