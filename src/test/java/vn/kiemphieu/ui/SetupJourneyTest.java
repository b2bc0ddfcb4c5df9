package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.ballot.BallotViewModel;
import vn.kiemphieu.ui.ballot.TemplateRow;
import vn.kiemphieu.ui.ballot.TemplateViewModel;
import vn.kiemphieu.ui.setup.DraftViewModel;
import vn.kiemphieu.ui.setup.PlaceViewModel;
import vn.kiemphieu.ui.shell.ShellViewModel;
import vn.kiemphieu.ui.shell.Step;

/** A secretary prepares an election at the real window, from nothing to the scanner. */
class SetupJourneyTest {
    private static final String TITLE = "Đại hội đại biểu Đảng bộ xã Tân Hòa lần thứ I";
    /** From the first name to the words above the list. */
    private static final double TO_THE_TITLE_MM = -21.6;

    private static final String LIST = """
            STT\tHọ và tên\tNgày sinh\tChức vụ
            1\tNguyễn Văn An\t12/05/1975\tBí thư chi bộ 3
            2\tTrần Thị Bình\t1980\tChủ tịch Hội Phụ nữ
            3\tLê Hoàng Dũng\t03/09/1969\tTrưởng Công an xã
            4\tPhạm Thị Hạnh\t1982\t
            """;

    @TempDir
    Path temp;

    private OpenWindow window;
    private FxRobot robot;
    private final Set<String> faults = new TreeSet<>();
    private ShellViewModel model;
    private Stage stage;

    @BeforeEach
    void openWindow() {
        window = new OpenWindow();
        robot = window.robot;
        model = window.model;
        stage = window.stage;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void preparesAnElectionFromAPastedListToTheScanner() {
        look("start");
        click("Lập điểm kiểm phiếu mới");
        DraftViewModel draft = model.draft().get().orElseThrow();
        robot.interact(() -> draft.fields().putInto(temp));
        write("Tên cuộc bầu cử", TITLE);
        write("Đơn vị, tổ chức", "Đảng bộ xã Tân Hòa");
        look("setup-election");
        click("Ghi và sang bước sau");
        await(() -> draft.page().get() == DraftViewModel.Page.CONTESTS);
        assertThat(temp.resolve("dai-hoi-dai-bieu-dang-bo-xa-tan-hoa-lan/election.json"))
                .exists();

        write("Tên nội dung bầu (in trên phiếu)", "Ban Chấp hành Đảng bộ xã Tân Hòa khóa I");
        write("Số người được bầu", "3");
        paste(LIST.replace("Trần Thị Bình", "Tran Th1 Binh"));
        await(() -> draft.editor().list().get().isPresent());
        look("setup-contest-errors");
        assertThat(robot.lookup("Ghi nội dung bầu này").queryButton().isDisabled())
                .isTrue();
        paste(LIST);
        await(() -> draft.editor().missing().isEmpty());
        look("setup-contest");
        click("Ghi nội dung bầu này");
        await(() -> draft.contests().size() == 1 && !draft.editor().open().get());
        look("setup-contests");
        click("Ghi và sang bước sau");

        write("Họ và tên", "Đỗ Văn Khải");
        robot.push(KeyCode.ENTER);
        assertThat(robot.lookup("Lập điểm kiểm phiếu").queryButton().isDisabled())
                .isTrue();
        look("setup-people-few");
        write("Họ và tên", "Vũ Thị Mai");
        robot.push(KeyCode.ENTER);
        look("setup-people");
        click("Lập điểm kiểm phiếu");
        await(() -> model.work().get().isPresent());
        assertThat(model.step().get()).isEqualTo(Step.SETUP);
        PlaceViewModel place = model.work().get().orElseThrow().setup();
        await(() -> !place.people().people().isEmpty());

        look("ballot-source");
        write("Nơi phát hành phiếu", "Tân Hòa");
        click("Lập tệp phiếu");
        await(() -> place.ballot().template().draft().get().isPresent());
        look("ballot-template");
        assertThat(place.ballot().template().rows().get())
                .hasSize(4)
                .allMatch(row -> row.state() == TemplateRow.State.READ);
        assertThat(place.ballot().print().usualFile()).exists();
        Screens.guide(stage, "la-phieu");
        correctByDragging(place);
        click("Đúng rồi, dùng mẫu này");
        await(() -> place.ballot().template().kept().get());
        look("ballot-kept");
        takeTheBlankDroppedOnThePage(place);

        click("Người kiểm phiếu");
        look("place-people");
        click("Số liệu");
        robot.interact(() -> place.records()
                .by()
                .set(java.util.Optional.of(place.records().members().get(0))));
        write("Tổng số cử tri hoặc người được triệu tập", "120");
        write("Phiếu phát ra", "118");
        write("Phiếu thu vào", "119");
        click("Ghi vào hồ sơ");
        await(() -> !place.records().broken().get().isEmpty());
        look("place-figures");
        write("Phiếu thu vào", "118");
        click("Ghi vào hồ sơ");
        await(() -> place.records().broken().get().isEmpty());
        click("Nội dung biên bản");
        look("place-particulars");
        click("Quy ước của ban");
        look("place-points");

        click("Sang kiểm tra sẵn sàng");
        await(() -> !model.work().get().orElseThrow().ready().checks().get().isEmpty());
        look("ready");
        click("Sang quét phiếu");
        assertThat(model.step().get()).isEqualTo(Step.SCAN);
        assertThat(faults).isEmpty();

        window.close();
        window = null;
        try (StationFolder station = StationFolder.openToRead(place.session().folder())) {
            assertThat(station.facts().election().title()).isEqualTo(TITLE);
            assertThat(station.people().roster().members()).hasSize(2);
            assertThat(station.styles().latest(place.contest().id())).isPresent();
            assertThat(station.records().figures(place.contest().id())).containsEntry("collected", 118);
        }
    }

    /**
     * The first name's frame is dragged to other print, which is noticed, and a new frame drawn round the name finds the
     * same ink again.
     */
    private void correctByDragging(PlaceViewModel place) {
        TemplateViewModel template = place.ballot().template();
        MmBox ink = ink(template);
        Bounds page = robot.lookup(".frames")
                .query()
                .localToScreen(robot.lookup(".frames").query().getLayoutBounds());
        double px =
                page.getWidth() / template.draft().get().orElseThrow().style().widthMm();
        robot.drag(robot.lookup(".frame").<Node>query()).dropBy(0, TO_THE_TITLE_MM * px);
        await(() -> template.rows().get().get(0).state() == TemplateRow.State.MISPLACED);
        look("ballot-misplaced");
        assertThat(template.mayKeep()).isFalse();
        robot.drag(page.getMinX() + (ink.left() - 1.2) * px, page.getMinY() + (ink.top() - 1.2) * px)
                .dropTo(page.getMinX() + (ink.right() + 1.2) * px, page.getMinY() + (ink.bottom() + 1.2) * px);
        await(template::mayKeep);
        assertThat(ink(template)).isEqualTo(ink);
    }

    /** The blank comes by a drag as people make it; the title stands for its icon on the desktop, which no test has. */
    private void takeTheBlankDroppedOnThePage(PlaceViewModel place) {
        click("Lập lại, hoặc dùng phiếu khác");
        File blank = place.ballot().print().usualFile().toFile();
        Node icon = robot.lookup(".election").query();
        robot.interact(() -> icon.setOnDragDetected(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(blank));
            icon.startDragAndDrop(TransferMode.COPY).setContent(content);
            event.consume();
        }));
        robot.drag(icon).dropTo(robot.lookup("Lập tệp phiếu").queryButton());
        await(() -> place.ballot().template().draft().get().isPresent());
        assertThat(place.ballot().source().get()).isEqualTo(BallotViewModel.Source.BROUGHT);
        assertThat(place.ballot().template().rows().get())
                .hasSize(4)
                .allMatch(row -> row.state() == TemplateRow.State.READ);
        click("Đúng rồi, dùng mẫu này");
        await(() -> place.ballot().template().kept().get());
    }

    private static MmBox ink(TemplateViewModel template) {
        return template.row(1).orElseThrow().lines().get(0).ink();
    }

    private void write(String field, String text) {
        TextInputControl control = robot.lookup(".text-input").queryAllAs(TextInputControl.class).stream()
                .filter(input -> field.equals(input.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + field));
        robot.interact(() -> {
            control.requestFocus();
            control.setText(text);
        });
    }

    private void paste(String list) {
        TextArea area = robot.lookup(".pasted").queryAs(TextArea.class);
        robot.interact(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(list);
            Clipboard.getSystemClipboard().setContent(content);
            area.requestFocus();
            area.selectAll();
            area.paste();
        });
    }

    private void look(String name) {
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> faults.addAll(Screens.faults(stage, model, name)));
    }

    private void click(String words) {
        robot.clickOn(robot.lookup(node -> node instanceof javafx.scene.control.Button button
                        && (words.equals(button.getText()) || words.equals(button.getAccessibleText())))
                .queryButton());
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void await(BooleanSupplier so) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, so::getAsBoolean);
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
