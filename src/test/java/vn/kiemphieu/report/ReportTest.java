package vn.kiemphieu.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class ReportTest {
    @TempDir
    Path temp;

    @Test
    void minutesHoldEveryVietnameseLetterAndAreMarkedAsATest() throws IOException {
        Path file = temp.resolve("minutes.pdf");
        try (StationFolder station = SampleStation.make(temp.resolve("s"))) {
            feed(station, List.of("a", "b", "c"));
            station.records().setFigures("bch", Map.of("issued", 5, "collected", 3), SampleStation.AN);
            SampleStation.close(station);
            Minutes.write(
                    List.of(StationCount.load(station, "bch")), station.people().roster(), file);
        }
        byte[] first = Files.readAllBytes(file);
        try (PDDocument document = Loader.loadPDF(first)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text)
                    .contains(
                            "BẢN THỬ",
                            "BIÊN BẢN KIỂM PHIẾU",
                            "ĐẢNG CỘNG SẢN VIỆT NAM",
                            "Lê Bưởi",
                            "- Nguyễn Văn An: trưởng ban\n")
                    .contains("Số phiếu phát ra: 5", "Số phiếu hợp lệ: 3, tỷ lệ 100,00 %");
        }
    }

    @Test
    void breaksLongMinutesOverPagesAndNeverFailsOnALetter() throws IOException {
        Path file = temp.resolve("long.pdf");
        try (PdfDocument pdf = new PdfDocument("DỰ THẢO")) {
            for (int i = 0; i < 120; i++) {
                pdf.paragraph("Dòng " + i + " 漢 Nguyễn Thị Ỷ Ỹ Ỵ Ự ẵ ặ ể ỗ ợ ữ đ");
            }
            pdf.save(file);
        }
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            assertThat(new PDFTextStripper().getText(document)).contains("Dòng 119 ? Nguyễn Thị Ỷ Ỹ Ỵ Ự ẵ ặ ể ỗ ợ ữ đ");
        }
    }

    @Test
    void repeatsTheHeadingOfATableOnEveryPage() throws IOException {
        Path file = temp.resolve("table.pdf");
        List<List<String>> rows = new ArrayList<>(List.of(List.of("Số TT", "Họ và tên")));
        for (int i = 1; i <= 90; i++) {
            rows.add(List.of(String.valueOf(i), "Nguyễn Văn An"));
        }
        try (PdfDocument pdf = new PdfDocument("")) {
            pdf.table(List.of(0.2f, 0.8f), rows);
            pdf.save(file);
        }
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            String text = new PDFTextStripper().getText(document);
            assertThat(text.split("Họ và tên", -1)).hasSize(document.getNumberOfPages() + 1);
            assertThat(text.split("Nguyễn Văn An", -1)).hasSize(90 + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "22566, 100000, '22,57', '77,43'",
        "1, 3, '33,33', '66,67'",
        "7170, 7206, '99,50', '0,50'",
        "0, 0, '0,00', '0,00'",
        "5, 5, '100,00', '0,00'"
    })
    void printsPercentagesThatMakeAHundred(long part, long whole, String percent, String rest) {
        assertThat(Percent.of(part, whole)).isEqualTo(percent);
        assertThat(Percent.rest(part, whole)).isEqualTo(rest);
    }

    private static void feed(StationFolder station, List<String> order) {
        Map<String, Integer[]> struck =
                Map.of("a", new Integer[] {2}, "b", new Integer[] {2, 3}, "c", new Integer[] {1, 3});
        for (String ballot : order) {
            SampleStation.feed(station, "B1", "secret-" + ballot, SampleStation.struck(struck.get(ballot)));
        }
    }
}
