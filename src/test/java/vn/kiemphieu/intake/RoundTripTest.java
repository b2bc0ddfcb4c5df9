package vn.kiemphieu.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.table.ListFile;

class RoundTripTest {
    /** A person as the list's maker has it in mind; {@code detail} may hold any separator. */
    record Person(String name, Optional<Honorific> honorific, int year, String detail) {}

    @Property(tries = 150, seed = "20260315")
    void everyListOfVietnameseNamesSurvivesTheWayIntoTheElectionFile(
            @ForAll("people") List<Person> people,
            @ForAll("encodings") Charset encoding,
            @ForAll("separators") char separator,
            @ForAll boolean decomposed) {
        String csv = csv(people, separator);
        byte[] bytes =
                ("\uFEFF" + (decomposed ? Normalizer.normalize(csv, Normalizer.Form.NFD) : csv)).getBytes(encoding);

        CandidateList list = CandidateIntake.read(ListFile.text(bytes, "list"), SampleLists.STATE);
        Contest contest = new Contest("xa", "HĐND xã", SampleLists.STATE.method(), 1, list.candidates());
        Election election =
                new Election("Bầu cử", "Xã", SampleLists.STATE.regime(), Optional.empty(), false, List.of(contest));
        String json = ElectionFile.format(ElectionFile.parse("""
                        {"schema": 1, "title": "x", "unit": "x", "regime": "state", "contests": [{"id": "a", "title": "x",
                        "method": "strike-out", "seats": 1, "candidates": [{"no": 1, "name": "x"}]}]}""", "x"), election);
        List<Candidate> read =
                ElectionFile.parse(json, "e.json").election().contests().get(0).candidates();

        assertThat(list.hasErrors()).as(list.remarks().toString()).isFalse();
        assertThat(read).hasSameSizeAs(people);
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get(i);
            assertThat(read.get(i).no()).isEqualTo(i + 1);
            assertThat(read.get(i).name()).isEqualTo(person.name());
            assertThat(read.get(i).facts().honorific()).isEqualTo(person.honorific());
            assertThat(read.get(i).facts().birth()).contains(Birth.ofYear(person.year()));
            assertThat(read.get(i).facts().detail()).contains(person.detail());
        }
    }

    @Provide
    Arbitrary<List<Person>> people() {
        Arbitrary<String> family =
                Arbitraries.of("Nguyễn", "Trần", "Lê", "Đỗ", "Hoàng", "Phạm", "Ngô", "Vũ", "Lưu", "Ksor");
        Arbitrary<String> middle = Arbitraries.of("", "Văn", "Thị", "Thị Mỹ", "Đình", "Hữu", "Quý", "Ngọc", "Xuân Ánh");
        Arbitrary<String> given = syllable();
        Arbitrary<String> name = Combinators.combine(family, middle, given, Arbitraries.of(true, false))
                .as((f, m, g, capitals) -> {
                    String whole = m.isEmpty() ? f + " " + g : f + " " + m + " " + g;
                    return capitals ? whole.toUpperCase(java.util.Locale.ROOT) : whole;
                });
        return Combinators.combine(
                        name,
                        Arbitraries.of(Honorific.values()).optional(0.9),
                        Arbitraries.integers().between(1930, 2008),
                        Arbitraries.of(
                                "Bí thư",
                                "Bí thư, Chủ tịch",
                                "Chi bộ 3; thôn Đông",
                                "nói \"có\"",
                                "a|b",
                                "Ủy viên\tBTV"))
                .as((n, honorific, year, detail) -> new Person(n, honorific, year, detail.replace('\t', ' ')))
                .list()
                .uniqueElements(person -> Normalizer.normalize(person.name(), Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(java.util.Locale.ROOT))
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    /** Every vowel with every tone. */
    private static Arbitrary<String> syllable() {
        Arbitrary<String> start = Arbitraries.of("", "B", "Ch", "Đ", "H", "Kh", "Ngh", "Ph", "Th", "Tr", "V");
        Arbitrary<Character> vowel = Arbitraries.of('a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y');
        Arbitrary<String> tone = Arbitraries.of("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323");
        Arbitrary<String> end = Arbitraries.of("", "n", "ng", "nh", "m", "c", "t");
        return Combinators.combine(start, vowel, tone, end).as((s, v, t, e) -> {
            String text = Normalizer.normalize(s + v + t + e, Normalizer.Form.NFC);
            return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
        });
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(Set.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE));
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(',', ';', '\t', '|');
    }

    private static String csv(List<Person> people, char separator) {
        StringBuilder text = new StringBuilder();
        CSVFormat format = CSVFormat.EXCEL.builder().setDelimiter(separator).get();
        try (CSVPrinter printer = new CSVPrinter(text, format)) {
            printer.printRecord("STT", "Họ và tên", "Giới tính", "Năm sinh", "Chức vụ");
            for (int i : IntStream.range(0, people.size()).toArray()) {
                Person person = people.get(i);
                String sex = person.honorific()
                        .map(honorific -> honorific == Honorific.MR ? "Nam" : "Nữ")
                        .orElse("");
                printer.printRecord(i + 1, person.name(), sex, person.year(), person.detail());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
