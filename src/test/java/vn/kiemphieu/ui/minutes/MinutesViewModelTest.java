package vn.kiemphieu.ui.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ui.LastStepsPlace.two;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.RecordFormat;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.report.PaperPages;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.ui.LastStepsPlace;
import vn.kiemphieu.ui.minutes.Missing.Where;
import vn.kiemphieu.ui.session.Background;

class MinutesViewModelTest {
    @TempDir
    Path temp;

    @Test
    void offersADraftOnlyBeforeClosingAndSaysWhatIsMissing() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            MinutesViewModel model = open(place);
            assertThat(model.papers().get())
                    .filteredOn(choice -> choice.paper().kind() == PaperKind.PARTY)
                    .extracting(PaperChoice::state)
                    .containsExactly(PaperChoice.State.DRAFT);
            assertThat(model.papers().get())
                    .filteredOn(choice -> choice.paper().kind() == PaperKind.JOURNAL)
                    .noneMatch(PaperChoice::mayBeMade);
            assertThat(model.missing().get().orElseThrow())
                    .extracting(Missing::where)
                    .contains(Where.BALANCE);
            assertThat(RecordFormat.values()).noneMatch(model::mayBeMade);
        }
    }

    @Test
    void showsThePagesOfThePaperAndTurnsThem() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            place.close(two());
            MinutesViewModel model = open(place);
            assertThat(model.papers().get())
                    .filteredOn(choice -> !choice.chosen().get())
                    .as("no ballot waits any more")
                    .extracting(choice -> choice.paper().kind())
                    .containsExactly(PaperKind.PULL_DOUBTFUL);
            place.await(() -> model.preview().shown().get().isPresent());
            PaperPreview.Shown first = model.preview().shown().get().orElseThrow();
            assertThat(first.index()).isZero();
            assertThat(first.of()).isGreaterThan(1);
            assertThat(first.picture().height()).isBetween(1740, 1760); // A4 at 150 dpi
            assertThat(first.picture().pixels()).as("some ink").contains((byte) 0);
            model.preview().turn(-1);
            model.preview().turn(1);
            place.await(() -> model.preview().shown().get().orElseThrow().index() == 1);
        }
    }

    @Test
    void savesPapersAndEveryKindOfRecordAndTellsWhere() {
        try (LastStepsPlace place = LastStepsPlace.state(temp)) {
            place.balance();
            place.close(two());
            MinutesViewModel model = open(place);
            model.formats().values().forEach(chosen -> chosen.set(true));
            model.docx().set(true);
            Path stick = temp.resolve("usb");
            assertThat(model.maySave()).as("nobody named").isFalse();
            model.person().set(model.keepers().get(0).name());
            assertThat(model.maySave()).isTrue();
            model.save(stick);
            place.await(() -> !model.saving().get());
            assertThat(model.trouble().get()).isEmpty();
            assertThat(exported(place))
                    .hasSize(RecordFormat.values().length)
                    .containsOnly(model.keepers().get(0).name());
            assertThat(stick.resolve("kiem-phieu-bch").toFile().list())
                    .contains(
                            "bch-bien-ban-kiem-phieu-23.pdf",
                            "bch-bien-ban-kiem-phieu-23.docx",
                            "bien-ban-kiem-ke-32.pdf",
                            "result-package.zip",
                            "cvr.json",
                            "results.json",
                            "events.json")
                    .anyMatch(name -> name.endsWith(".xlsx"))
                    .anyMatch(name -> name.endsWith(".csv"))
                    .noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void leavesNothingWhereSavingIsCancelled() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            place.close(two());
            MinutesViewModel model = open(place);
            Path stick = temp.resolve("usb");
            model.save(stick);
            model.cancel();
            place.await(() -> !model.saving().get());
            assertThat(stick.resolve("kiem-phieu-bch")).doesNotExist();
            assertThat(model.told().get().orElseThrow().in(Locale.ENGLISH)).startsWith("Cancelled");
        }
    }

    @Test
    void printsThePagesThatWereAskedForAndNoMore() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            place.close(two());
            MinutesViewModel model = open(place);
            StationPaper paper = model.papers().get().get(0).paper();
            List<PaperPages.Page> taken = new ArrayList<>();
            boolean[] ended = {false};
            int printed = PaperPrinting.print(
                    paper,
                    new PaperPrinting.Pages() {
                        @Override
                        public boolean wants(int number) {
                            return number == 2;
                        }

                        @Override
                        public boolean take(PaperPages.Page page) {
                            return taken.add(page);
                        }

                        @Override
                        public void end() {
                            ended[0] = true;
                        }
                    },
                    news -> {});
            assertThat(printed).isEqualTo(1);
            assertThat(taken).hasSize(1);
            assertThat(ended[0]).isTrue();
        }
    }

    /** A member who keeps no records. */
    @Test
    void savesNothingInTheNameOfSomebodyWhoKeepsNoRecords() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            place.close(two());
            MinutesViewModel model = open(place);
            model.person().set("Ai Đó");
            model.save(temp.resolve("usb"));
            place.await(() -> !model.saving().get());
            assertThat(model.trouble().get()).isPresent();
            assertThat(temp.resolve("usb")).doesNotExist();
            assertThat(exported(place)).isEmpty();
        }
    }

    /** The name that stood there when the button was pressed, whatever stands there when the records' turn comes. */
    @Test
    void savesInTheNameThatWasChosenThen() {
        try (LastStepsPlace place = LastStepsPlace.party(temp)) {
            place.balance();
            place.close(two());
            MinutesViewModel model = open(place);
            model.formats().forEach((format, chosen) -> chosen.set(format == RecordFormat.PACKAGE));
            String keeper = model.keepers().get(0).name();
            model.person().set(keeper);
            CountDownLatch before = new CountDownLatch(1);
            place.session.background().run(Background.Lane.RECORDS, () -> before.await(1, TimeUnit.MINUTES));
            model.save(temp.resolve("usb"));
            model.person().set("");
            before.countDown();
            place.await(() -> !model.saving().get());
            assertThat(exported(place)).containsExactly(keeper);
        }
    }

    private static List<String> exported(LastStepsPlace place) {
        return place.session.station().events().all().stream()
                .filter(event -> event.what().equals("EXPORTED"))
                .map(Event::who)
                .toList();
    }

    private static MinutesViewModel open(LastStepsPlace place) {
        MinutesViewModel model = new MinutesViewModel(place.session, place.contest, () -> Locale.ROOT);
        model.load();
        place.await(() -> model.missing().get().isPresent());
        return model;
    }
}
