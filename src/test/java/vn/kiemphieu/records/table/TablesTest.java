package vn.kiemphieu.records.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.app.StationRecords;
import vn.kiemphieu.records.StationRecord;
import vn.kiemphieu.records.table.Table.Word;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class TablesTest {
    @TempDir
    Path temp;

    @Test
    void noCellIsOneThatASpreadsheetWouldRun() throws IOException {
        Table table = new Table(Word.own("t"), List.of(Word.own("a"), Word.own("b")));
        table.add("=1+1", "+84");
        table.add("-x", "@y");
        table.add("\tz", "Nguyễn \"Văn\", An");
        table.add("＝1", "'kept");
        table.add("\nline", -5);
        CsvFile.write(table, temp.resolve("t.csv"));

        assertThat(Files.readString(temp.resolve("t.csv")))
                .isEqualTo("a,b\r\n'=1+1,'+84\r\n'-x,'@y\r\n'\tz,\"Nguyễn \"\"Văn\"\", An\"\r\n"
                        + "'＝1,''kept\r\n\"'\nline\",'-5\r\n");
    }

    @Test
    void workbooksHaveTypedCellsUnderAHeadingThatStays() throws IOException {
        Path file =
                XlsxRecords.write(station(), Locale.ROOT, temp.resolve("out")).get(0);

        try (ReadableWorkbook book = new ReadableWorkbook(Files.newInputStream(file))) {
            List<Sheet> sheets = book.getSheets().toList();
            assertThat(sheets)
                    .extracting(Sheet::getName)
                    .containsExactly(
                            "BẢN THỬ Kết quả",
                            "BẢN THỬ Từng phiếu",
                            "BẢN THỬ Phiếu không hợp lệ",
                            "BẢN THỬ Các con số",
                            "BẢN THỬ Nhật ký");
            List<Row> votes = sheets.get(0).read();
            assertThat(texts(votes.get(0))).startsWith("Số TT", "Họ và tên", "Số phiếu bầu");
            assertThat(votes.get(2).stream().map(cell -> cell.getType()))
                    .startsWith(CellType.NUMBER, CellType.STRING, CellType.NUMBER);
            assertThat(votes.get(2).getCell(2).asNumber().intValue()).isEqualTo(1);
            Row event = sheets.get(4).read().get(1);
            assertThat(event.getCell(1).asDate()).isEqualTo("2026-03-15T12:00:00");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (int sheet = 1; sheet <= 5; sheet++) {
                byte[] xml = zip.getInputStream(zip.getEntry("xl/worksheets/sheet" + sheet + ".xml"))
                        .readAllBytes();
                assertThat(new String(xml, StandardCharsets.UTF_8))
                        .contains("state=\"frozen\"")
                        .doesNotContain("<f>");
            }
        }
    }

    @Test
    void csvTellsTheCountWithoutNamesOfFilesOrSheets() throws IOException {
        CsvRecords.write(station(), temp.resolve("out"));

        assertThat(Files.readString(temp.resolve("out/ballots-bch.csv")))
                .doesNotContain("secret-", "B1")
                .contains("valid,,kept,struck,kept");
        assertThat(Files.readString(temp.resolve("out/totals-bch.csv")))
                .contains("votes,1,Đỗ Anh,2\r\n", "votes,2,Lê Bưởi,1\r\n", "valid,,,3\r\n", "invalid,,,0\r\n");
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell.getText()).toList();
    }

    private StationRecord station() {
        try (StationFolder station = SampleStation.make(temp.resolve("station"))) {
            Stream.of(new Integer[] {2}, new Integer[] {2, 3}, new Integer[] {1, 3})
                    .forEach(struck -> SampleStation.feed(
                            station, "B1", "secret-" + struck.length + struck[0], SampleStation.struck(struck)));
            SampleStation.close(station);
            ContestCases cases = ContestCases.loadToCount(station, "bch");
            return StationRecords.of(
                    station, List.of(StationRecords.contest(station, cases, StationCount.of(station, cases))), "test");
        }
    }
}
