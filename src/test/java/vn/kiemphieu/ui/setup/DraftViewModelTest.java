package vn.kiemphieu.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.app.PlaceFolder;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.setup.DraftViewModel.Page;
import vn.kiemphieu.ui.start.StartViewModel;

class DraftViewModelTest {
    @TempDir
    Path temp;

    private final PatientScreen screen = new PatientScreen();
    private final Background background = new Background(screen);
    private final List<Path> begun = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();

    @AfterEach
    void close() {
        background.close();
    }

    private DraftViewModel described() {
        DraftViewModel draft = new DraftViewModel(background, temp, begun::add, made::add);
        draft.fields().title().set("Hội nghị Hội Cựu chiến binh");
        draft.fields().unit().set("Hội Cựu chiến binh xã Tân Hòa");
        draft.fields().regime().set(Regime.PARTY_CONGRESS);
        draft.fields().meeting().set(Meeting.MEMBERS_CONGRESS);
        draft.keepElection();
        screen.await(() -> draft.page().get() == Page.CONTESTS);
        return draft;
    }

    private void contest(DraftViewModel draft, String title, String seats, String list) {
        draft.editor().begin();
        draft.editor().title().set(title);
        draft.editor().seats().set(seats);
        draft.editor().pasted().set(list);
        screen.await(() -> draft.editor().missing().isEmpty());
        draft.editor().keep();
        screen.await(() -> !draft.editor().open().get());
    }

    @Test
    void putsTheFilesIntoAFolderNamedAfterTheElectionWithoutTouchingWhatIsThere() throws IOException {
        Files.createDirectories(temp.resolve("hoi-nghi-hoi-cuu-chien-binh"));
        DraftViewModel draft = described();
        assertThat(draft.place().folder()).isEqualTo(temp.resolve("hoi-nghi-hoi-cuu-chien-binh-2"));
        assertThat(draft.place().election()).exists();
    }

    @Test
    void makesACountingPlaceOnceEverythingIsThere() {
        DraftViewModel draft = described();
        assertThat(draft.canGo(Page.PEOPLE)).isFalse();
        contest(draft, "Ban Chấp hành", "2", "Nguyễn Văn An\nTrần Thị Bình\nLê Văn Cường");
        draft.people().name().set("  Đỗ  Văn Khải ");
        draft.people().add();
        assertThat(draft.missing()).containsExactly("setup.missing.people");
        draft.people().name().set("đỗ văn khải");
        draft.people().add();
        assertThat(draft.people().people()).hasSize(1);
        assertThat(draft.people().twice().get()).isPresent();
        draft.people().name().set("Vũ Thị Mai");
        draft.people().add();
        assertThat(draft.missing()).isEmpty();
        draft.make();
        screen.await(() -> !made.isEmpty());
        try (StationFolder station = StationFolder.openToRead(made.get(0))) {
            assertThat(station.facts().test()).isFalse();
            assertThat(station.facts().election().meeting()).contains(Meeting.MEMBERS_CONGRESS);
            assertThat(station.people().roster().members())
                    .extracting(person -> person.name() + " " + person.role())
                    .containsExactly("Đỗ Văn Khải " + Role.HEAD, "Vũ Thị Mai " + Role.SECRETARY);
        }
    }

    @Test
    void offersTheRolesInTheOrderTheyAreUsuallyNamed() {
        PeopleViewModel people = PeopleViewModel.ofDraft();
        for (String name : List.of("Đỗ Văn Khải", "Vũ Thị Mai", "Lê Văn Cường", "Trần Kỹ Thuật", "Phạm Thị Dung")) {
            people.name().set(name);
            people.add();
        }
        assertThat(people.people())
                .extracting(Person::role)
                .containsExactly(Role.HEAD, Role.SECRETARY, Role.MEMBER, Role.TECHNICIAN, Role.MEMBER);
    }

    @Test
    void asksAPersonToConfirmAsManySeatsAsCandidates() {
        DraftViewModel draft = described();
        contest(draft, "Ban Chấp hành", "2", "Nguyễn Văn An\nTrần Thị Bình");
        draft.people().name().set("Đỗ Văn Khải");
        draft.people().add();
        draft.people().name().set("Vũ Thị Mai");
        draft.people().add();
        assertThat(draft.missing()).containsExactly("setup.missing.confirm");
        draft.confirmed().set(true);
        assertThat(draft.missing()).isEmpty();
    }

    @Test
    void goesOnAnotherDayWhereItWasLeft() {
        DraftViewModel draft = described();
        contest(draft, "Ban Chấp hành", "1", "Nguyễn Văn An\nTrần Thị Bình");
        assertThat(begun).contains(draft.place().folder());
        draft.people().name().set("Đỗ Văn Khải");
        draft.people().add();
        List<DraftViewModel> resumed = new ArrayList<>();
        var start = new StartViewModel(background, Choices.forgotten(), (session, ballots) -> {}, resumed::add);
        start.open(draft.place().folder());
        screen.await(() -> !resumed.isEmpty());
        DraftViewModel next = resumed.get(0);
        assertThat(next.fields().title().get()).isEqualTo("Hội nghị Hội Cựu chiến binh");
        assertThat(next.contests()).hasSize(1);
        assertThat(next.people().people())
                .extracting(person -> person.name() + " " + person.role())
                .containsExactly("Đỗ Văn Khải " + Role.HEAD);
        contest(next, "Ban Chấp hành", "1", "Nguyễn Văn An\nTrần Thị Bình\nLê Văn Cường");
        assertThat(ElectionFile.read(next.place().election()).election().contests())
                .extracting(Contest::id)
                .containsExactly("ban-chap-hanh", "ban-chap-hanh-2");
    }

    @Test
    void leavesAnElectionFileFromElsewhereAsItIs() throws IOException {
        Path sent = temp.resolve("election.json");
        Files.writeString(sent, """
                {"schema": 1, "title": "Bầu cử", "unit": "Xã", "regime": "club", "colour": "pink",
                 "contests": [{"id": "bch", "title": "BCH", "method": "strike-out", "seats": 1,
                               "candidates": [{"no": 1, "name": "A B"}, {"no": 2, "name": "C D"}]}]}""");
        String before = Files.readString(sent);
        List<DraftViewModel> taken = new ArrayList<>();
        var start = new StartViewModel(background, Choices.forgotten(), (session, ballots) -> {}, taken::add);
        start.take(sent);
        screen.await(() -> !taken.isEmpty());
        DraftViewModel draft = taken.get(0);
        draft.fields().putInto(temp.resolve("places"));
        draft.drop(draft.contests().get(0));
        screen.await(() -> !draft.busy().get());
        contest(draft, "Ủy ban Kiểm tra", "1", "Nguyễn Văn An\nTrần Thị Bình");
        assertThat(sent).hasContent(before);
        assertThat(Files.readString(new PlaceFolder(draft.place().folder()).election()))
                .contains("\"colour\"", "pink", "Ủy ban Kiểm tra");
    }

    @Test
    void refusesAFolderThatHoldsAnElectionAlready() throws IOException {
        DraftViewModel draft = new DraftViewModel(background, temp, begun::add, made::add);
        draft.fields().title().set("Bầu cử");
        draft.fields().unit().set("Xã");
        Files.createDirectories(draft.place().folder());
        Files.writeString(draft.place().election(), "{}");
        draft.keepElection();
        screen.await(() -> draft.trouble().get().isPresent());
        assertThat(draft.trouble().get().orElseThrow().trouble()).isEqualTo(Trouble.STATION_EXISTS);
        assertThat(draft.place().election()).hasContent("{}");
    }

    @Test
    void showsEveryProblemOfAListByRowAndKeepsNothing() {
        DraftViewModel draft = described();
        ContestViewModel editor = draft.editor();
        editor.begin();
        editor.title().set("Ban Chấp hành");
        editor.seats().set("1");
        editor.pasted().set("1\tNguyễn Văn An\n1\tTrần Thị B1nh\n3\tLê 9 Cường");
        screen.await(() -> editor.list().get().isPresent());
        assertThat(editor.list().get().orElseThrow().remarks().stream()
                        .filter(remark -> remark.severity() == vn.kiemphieu.intake.finding.Severity.ERROR)
                        .map(remark -> remark.row()))
                .contains(2, 3);
        assertThat(editor.missing()).contains("setup.missing.errors");
        editor.keep();
        assertThat(draft.contests()).isEmpty();
    }

    @Test
    void takesAListFromAFileInsteadOfTheText() throws IOException {
        Path list = temp.resolve("danh-sach.csv");
        Files.writeString(list, "STT;Họ và tên;Giới tính\n1;Nguyễn Văn An;Nam\n2;Trần Thị Bình;Nữ\n");
        DraftViewModel draft = described();
        draft.editor().begin();
        draft.editor().file().set(Optional.of(list));
        screen.await(() -> draft.editor().list().get().isPresent());
        assertThat(draft.editor().list().get().orElseThrow().candidates())
                .extracting(Candidate::name)
                .containsExactly("Nguyễn Văn An", "Trần Thị Bình");
        draft.editor().file().set(Optional.of(temp.resolve("missing.xlsx")));
        screen.await(() -> draft.editor().trouble().get().isPresent());
        assertThat(draft.editor().list().get()).isEmpty();
    }

    @Test
    void givesAKeptListBackWholeToBeChanged() {
        DraftViewModel draft = described();
        contest(draft, "Ban Chấp hành", "1", """
                STT\tÔng/Bà\tHọ và tên\tTên gọi khác\tNgày sinh\tChức vụ
                1\tÔng\tNguyễn Văn An\tBa An\t12/05/1975\tBí thư
                2\tBà\tTrần Thị Bình\t\t1980\t""");
        Contest kept = draft.contests().get(0);
        draft.editor().change(kept);
        screen.await(() -> draft.editor().missing().isEmpty());
        draft.editor().method().set(VotingMethod.STRIKE_OUT);
        draft.editor().keep();
        screen.await(() -> !draft.editor().open().get());
        assertThat(draft.contests()).containsExactly(kept);
    }
}
