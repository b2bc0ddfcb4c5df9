package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ui.OpenWindow.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.store.CertainRow;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.shell.Step;
import vn.kiemphieu.ui.shell.ToolModels;

/** A person at the tools and at the invalid list, with keys and clicks. */
class ToolsJourneyTest {
    private static final int BALLOTS = 8;
    /** Rows of 10,000 ballots with 18 names. */
    private static final int MANY = 180_000;

    private static final int SCREENFULS = 25;

    @TempDir
    static Path shared;

    private static FedPlace fed;

    @TempDir
    Path temp;

    private OpenWindow window;
    private FedPlace place;

    @BeforeAll
    static void feed() {
        WindowLibraries.require();
        fed = FedPlace.make(shared, BALLOTS);
    }

    @BeforeEach
    void openWindow() {
        window = new OpenWindow();
        place = fed.copied(temp.resolve("place"));
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void confirmsTheInvalidListOnlyAfterEveryPictureAndWithTwoNames() {
        place.settled();
        List<SheetId> plain = place.plain();
        place.untouched(plain.get(0), plain.get(1));
        ToolModels tools = open();
        window.click("6. Không hợp lệ");
        await(() -> tools.invalid().state().get().seen() == 1);
        assertThat(window.find("Xác nhận cả danh sách").isDisabled()).isTrue();
        window.look("invalid-first");
        int listed = tools.invalid().state().get().list().entries().size();
        assertThat(listed).isGreaterThanOrEqualTo(2);
        for (int k = 2; k <= listed; k++) {
            int seen = k;
            window.click("Phiếu tiếp theo");
            await(() -> tools.invalid().state().get().seen() == seen);
        }
        assertThat(tools.invalid().state().get().allSeen()).isTrue();
        window.click(place.members().get(0));
        window.click("Xác nhận cả danh sách");
        await(() -> tools.invalid().notice().get().isPresent());
        assertThat(tools.invalid().state().get().confirmers()).isEmpty();
        window.click(place.members().get(1));
        Screens.guide(window.stage, "khong-hop-le");
        window.click("Xác nhận cả danh sách");
        await(() -> tools.invalid().state().get().isConfirmed());
        assertThat(tools.invalid().state().get().confirmers())
                .containsExactlyElementsOf(place.members().subList(0, 2));
        await(() -> window.model.progress().get().stateOf(Step.INVALID_LIST) == Step.State.DONE);
        assertThat(window.cutOff).isEmpty();
    }

    @Test
    void sendsAListedBallotToReviewWhenAMemberSeesARowOtherwise() {
        place.settled();
        SheetId sheet = place.plain().get(0);
        place.untouched(sheet);
        ToolModels tools = open();
        window.click("6. Không hợp lệ");
        await(() -> tools.invalid().state().get().loaded());
        window.robot.interact(() -> tools.invalid().look(sheet));
        await(() -> tools.invalid().isSeen(sheet));
        window.click("Tôi thấy: gạch");
        assertThat(window.says("Hãy chọn người đề nghị trước.")).isTrue();
        choose(place.members().get(2));
        window.click("Tôi thấy: gạch");
        await(() -> window.says("nay chờ kết luận ở bước Xem xét"));
        await(() -> tools.invalid().state().get().list().entries().stream()
                .noneMatch(entry -> entry.id().equals(sheet)));
        assertThat(tools.invalid().current().get())
                .as("another ballot is shown, and the answer stays")
                .isPresent();
        assertThat(window.says("nay chờ kết luận ở bước Xem xét")).isTrue();
        window.look("invalid-objection");
        assertThat(window.cutOff).isEmpty();
        assertThat(record(sheet)).isInstanceOf(CastVoteRecord.Open.class);
    }

    @Test
    void typesABallotTwiceWithoutShowingTheFirstTypingToTheSecondPerson() {
        ToolModels tools = open();
        window.click("Nhập tay");
        choose(place.members().get(0));
        type("1 3 5");
        await(() -> tools.entry().typings().get().waitingForOthers().equals(List.of(1)));
        type("2 4");
        await(() -> tools.entry().typings().get().waitingForOthers().equals(List.of(1, 2)));
        assertThat(window.says("gạch: 1.")).as("what one typed oneself").isTrue();
        window.robot.write("3 7");
        Screens.guide(window.stage, "nhap-tay");

        choose(place.members().get(1));
        assertThat(window.says("bạn nhập lần thứ hai")).isTrue();
        assertThat(window.says("gạch: 1.")).as("what the first typed").isFalse();
        type("1 3 5");
        await(() -> tools.entry().typings().get().waitingForMe().equals(List.of(2)));
        type("2 5");
        await(() -> !tools.entry().typings().get().forCommittee().isEmpty());
        window.look("entry-differ");
        window.click("Cả ban kết luận…");
        place.members().subList(0, 2).forEach(window::click);
        window.robot.clickOn(".entry-form > .large");
        type("2 4");
        await(() -> tools.entry().typings().get().forCommittee().isEmpty());
        assertThat(window.cutOff).isEmpty();
        try (StationFolder station = StationFolder.openToRead(place.folder())) {
            assertThat(ContestCases.load(station, place.contest()).typed())
                    .hasSize(2)
                    .noneMatch(TypedCase::isOpen);
        }
    }

    @Test
    void reopensARowFoundInTheGallery() {
        ToolModels tools = open();
        window.click("Rà các dòng");
        await(() -> !tools.gallery().rows().get().isEmpty());
        CertainRow first = tools.gallery().rows().get().get(0);
        window.robot.clickOn(window.robot.lookup(".crop").nth(0).queryButton());
        await(() -> tools.gallery().ballot().picture().get().isPresent());
        window.look("gallery-close");
        await(() -> !tools.gallery().isDrawing());
        Screens.guide(window.stage, "ra-dong");
        choose(place.members().get(0));
        boolean kept = first.mark() == vn.kiemphieu.ballot.MarkStatus.KEPT;
        window.click(kept ? "Tôi thấy: gạch" : "Tôi thấy: để lại");
        await(() -> window.says("nay chờ kết luận ở bước Xem xét"));
        await(() -> !tools.gallery().rows().get().contains(first));
        assertThat(window.cutOff).isEmpty();
        assertThat(((CastVoteRecord.Open) record(first.sheet())).doubts())
                .anyMatch(doubt -> doubt.row().equals(java.util.OptionalInt.of(first.no())));
    }

    @Test
    void makesOnlyTheRowsOneSeesOfTenThousandBallots() {
        ToolModels tools = open();
        window.click("Rà các dòng");
        await(() -> !tools.gallery().rows().get().isEmpty());
        List<CertainRow> few = tools.gallery().rows().get();
        List<CertainRow> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            many.add(few.get(i % few.size()));
        }
        window.robot.interact(() -> tools.gallery().rows().set(many));
        ListView<?> list = window.robot.lookup(".gallery").queryListView();
        for (int i = 0; i < SCREENFULS; i++) {
            int line = list.getItems().size() / SCREENFULS * i;
            window.robot.interact(() -> list.scrollTo(line));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(window.robot.lookup(".crop").queryAll()).hasSizeBetween(4, 80);
        }
    }

    @Test
    void triesAnotherLimitAndAppliesNothing() {
        ToolModels tools = open();
        window.click("Thử ngưỡng");
        await(() -> tools.whatIf().permission().get().isPresent());
        assertThat(window.find("Thử trên các tờ đã nạp").isDisabled())
                .as("nothing is moved yet")
                .isTrue();
        window.robot.interact(() -> tools.whatIf().limit().set("learned.together.evidence"));
        window.robot.interact(() -> tools.whatIf().value().set("99"));
        int before = events();
        window.click("Thử trên các tờ đã nạp");
        await(() -> tools.whatIf().found().get().isPresent());
        assertThat(tools.whatIf().found().get().orElseThrow().sheets()).isEqualTo(BALLOTS);
        assertThat(tools.whatIf().found().get().orElseThrow().otherwise()).isZero();
        window.look("what-if");
        assertThat(window.cutOff).isEmpty();
        assertThat(events()).as("nothing was written").isEqualTo(before);
    }

    private int events() {
        try (StationFolder station = StationFolder.openToRead(place.folder())) {
            return station.events().all().size();
        }
    }

    @Test
    void findsAnyBallotByBatchAndNumber() {
        ToolModels tools = open();
        window.robot.push(KeyCode.F3);
        await(() -> tools.search().batch().get().equals(FedPlace.BATCH));
        window.robot.write("7").push(KeyCode.ENTER);
        await(() -> tools.search().ballot().picture().get().isPresent());
        assertThat(window.says("Tờ HOP-1/7")).isTrue();
        window.look("search");
        Screens.guide(window.stage, "tim-phieu");
        window.robot.push(KeyCode.PAGE_DOWN);
        await(() -> window.says("Tờ HOP-1/8"));
        window.robot.push(KeyCode.PAGE_DOWN);
        await(() -> window.says("Không có tờ HOP-1/9"));
        assertThat(window.cutOff).isEmpty();
    }

    @Test
    void tellsTheLogInWordsAndOpensTheGuideWhereOneIs() {
        place.settled();
        ToolModels tools = open();
        window.click("Nhật ký");
        await(() -> !tools.log().lines().get().isEmpty());
        assertThat(tools.log().lines().get())
                .anyMatch(line -> line.who().equals("chương trình")
                        && line.what().equals("mở điểm kiểm phiếu để làm việc (" + StationWiring.program() + ")"));
        window.look("log");
        window.robot.write("HOP-1/2");
        await(() ->
                tools.log().lines().get().stream().allMatch(line -> line.what().contains("HOP-1/2")));
        assertThat(tools.log().lines().get()).isNotEmpty();
        window.click("5. Xem xét");
        window.robot.push(KeyCode.F1);
        await(() -> window.model.help().chapter().get().orElseThrow().id().equals("review"));
        window.look("help");
        window.robot.write("hoan tac");
        await(() -> window.model.help().hits().get().stream()
                .allMatch(hit -> hit.around().toLowerCase().contains("hoàn tác")));
        assertThat(window.cutOff).isEmpty();
    }

    private ToolModels open() {
        window.robot.interact(() -> window.model.start().open(place.folder()));
        await(() -> window.model.tools().isPresent() && window.model.step().get() != Step.START);
        return window.model.tools().orElseThrow();
    }

    /** Whoever acts, in the box that asks for it. */
    @SuppressWarnings("unchecked")
    private void choose(String member) {
        ComboBox<String> box = window.robot
                .lookup(".combo-box")
                .match(node ->
                        node instanceof ComboBox<?> each && each.getItems().contains(member) && each.isVisible())
                .query();
        window.robot.clickOn(box);
        int at = box.getItems().indexOf(member);
        int now = box.getSelectionModel().getSelectedIndex();
        for (int i = now; i < at; i++) {
            window.robot.push(KeyCode.DOWN);
        }
        window.robot.push(KeyCode.ENTER);
        await(() -> member.equals(box.getValue()));
    }

    private void type(String marks) {
        window.robot.write(marks).push(KeyCode.ENTER);
    }

    private CastVoteRecord record(SheetId sheet) {
        try (StationFolder station = StationFolder.openToRead(place.folder())) {
            return SheetCase.find(station, sheet).orElseThrow().record();
        }
    }
}
