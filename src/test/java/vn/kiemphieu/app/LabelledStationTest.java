package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.calibration.SheetTruth;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.NewRuling;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;
import vn.kiemphieu.testdeck.TestForms;

class LabelledStationTest {
    @TempDir
    Path folder;

    @Test
    void onlyWhatPeopleRuledIsKnown() throws IOException {
        try (StationFolder station = station(true)) {
            StoredSheet first = feed(station, "a");
            StoredSheet second = feed(station, "b");
            feed(station, "c");
            rule(station, first, OptionalInt.of(2), new Verdict.Mark(MarkStatus.KEPT));
            rule(station, second, OptionalInt.empty(), new Verdict.Outside(OutsideReason.SET_ASIDE));
            List<LabelledPage> pages = LabelledStation.pages(station, "bch");
            assertThat(pages).hasSize(3);
            LabelledPage.Content content = pages.get(0).content().get();
            assertThat(content.page().bytes()).isEqualTo("image of a".getBytes(StandardCharsets.UTF_8));
            assertThat(content.truth().rows())
                    .containsExactly(new RowTruth(2, "", Optional.of(MarkStatus.KEPT), "ruled", List.of()));
            assertThat(truth(pages.get(1)).sheetClass()).isEqualTo(SheetClass.FOREIGN);
            assertThat(truth(pages.get(2)).rows()).isEmpty();
            assertThat(truth(pages.get(2)).ordinary()).isFalse();
        }
    }

    @Test
    void withoutARulingNothingIsKnown() throws IOException {
        try (StationFolder station = station(true)) {
            feed(station, "a");
            assertRefused(station, Trouble.NOTHING_RULED);
        }
    }

    @Test
    void aRealCountIsNoTest() throws IOException {
        try (StationFolder station = station(false)) {
            assertRefused(station, Trouble.STATION_NO_TEST);
        }
    }

    private static void assertRefused(StationFolder station, Trouble trouble) {
        assertThatThrownBy(() -> LabelledStation.pages(station, "bch"))
                .isInstanceOfSatisfying(
                        StationException.class, e -> assertThat(e.trouble()).isEqualTo(trouble));
    }

    private static SheetTruth truth(LabelledPage page) {
        return page.content().get().truth();
    }

    private StationFolder station(boolean test) {
        StationFacts facts = new StationFacts(
                ElectionFile.parse(SampleStation.ELECTION.formatted("party-congress"), "e.json"), test, 1);
        List<Person> people = List.of(SampleStation.AN, SampleStation.BINH);
        return StationFolder.create(folder.resolve("station"), facts, people, "test", SampleStation.CLOCK);
    }

    private StoredSheet feed(StationFolder station, String name) throws IOException {
        Batch batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, true, SampleStation.AN.name());
        ScannedPage page = new ScannedPage(name, ("image of " + name).getBytes(StandardCharsets.UTF_8), 0);
        return station.sheets().add(batch, style(station), "reader", page, SampleStation.struck(1), "test");
    }

    private StoredStyle style(StationFolder station) throws IOException {
        Path template = folder.resolve("template");
        if (!Files.exists(template)) {
            StyleFolder.write(DrawnDeck.style(TestForms.STATE_15.form(0)), template);
        }
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (String file : StyleFolder.FILES) {
            files.put(file, Files.readAllBytes(template.resolve(file)));
        }
        return station.styles().add("bch", station.facts().definition().hash(), files, "test");
    }

    private static void rule(StationFolder station, StoredSheet sheet, OptionalInt row, Verdict verdict) {
        for (Person by : List.of(SampleStation.AN, SampleStation.BINH)) {
            station.rulings()
                    .add(List.of(new NewRuling(
                            sheet,
                            new Adjudication(row, verdict, by.name(), false),
                            by,
                            List.of(),
                            "",
                            OptionalLong.empty())));
        }
    }
}
