package vn.kiemphieu.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.NewStation;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.app.ready.ReadyPoint;
import vn.kiemphieu.app.ready.ReadyReport;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.ui.ready.ReadyCheck;
import vn.kiemphieu.ui.ready.ReadyViewModel;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.session.StationSession.Change;

class PlaceViewModelTest {
    private static final String JSON = """
            {"schema": 1, "title": "Đại hội", "unit": "Đảng bộ xã", "regime": "party-congress",
             "meeting": "delegates-congress", "contests": [
              {"id": "bch", "title": "Ban Chấp hành", "method": "strike-out", "seats": 1, "candidates": [
               {"no": 1, "name": "Nguyễn Văn An"}, {"no": 2, "name": "Trần Thị Bình"}]},
              {"id": "ubkt", "title": "Ủy ban Kiểm tra", "method": "strike-out", "seats": 1, "candidates": [
               {"no": 1, "name": "Nguyễn Văn An"}, {"no": 2, "name": "Trần Thị Bình"}]}]}""";

    @TempDir
    Path temp;

    private final PatientScreen screen = new PatientScreen();
    private final Background background = new Background(screen);
    private final List<Change> changes = new ArrayList<>();
    private StationSession session;
    private PlaceViewModel place;

    @BeforeEach
    void make() {
        Path station = new PlaceFolder(temp).station();
        new NewStation(
                        new StationFacts(ElectionFile.parse(JSON, "test"), true, 2),
                        List.of(new Person("Đỗ Văn Khải", Role.HEAD)),
                        List.of())
                .make(station, "test");
        session = StationSession.of(station, StationFolder.openToWrite(station, Clock.systemUTC()), background);
        session.onChange(changes::add);
        place = new PlaceViewModel(session, contest());
        screen.await(() -> !place.people().people().isEmpty());
    }

    @AfterEach
    void close() {
        session.close();
        background.close();
    }

    private Contest contest() {
        return session.election().contests().get(0);
    }

    @Test
    void saysSoWhileAWrittenFigureIsNotOnRecord() {
        RecordsViewModel records = place.records();
        assertThat(records.isChanged()).isFalse();
        List<Boolean> told = new ArrayList<>();
        records.onChange(() -> told.add(records.isChanged()));
        records.figures().get("issued").set("55");
        assertThat(told).endsWith(true);
        records.by().set(Optional.of(records.members().get(0)));
        records.keepFigures();
        screen.await(() -> !records.isChanged());
        assertThat(told).endsWith(false);
    }

    @Test
    void putsSomebodyOnRecordAndLetsThemRuleAtOnce() {
        place.people().name().set("Vũ Thị Mai");
        place.people().add();
        screen.await(() -> session.members().size() == 2);
        assertThat(changes).contains(Change.SETUP);
        assertThat(session.station().people().roster().find("Vũ Thị Mai")).isPresent();
        place.people().remove(place.people().people().get(0));
        assertThat(place.people().people()).hasSize(2);
    }

    @Test
    void recordsChangedFiguresOnlyAndTellsWhatContradicts() {
        RecordsViewModel records = place.records();
        assertThat(records.figures()).containsKeys("roll", "collected", "convening-committee-absent");
        assertThat(records.figures()).doesNotContainKey("active-elsewhere");
        records.figures().get("issued").set("100");
        records.figures().get("collected").set("101");
        records.keepFigures();
        assertThat(records.told().get().orElseThrow().toString()).contains("chọn người ghi");
        records.by().set(Optional.of(session.members().get(0)));
        records.keepFigures();
        screen.await(() -> !records.broken().get().isEmpty());
        assertThat(records.broken().get())
                .extracting(Check::identity)
                .containsExactly(Check.Identity.COLLECTED_WITHIN_ISSUED);
        long events = session.station().events().all().size();
        records.keepFigures();
        assertThat(session.station().events().all()).hasSize((int) events);
        records.figures().get("collected").set("99");
        records.keepFigures();
        screen.await(() -> records.broken().get().isEmpty());
        assertThat(session.station().records().figures("bch")).containsEntry("collected", 99);
    }

    @Test
    void keepsWhatIsBeingWrittenWhenTheRecordsAreLookedAtAgain() {
        place.records().figures().get("issued").set("100");
        place.records().load();
        place.page().set(PlaceViewModel.Page.POINTS);
        List<Integer> later = new ArrayList<>();
        background.run(Background.Lane.RECORDS, () -> 1).then(later::add);
        screen.await(() -> !later.isEmpty());
        assertThat(place.records().figures().get("issued").get()).isEqualTo("100");
    }

    @Test
    void recordsParticularsForEveryContestAndTakesThemBack() {
        RecordsViewModel records = place.records();
        records.by().set(Optional.of(session.members().get(0)));
        records.particulars().get(Particular.PLACE).set("Hội trường UBND xã");
        records.keepParticulars();
        screen.await(() -> changes.contains(Change.SETUP));
        assertThat(session.station().particulars().of("ubkt")).containsEntry("place", "Hội trường UBND xã");
        changes.clear();
        records.particulars().get(Particular.PLACE).set("");
        records.keepParticulars();
        screen.await(() -> changes.contains(Change.SETUP));
        assertThat(session.station().particulars().of("bch")).isEmpty();
    }

    @Test
    void settlesAPointBeforeTheFirstBallot() {
        RecordsViewModel records = place.records();
        records.by().set(Optional.of(session.members().get(0)));
        records.points().get(OpenPoint.TWO_LINE_NAME_ONE_STRUCK).set(OpenPoint.Answer.STRUCK);
        records.keepPoints();
        screen.await(() -> changes.contains(Change.SETUP));
        assertThat(session.station().settings().current().of(OpenPoint.TWO_LINE_NAME_ONE_STRUCK))
                .isEqualTo(OpenPoint.Answer.STRUCK);
        assertThat(records.points()).doesNotContainKey(OpenPoint.PARTIAL_STRIKE);
    }

    @Test
    void isReadyOnlyWithATemplateAndEnoughMembers() {
        ReadyViewModel ready = new ReadyViewModel(session, contest());
        ready.look();
        screen.await(() -> !ready.checks().get().isEmpty());
        assertThat(ready.checks().get())
                .filteredOn(check -> check.state() == ReadyCheck.State.MISSING)
                .extracting(ReadyCheck::code)
                .containsExactly("PEOPLE", "TEMPLATE", "PERMIT");
        assertThat(ready.isReady()).isFalse();
        place.people().name().set("Vũ Thị Mai");
        place.people().add();
        place.ballot().print().print(place.ballot().print().usualFile());
        screen.await(() -> place.ballot().template().mayKeep());
        place.ballot().template().keep();
        screen.await(() -> place.ballot().template().kept().get());
        ready.look();
        screen.await(ready::isReady);
        assertThat(ready.checks().get())
                .filteredOn(check -> check.state() == ReadyCheck.State.LATER)
                .extracting(ReadyCheck::code)
                .containsExactly("FIGURES", "BLANK_SHEET", "UNUSED_BALLOTS", "TEST_DECK", "COLOURS");
        assertThat(ready.unfinished()).isOne();
    }

    @Test
    void triesUnusedBallotsAndRemembersThatTheirPicturesAreNoBallots() throws IOException {
        place.ballot().print().print(place.ballot().print().usualFile());
        screen.await(() -> place.ballot().template().mayKeep());
        place.ballot().template().keep();
        screen.await(() -> place.ballot().template().kept().get());
        Path fed = Files.createDirectories(temp.resolve("may-quet"));
        Files.copy(place.ballot().print().usualFile(), fed.resolve("phieu.pdf"));
        ReadyViewModel ready = new ReadyViewModel(session, contest());
        ready.feed(ReadyPoint.Name.UNUSED_BALLOTS, fed);
        assertThat(ready.busy().get()).isFalse();
        ready.by().set(Optional.of(session.members().get(0)));
        ready.feed(ReadyPoint.Name.UNUSED_BALLOTS, fed);
        screen.await(() -> !ready.busy().get());
        assertThat(ready.trouble().get()).isEmpty();
        assertThat(ready.checks().get())
                .filteredOn(check -> check.code().equals("UNUSED_BALLOTS"))
                .singleElement()
                .satisfies(check ->
                        assertThat(check.found().in(java.util.Locale.ROOT)).contains("1 phiếu"));
        assertThat(ReadyReport.testPictures(session.station(), "bch")).hasSize(1);
        Path report = temp.resolve("bien-ban.pdf");
        ready.print(report);
        screen.await(() -> ready.printed().get().isPresent());
        assertThat(report).isNotEmptyFile();
    }
}
