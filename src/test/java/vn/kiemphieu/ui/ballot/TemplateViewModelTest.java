package vn.kiemphieu.ui.ballot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.NewStation;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.app.PrintCheck;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;

class TemplateViewModelTest {
    @TempDir
    Path temp;

    private final PatientScreen screen = new PatientScreen();
    private final Background background = new Background(screen);
    private StationSession session;

    @BeforeEach
    void make() {
        session = place("mot", "Nguyễn Văn An", "Trần Thị Bình", "Lê Hoàng Dũng");
    }

    @AfterEach
    void close() {
        session.close();
        background.close();
    }

    private StationSession place(String folder, String first, String second, String third) {
        String json = """
                {"schema": 1, "title": "Đại hội", "unit": "Đảng bộ xã Tân Hòa", "regime": "party-congress",
                 "meeting": "committee", "contests": [
                  {"id": "bch", "title": "Ban Chấp hành", "method": "strike-out", "seats": 2, "candidates": [
                   {"no": 1, "name": "%1$s"}, {"no": 2, "name": "%2$s"}, {"no": 3, "name": "%3$s"}]},
                  {"id": "bt", "title": "Bí thư", "method": "agree-disagree", "seats": 1, "candidates": [
                   {"no": 1, "name": "%1$s"}]}]}""".formatted(first, second, third);
        Path station = new PlaceFolder(temp.resolve(folder)).station();
        new NewStation(new StationFacts(ElectionFile.parse(json, "test"), true, 2), List.of(), List.of())
                .make(station, "test");
        return StationSession.of(station, StationFolder.openToWrite(station, java.time.Clock.systemUTC()), background);
    }

    private Contest contest(String id) {
        return session.election().contest(id).orElseThrow();
    }

    private BallotViewModel printed(StationSession where, String id) {
        BallotViewModel ballot =
                new BallotViewModel(where, where.election().contest(id).orElseThrow());
        ballot.print().print(ballot.print().usualFile());
        screen.await(() -> !ballot.template().rows().get().isEmpty());
        return ballot;
    }

    @Test
    void printsBallotsAndKeepsTheTemplateAPersonLookedAt() {
        BallotViewModel ballot = printed(session, "bch");
        assertThat(ballot.print().usualFile()).exists();
        assertThat(ballot.print().printed().get().orElseThrow().findings())
                .extracting(PrintCheck.Finding::kind)
                .contains(PrintCheck.Kind.GAP);
        assertThat(session.station().styles().latest("bch")).isEmpty();
        ballot.template().keep();
        screen.await(() -> ballot.template().kept().get());
        assertThat(session.station()
                        .styles()
                        .latest("bch")
                        .map(StationStyles::parse)
                        .map(StyleFolder::hash))
                .contains(StyleFolder.hash(
                        ballot.template().draft().get().orElseThrow().style()));
        TemplateViewModel nextDay = new BallotViewModel(session, contest("bch")).template();
        screen.await(() -> nextDay.kept().get());
        assertThat(nextDay.rows().get()).allMatch(row -> row.state() == TemplateRow.State.KNOWN);
    }

    @Test
    void findsTheAnswerCellsOfAFourColumnBallot() {
        TemplateViewModel template = printed(session, "bt").template();
        assertThat(template.mayKeep()).isTrue();
        assertThat(template.row(1).orElseThrow().answers()).isPresent();
    }

    @Test
    void asksAboutANameThatIsNotOnTheBlankAndTakesAPersonsWord() {
        try (StationSession other = place("hai", "Nguyễn Văn An", "Trần Thị Cúc", "Lê Hoàng Dụng")) {
            Path blank = printed(other, "bch").print().usualFile();
            TemplateViewModel template = new BallotViewModel(session, contest("bch")).template();
            template.build(blank);
            screen.await(() -> !template.rows().get().isEmpty());
            TemplateRow doubted = template.rows().get().get(1);
            assertThat(doubted.state()).isEqualTo(TemplateRow.State.OPEN);
            assertThat(template.selected().get()).contains(2);
            assertThat(template.mayKeep()).isFalse();
            assertThat(template.rows().get().get(2).state()).isNotEqualTo(TemplateRow.State.READ);
            template.accept(3);
            screen.await(() -> template.rows().get().get(2).state() == TemplateRow.State.CORRECTED);
            template.accept(2);
            screen.await(() -> template.trouble().get().isPresent());
            MmBox first = template.row(1).orElseThrow().lines().get(0).ink();
            MmBox third = template.row(3).orElseThrow().lines().get(0).ink();
            double down = (third.top() - first.top()) / 2;
            template.place(
                    2,
                    OptionalInt.empty(),
                    new MmBox(first.left() - 1, first.top() + down - 1, first.right() + 5, first.bottom() + down + 1));
            screen.await(() -> template.rows().get().get(1).state() == TemplateRow.State.MISPLACED);
            assertThat(template.rows().get().get(1).printed()).contains("Trần Thị Cúc");
            template.accept(2);
            assertThat(template.mayKeep()).isTrue();
        }
    }

    @Test
    void comparesWhatStandsWhereAPersonPutANameWithTheName() throws IOException {
        TemplateViewModel template = printed(session, "bch").template();
        MmBox second = template.row(2).orElseThrow().lines().get(0).ink();
        MmBox first = template.row(1).orElseThrow().lines().get(0).ink();
        template.place(1, OptionalInt.empty(), second);
        screen.await(() -> template.trouble().get().isPresent());
        double above = template.row(1).orElseThrow().strip().top() - first.height() - 3;
        template.place(1, OptionalInt.empty(), new MmBox(first.left(), above - 4, first.right() + 30, above + 4));
        screen.await(() -> template.rows().get().get(0).state() == TemplateRow.State.MISPLACED);
        assertThat(template.mayKeep()).isFalse();
        assertThat(template.rows().get().get(0).printed()).isPresent();
        template.by().set("Đỗ Văn Khải");
        template.accept(1);
        assertThat(template.mayKeep()).isTrue();
        template.keep();
        screen.await(() -> template.kept().get());
        Path changes = PlaceFolder.around(session.folder()).template("bch").resolve("changes.csv");
        assertThat(Files.readString(changes)).contains("Đỗ Văn Khải", "Nguyễn Văn An");
    }

    @Test
    void triesAScanWithoutKeepingAnything() {
        BallotViewModel ballot = printed(session, "bch");
        ballot.template().tryScan(ballot.print().usualFile(), Locale.ROOT);
        screen.await(() -> ballot.template().trial().result().get().isPresent());
        Trial.Result result = ballot.template().trial().result().get().orElseThrow();
        assertThat(result.reading()).isInstanceOf(PageReading.Read.class);
        assertThat(result.picture()).isPresent();
        assertThat(session.station().batches().all()).isEmpty();
        ballot.template().requireStamp(false);
        screen.await(() -> ballot.template().trial().result().get().equals(Optional.empty()));
    }

    @Test
    void understandsDaysAsPeopleWriteThem() {
        assertThat(PrintViewModel.iso("15/3/2026")).contains("2026-03-15");
        assertThat(PrintViewModel.iso("1.12.2026")).contains("2026-12-01");
        assertThat(PrintViewModel.iso("31/2/2026")).isEmpty();
        assertThat(PrintViewModel.iso("mai")).isEmpty();
    }
}
