package vn.kiemphieu.cli.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A state contest with one person on its list. */
class ListOfOneTest extends ClosingPlaceTest {
    /**
     * On a list of one every valid ballot is a vote for that person, as one with the person struck is invalid: how many are
     * valid is told after closing. With two on the list it tells nothing of either.
     */
    @ParameterizedTest(name = "{0} on the list")
    @CsvSource({"1, false", "2, true"})
    void theValidBallotsOfAListOfOneAreToldAfterClosing(int names, boolean before) throws IOException {
        String second = names == 1 ? "" : ", {\"no\": 2, \"name\": \"Lê Bưởi\"}";
        startTyped(
                ("{\"schema\": 1, \"title\": \"T\", \"unit\": \"U\", \"regime\": \"state\", \"contests\": [{\"id\": \"bch\","
                                + " \"title\": \"Đại biểu Quốc hội\", \"method\": \"strike-out\", \"seats\": 1,"
                                + " \"candidates\": [{\"no\": 1, \"name\": \"Đỗ Anh\"}%s]}]}")
                        .formatted(second));
        String all = names == 1 ? "1" : "1 2";
        String one = names == 1 ? "0" : "2";
        for (String by : List.of(AN, BINH)) {
            type(by, "1", one);
            type(by, "2", one);
            type(by, "3", one);
            type(by, "4", all);
        }
        run("review", "confirm-invalid", "--by", AN, "--by", BINH);
        figures("bch", "roll=10 received=9 issued=4 exchanged=0 unused=5 voted=4 collected=4");

        assertThat(run("tally", "--json").out().contains("\"valid\":3")).isEqualTo(before);
        assertThat(run("tally", "--json").out().contains("\"left\":3,\"right\":3"))
                .isEqualTo(before);
        assertThat(run("tally").out().contains("hợp lệ 3, không hợp lệ 1")).isEqualTo(before);
        assertThat(run("tally").out().contains("chỉ cho biết sau khi chốt.\nCả"))
                .isEqualTo(!before);
        Path draft = temp.resolve("draft.pdf");
        run("minutes", "--draft", "--out", draft.toString());
        assertThat(text(draft).contains("75,00")).isEqualTo(before);

        assertThat(run("close", "--by", AN, "--by", BINH).exitCode()).isZero();
        assertThat(run("tally", "--json").out()).contains("\"valid\":3");
    }

    private static String text(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
