package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.ui.display.DisplayViewModel.Face;
import vn.kiemphieu.ui.shell.Appearance;
import vn.kiemphieu.ui.shell.LastSteps;
import vn.kiemphieu.ui.shell.ShellViewModel;
import vn.kiemphieu.ui.shell.Step;

/** From everything ruled to minutes and package: figures, closing, result, papers, by real keys and clicks. */
class LastStepsJourneyTest {
    @TempDir
    Path temp;

    private OpenWindow window;
    private FxRobot robot;
    private final Set<String> cutOff = new TreeSet<>();
    private ShellViewModel model;
    private Stage stage;
    private boolean large;

    private void openWindow(int width, int height) {
        window = new OpenWindow(width, height);
        robot = window.robot;
        model = window.model;
        stage = window.stage;
        large = width > OpenWindow.SMALL;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"1366, 768", "2560, 1440"})
    void balancesClosesTellsTheResultAndSavesMinutesWithThePackage(int width, int height) throws IOException {
        openWindow(width, height);
        Path folder = RuledPlace.party(temp.resolve("station"));
        LastSteps last = open(folder);
        Set<Integer> votes = ScreenWords.secret(RuledPlace.votes(folder));
        look("balance-empty", votes);

        type("roll", "154");
        type("issued", "95");
        type("collected", "97");
        Screens.await(() -> says("KHÔNG KHỚP, phải là: phiếu thu vào (97) không quá phiếu phát ra (95)"));
        robot.clickOn("Nội dung biên bản");
        robot.clickOn("#particular-place").write("Hội trường UBND xã");
        look("balance-particulars", votes);
        robot.clickOn("Số liệu đếm tay");
        look("balance-red", votes);
        Screens.guide(stage, "doi-chieu");
        choosePerson();
        click("Ghi vào hồ sơ");
        Screens.await(() -> says("Đã ghi vào hồ sơ, người ghi: " + RuledPlace.HEAD.name() + "."));
        assertThat(button("Chốt kết quả").isDisabled()).isTrue();

        type("issued", "110");
        Screens.await(() -> says("Khớp: phiếu thu vào (97) không quá phiếu phát ra (110)"));
        assertThat(button("Chốt kết quả").isDisabled()).as("not on record yet").isTrue();
        click("Ghi vào hồ sơ");
        Screens.await(() -> says("Mọi số liệu đều khớp."));
        assertThat(says("Biên bản sẽ để trống: Bắt đầu kiểm phiếu lúc;"))
                .as("the place was told")
                .isTrue();
        look("balance-green", votes);
        showOtherScreensBeforeClosing(last, votes);
        go("Đối chiếu, chốt");
        tick(RuledPlace.HEAD.name());
        assertThat(button("Chốt kết quả").isDisabled()).as("one closes nothing").isTrue();
        tick(RuledPlace.SECRETARY.name());
        click("Chốt kết quả");
        Screens.await(() -> last.balance().isClosed());
        assertThat(says("Biên bản sẽ để trống")).as("too late to be told").isFalse();
        look("balance-closed", votes);

        click("Xem kết quả");
        Screens.await(() -> last.result().shown().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(ScreenWords.numbers(stage.getScene().getRoot())).containsAll(votes);
        look("result", Set.of());
        Screens.guide(stage, "ket-qua");
        robot.interact(() -> last.display().open().set(true));
        Screens.await(() -> last.display().result().get().isPresent());
        robot.interact(() -> last.display().show(Face.RESULT));
        keepDisplay("display-result", Set.of());
        robot.interact(() -> last.display().open().set(false));

        click("Sang biên bản");
        Screens.await(() -> last.minutes().preview().shown().get().isPresent()
                && last.minutes().closed().get());
        look("minutes", Set.of());
        Screens.await(() -> !says("Đang lập giấy này"));
        Screens.guide(stage, "bien-ban");
        Path stick = temp.resolve("usb");
        assertThat(last.minutes().maySave()).as("nobody is named").isFalse();
        robot.interact(() ->
                last.minutes().person().set(last.minutes().keepers().get(0).name()));
        robot.interact(() -> last.minutes().save(stick));
        Screens.await(() -> says("giống bản gốc"));
        look("minutes-saved", Set.of());
        isWhole(stick.resolve("kiem-phieu-bch"));
        makeTheNextRound(last);
        assertThat(cutOff).isEmpty();
    }

    private void makeTheNextRound(LastSteps last) {
        go("Kết quả");
        Screens.await(() -> last.result().next().isAskedFor());
        robot.interact(() -> last.result().next().person().set(RuledPlace.HEAD.name()));
        robot.interact(last.result().next()::make);
        Screens.await(() -> last.result().next().made().get().isPresent()
                || last.result().next().trouble().get().isPresent());
        assertThat(last.result().next().trouble().get()).isEmpty();
        var next = last.result().next().made().get().orElseThrow();
        assertThat(last.result().next().electionFile(next)).exists();
        Screens.await(() -> !robot.lookup(".top .combo-box").queryAll().isEmpty());
        look("result-next", Set.of());
        click("Sang in phiếu của lượt này");
        Screens.await(() -> model.work().get().orElseThrow().contest().equals(next)
                && model.step().get() == Step.SETUP);
    }

    /** Before closing neither they nor the projector hold a vote count. */
    private void showOtherScreensBeforeClosing(LastSteps last, Set<Integer> votes) {
        go("Kết quả");
        Screens.await(() -> last.result().loaded().get());
        look("result-before", votes);
        go("Biên bản");
        Screens.await(() -> last.minutes().preview().shown().get().isPresent());
        look("minutes-before", votes);
        robot.interact(() -> last.display().open().set(true));
        Screens.await(() -> last.display().progress().get().ballots() == RuledPlace.BALLOTS);
        robot.interact(() -> last.display().show(Face.RESULT));
        assertThat(last.display().face().get()).isEqualTo(Face.PROGRESS);
        keepDisplay("display-progress", votes);
        robot.interact(() -> last.display().open().set(false));
    }

    private static void isWhole(Path folder) throws IOException {
        assertThat(folder.resolve("bch-bien-ban-kiem-phieu.pdf"))
                .content(java.nio.charset.StandardCharsets.ISO_8859_1)
                .startsWith("%PDF");
        try (ZipFile zip = new ZipFile(folder.resolve("result-package.zip").toFile())) {
            assertThat(zip.stream().map(entry -> entry.getName()))
                    .contains("records.json", "cvr.json", "papers/bch-party.pdf");
            assertThat(zip.getInputStream(zip.getEntry("papers/bch-party.pdf")))
                    .hasSameContentAs(Files.newInputStream(folder.resolve("bch-bien-ban-kiem-phieu.pdf")));
        }
    }

    @Test
    void stopsAStateCountInWhichMoreWasCollectedThanVoted() {
        openWindow(OpenWindow.SMALL, 768);
        LastSteps last = open(RuledPlace.state(temp.resolve("station")));
        for (String figure : List.of("roll", "received", "issued", "exchanged", "unused")) {
            type(figure, figure.equals("exchanged") || figure.equals("unused") ? "0" : "120");
        }
        type("received", "120");
        type("voted", "96");
        type("collected", "97");
        Screens.await(() -> says("PHẢI DỪNG KIỂM PHIẾU"));
        look("balance-stop", Set.of());
        type("voted", "97");
        Screens.await(() -> !says("PHẢI DỪNG KIỂM PHIẾU"));
        choosePerson();
        click("Ghi vào hồ sơ");
        Screens.await(() -> says("Mọi số liệu đều khớp."));
        tick(RuledPlace.HEAD.name());
        tick(RuledPlace.SECRETARY.name());
        click("Chốt kết quả");
        Screens.await(() -> last.balance().isClosed());
        click("Xem kết quả");
        Screens.await(() -> last.result().shown().get().isPresent());
        assertThat(says("Điểm này là một khu vực bỏ phiếu")).isTrue();
        assertThat(robot.lookup(".threshold-key").queryAll()).isEmpty();
        look("result-state", Set.of());
        assertThat(cutOff).isEmpty();
    }

    private LastSteps open(Path station) {
        robot.interact(() -> model.start().open(station));
        Screens.await(() -> model.work().get().isPresent() && model.step().get() == Step.BALANCE);
        LastSteps last = model.work().get().orElseThrow().last();
        Screens.await(() -> says("Quét " + RuledPlace.BALLOTS));
        return last;
    }

    /** Pictures of the screen in both languages and all sizes; no word is cut off, no number is one of these. */
    private void look(String name, Set<Integer> votes) {
        for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
            robot.interact(() -> model.language().set(language));
            for (int size : sizes(name)) {
                robot.interact(() -> model.size().set(size));
                WaitForAsyncUtils.waitForFxEvents();
                String one = name + (language == Locale.ROOT ? "-vi-" : "-en-") + size + (large ? "-large" : "");
                Screens.keep(stage, one);
                Screens.cutOff(stage).forEach(words -> cutOff.add(one + ": " + words));
                assertThat(ScreenWords.numbers(stage.getScene().getRoot()))
                        .doesNotContainAnyElementsOf(votes.isEmpty() ? Set.of(-1) : votes);
            }
        }
        robot.interact(() -> {
            model.language().set(Locale.ROOT);
            model.size().set(100);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** The fullest screens in every size, the others in the one that is hardest. */
    private int[] sizes(String name) {
        boolean full =
                Set.of("balance-red", "balance-closed", "result", "minutes").contains(name);
        return full && !large ? Appearance.SIZES : new int[] {150};
    }

    private void keepDisplay(String name, Set<Integer> votes) {
        WaitForAsyncUtils.waitForFxEvents();
        Stage display = Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(one -> one.getTitle() != null && one.getTitle().startsWith("Màn hình công khai"))
                .findFirst()
                .orElseThrow();
        Screens.keep(display, name);
        Screens.cutOff(display).forEach(words -> cutOff.add(name + ": " + words));
        assertThat(ScreenWords.numbers(display.getScene().getRoot()))
                .doesNotContainAnyElementsOf(votes.isEmpty() ? Set.of(-1) : votes);
        assertThat(display.getScene().getRoot().lookupAll(".button")).isEmpty();
    }

    private boolean says(String words) {
        return ScreenWords.texts(stage.getScene().getRoot()).stream().anyMatch(text -> text.contains(words));
    }

    private void type(String figure, String number) {
        TextField field = robot.lookup("#figure-" + figure).queryAs(TextField.class);
        robot.interact(field::requestFocus);
        robot.push(KeyCode.CONTROL, KeyCode.A).write(number);
    }

    private void choosePerson() {
        robot.clickOn((Node) robot.lookup(".balance-left .combo-box").queryAs(ComboBox.class));
        robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    }

    private void tick(String member) {
        robot.clickOn(robot.lookup(".closing .check-box").queryAllAs(CheckBox.class).stream()
                .filter(box -> box.getText().startsWith(member))
                .findFirst()
                .orElseThrow());
    }

    private void go(String step) {
        robot.clickOn(robot.lookup(".rail .step").queryAllAs(Labeled.class).stream()
                .filter(button -> button.getText().endsWith(step))
                .findFirst()
                .orElseThrow());
    }

    private void click(String words) {
        robot.clickOn(button(words));
    }

    private Node button(String words) {
        return robot.lookup(words).queryButton();
    }
}
