package vn.kiemphieu.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kiemphieu.intake.SampleLists.PARTY;
import static vn.kiemphieu.intake.SampleLists.findings;
import static vn.kiemphieu.intake.SampleLists.lines;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.table.ListFile;

class WorkbookTest {
    @TempDir
    Path folder;

    @Test
    void isReadAsAnOfficeWritesIt() {
        CandidateList list = read(
                book(sheet -> {
                    sheet.value(0, 0, "ỦY BAN BẦU CỬ XÃ MỸ ĐỨC");
                    sheet.range(0, 0, 0, 4).merge();
                    sheet.value(1, 0, "DANH SÁCH CHÍNH THỨC NHỮNG NGƯỜI ỨNG CỬ");
                    sheet.range(1, 0, 1, 4).merge();
                    row(sheet, 3, "STT", "Họ và tên", "Ngày, tháng, năm sinh", "Giới tính", "Chức vụ");
                    row(sheet, 4, 1, "Lê Văn An", LocalDate.of(1975, 5, 12), "Nam", "Bí thư");
                    row(sheet, 5, 2, "Trần Thị Bình", 1980, "Nữ", null);
                    row(sheet, 6, 3, "Phạm Văn Cường", 29221, "Nam", "Chủ tịch\nHội Nông dân");
                    sheet.hideRow(5);
                    row(sheet, 8, null, "Mỹ Đức, ngày 1 tháng 3 năm 2026", null, null, null);
                }),
                Optional.empty());

        assertThat(lines(list))
                .containsExactly(
                        "1|Lê Văn An|Ông|12/05/1975||Bí thư",
                        "2|Trần Thị Bình|Bà|1980",
                        "3|Phạm Văn Cường|Ông|01/01/1980||Chủ tịch Hội Nông dân");
        assertThat(findings(list)).containsExactly("6 HIDDEN_ROW", "7 BIRTH_SERIAL", "9 ROW_LEFT_OUT");
    }

    @Test
    void isReadFromTheSheetThatHasNamesOrTheOneAskedFor() {
        Path file = folder.resolve("sheets.xlsx");
        save(file, book -> {
            book.newWorksheet("Hướng dẫn").value(0, 0, "Điền vào trang bên");
            row(book.newWorksheet("Danh sách"), 0, "STT", "Họ và tên");
            Worksheet filled = book.newWorksheet("Xã");
            row(filled, 0, "STT", "Họ và tên");
            row(filled, 1, 1, "Lê Văn An");
        });

        CandidateList first = read(file, Optional.empty());
        CandidateList asked = read(file, Optional.of("xã"));

        assertThat(first.remarks())
                .filteredOn(remark -> remark.finding() == Finding.SHEET_CHOSEN)
                .singleElement()
                .satisfies(remark ->
                        assertThat(remark.details()).containsExactly("Danh sách", "Hướng dẫn, Danh sách, Xã"));
        assertThat(lines(asked)).containsExactly("1|Lê Văn An");
        assertThatThrownBy(() -> read(file, Optional.of("Huyện")))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.LIST_SHEET));
    }

    @Test
    void withoutHeadingsIsReadLineByLine() {
        CandidateList list = read(
                book(sheet -> {
                    row(sheet, 0, 1, "Lê Văn An", 1975);
                    row(sheet, 1, 2, "Bà Lê Thị Bình", LocalDate.of(1980, 1, 2));
                }),
                Optional.empty());

        assertThat(lines(list)).containsExactly("1|Lê Văn An||1975", "2|Lê Thị Bình|Bà|02/01/1980");
    }

    /** As Excel stores a formula: with the value it last had, or none where a program wrote it. */
    @Test
    void givesTheStoredValuesOfFormulas() throws IOException {
        String rows = """
                <row r="1"><c r="A1" t="inlineStr"><is><t>STT</t></is></c><c r="B1" t="inlineStr"><is><t>Họ và tên</t></is></c></row>
                <row r="2"><c r="A2"><f>ROW()-1</f><v>1</v></c><c r="B2" t="str"><f>C2&amp;D2</f><v>Lê Văn An</v></c></row>
                <row r="3"><c r="A3"><f>ROW()-1</f><v>2</v></c><c r="B3" t="str"><f>C3&amp;D3</f></c></row>
                <row r="4"><c r="A4"><f>ROW()-1</f><v>3</v></c><c r="B4" t="e"><f>C4&amp;D4</f><v>#REF!</v></c></row>
                """;

        CandidateList list = read(rawBook(rows), Optional.empty());

        assertThat(lines(list)).first().isEqualTo("1|Lê Văn An");
        assertThat(findings(list)).contains("3 NAME_FORMULA", "4 ODD_CHARACTER");
        assertThat(list.remarks()).extracting(Remark::finding).contains(Finding.FORMULA_VALUES);
    }

    @ParameterizedTest
    @CsvSource({
        "content.xml, LIST_KIND",
        "word/document.xml, LIST_KIND",
        "xl/workbook.bin, LIST_KIND",
        "anything.txt, LIST_KIND",
        "xl/workbook.xml, LIST_DAMAGED"
    })
    void ofAnotherKindIsRefused(String entry, Trouble trouble) throws IOException {
        Path file = zip("other.xlsx", Map.of(entry, "<x/>"));

        assertThatThrownBy(() -> read(file, Optional.empty()))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    @Test
    void thatSwellsOrIsCutIsRefused() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] block = new byte[1024 * 1024];
            for (int i = 0; i < 80; i++) {
                zip.write(block);
            }
        }
        Path whole = book(sheet -> row(sheet, 0, "STT", "Họ và tên"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(Files.size(bomb)).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> read(bomb, Optional.empty()))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.FILE_TOO_LARGE));
        assertThatThrownBy(() -> read(cut, Optional.empty()))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(Trouble.LIST_DAMAGED));
    }

    @Test
    void doesNotFetchWhatItsXmlPointsTo() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "Lê Thị Bí Mật");
        String entity = "<!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        Path file = rawBook("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row>", entity);

        try {
            assertThat(lines(read(file, Optional.empty()))).noneMatch(line -> line.contains("Bí Mật"));
        } catch (StationException e) {
            assertThat(e.trouble()).isEqualTo(Trouble.LIST_DAMAGED);
        }
    }

    private static CandidateList read(Path file, Optional<String> sheet) {
        return CandidateIntake.read(ListFile.read(file, sheet), PARTY);
    }

    private Path book(Consumer<Worksheet> filling) {
        Path file = folder.resolve("list.xlsx");
        save(file, book -> filling.accept(book.newWorksheet("Sheet1")));
        return file;
    }

    private static void save(Path file, Consumer<Workbook> filling) {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "Kiem Phieu", "1.0")) {
            filling.accept(book);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof LocalDate date) {
                sheet.value(row, i, date);
                sheet.style(row, i).format("dd/mm/yyyy").set();
            } else if (values[i] instanceof Number number) {
                sheet.value(row, i, number);
            } else if (values[i] != null) {
                sheet.value(row, i, (String) values[i]);
            }
        }
    }

    private Path rawBook(String rows) throws IOException {
        return rawBook(rows, "");
    }

    private Path rawBook(String rows, String doctype) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String rels = "http://schemas.openxmlformats.org/package/2006/relationships";
        String types = "http://schemas.openxmlformats.org/package/2006/content-types";
        String sheetml = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return zip(
                "raw.xlsx",
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"" + types + "\"><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                                + sheetml
                                + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\""
                                + sheetml + "worksheet+xml\"/></Types>",
                        "_rels/.rels",
                        "<Relationships xmlns=\"" + rels + "\"><Relationship Id=\"r1\" Type=\"" + rel
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + rel
                                + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"" + rels + "\"><Relationship Id=\"r1\" Type=\"" + rel
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/worksheets/sheet1.xml",
                        doctype + "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>"));
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : new TreeMap<>(entries).entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
