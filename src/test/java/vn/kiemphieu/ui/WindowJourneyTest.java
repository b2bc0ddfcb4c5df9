package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.app.TrainingStation;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.scan.ScanViewModel;
import vn.kiemphieu.ui.shell.ShellViewModel;
import vn.kiemphieu.ui.shell.ShellViewModel.Work;
import vn.kiemphieu.ui.shell.Step;

/** A person at the real window, with keys and clicks, on a display that nobody sees. */
class WindowJourneyTest {
    private static final int BALLOTS = 10;

    @TempDir
    Path temp;

    private OpenWindow window;
    private FxRobot robot;
    private final Set<String> looked = new HashSet<>();
    private final Set<String> cutOff = new TreeSet<>();
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
    void feedsTheTrainingBallotsAndSettlesEveryDoubtByKeys() throws IOException {
        TrainingStation training = TrainingStation.make(temp, BALLOTS, drawn -> {});
        Screens.guide(stage, "mo");
        robot.interact(() -> model.start().open(training.station()));
        await(() -> model.work().get().isPresent() && model.step().get() == Step.SCAN);
        Work work = model.work().get().orElseThrow();
        robot.interact(() -> work.scan().origin().take(Optional.of(training.ballots())));
        look("scan-before");
        click("Bắt đầu");
        await(() -> work.scan().state().get() == ScanViewModel.State.DONE);
        // the last one's: while it is drawn the words under it are still those of another
        await(() -> work.scan()
                .last()
                .pictured()
                .get()
                .filter(sheet -> sheet.id().number() == BALLOTS)
                .isPresent());
        assertThat(work.scan().counts().get().total()).isEqualTo(BALLOTS);
        look("scan-done");
        // as it is for people who practise, not the folder of this test
        robot.interact(() ->
                work.scan().origin().folder().set(Optional.of(Path.of("kiemphieu-tap-duot", "may-quet", "images"))));
        await(() -> work.scan().label().get().equals("HOP-2"));
        robot.interact(() -> work.scan().label().set("HOP-1"));
        Screens.guide(stage, "quet");

        click("Sang xem xét");
        await(() -> work.review().state().loaded().get());
        look("review-who");
        robot.push(KeyCode.DIGIT1);
        settle(work, KeyCode.G);
        robot.push(KeyCode.F2);
        robot.push(KeyCode.DIGIT2);
        robot.push(KeyCode.V);
        look("review-grounds");
        robot.push(KeyCode.DIGIT6);
        settle(work, KeyCode.G);
        assertThat(current(work).filter(OpenDoubt::isDisagreement)).isPresent();
        look("review-disagreement");
        settleByCommittee(work);
        look("review-end");

        assertThat(cutOff).isEmpty();
        await(() -> model.progress().get().stateOf(Step.REVIEW) == Step.State.DONE);
        window.close();
        window = null;
        try (StationFolder station = StationFolder.openToRead(training.station())) {
            assertThat(ContestCases.load(station, work.contest().id()).sheets())
                    .hasSize(BALLOTS)
                    .noneMatch(sheet -> sheet.record() instanceof CastVoteRecord.Open);
        }
    }

    @Test
    void speaksEnglishAndEnlargesItsTextOnRequest() {
        look("start");
        robot.clickOn(robot.lookup((Button tool) -> "English".equals(tool.getAccessibleText()))
                .queryButton());
        assertThat(texts()).contains("1. Open").doesNotContain("1. Mở");
        double before = robot.lookup(".headline").query().getBoundsInParent().getHeight();
        robot.clickOn((Button) robot.lookup(".flat").nth(0).query());
        WaitForAsyncUtils.waitForFxEvents();
        Screens.keep(stage, "start-english-larger");
        assertThat(cutOff).isEmpty();
        assertThat(robot.lookup(".headline").query().getBoundsInParent().getHeight())
                .isGreaterThan(before);
    }

    /** Rules on whatever this person may rule on: a row is struck, a whole ballot valid where it is one. */
    private void settle(Work work, KeyCode mark) {
        while (current(work).filter(open -> !open.isForCommittee()).isPresent()) {
            OpenDoubt open = current(work).orElseThrow();
            await(() -> work.review().state().picture().get().isPresent());
            boolean row = open.doubt().row().isPresent();
            if (looked.add(row ? "review-row" : "review-sheet")) {
                look(row ? "review-row" : "review-sheet");
            }
            if (open.doubt().reasons().contains(AdjudicationReason.READINGS_DIFFER)) {
                Screens.guide(stage, "xem-xet");
            }
            robot.push(row ? mark : isBallot(open) ? KeyCode.H : KeyCode.R);
            assertThat(current(work)).isNotEqualTo(Optional.of(open));
        }
    }

    private void settleByCommittee(Work work) {
        boolean asked = false;
        while (current(work).isPresent()) {
            robot.push(KeyCode.C);
            if (!asked) {
                robot.lookup(".check-box").queryAllAs(CheckBox.class).forEach(robot::clickOn);
                look("review-present");
                Screens.guide(stage, "ca-ban");
                robot.push(KeyCode.ENTER);
                asked = true;
            }
            if (looked.add("review-committee")) {
                look("review-committee");
            }
            assertThat(work.review().state().committee().get()).isTrue();
            robot.push(current(work).orElseThrow().doubt().row().isPresent() ? KeyCode.G : KeyCode.R);
        }
    }

    /** Keeps a picture of what is on the screen at the usual and the largest size, and sees to it that no word is cut off. */
    private void look(String name) {
        for (int size : List.of(100, 150)) {
            robot.interact(() -> model.size().set(size));
            WaitForAsyncUtils.waitForFxEvents();
            Screens.keep(stage, name + "-" + size);
            for (String words : Screens.cutOff(stage)) {
                cutOff.add(name + " at " + size + " %: " + words);
            }
            Screens.overlaps(stage).forEach(pair -> cutOff.add(name + " at " + size + " %: overlap " + pair));
        }
        robot.interact(() -> model.size().set(100));
    }

    private static boolean isBallot(OpenDoubt open) {
        return open.sheet().reading() instanceof vn.kiemphieu.ballot.PageReading.Read;
    }

    private static Optional<OpenDoubt> current(Work work) {
        return work.review().state().current().get();
    }

    private void click(String words) {
        robot.clickOn(robot.lookup(words).queryButton());
    }

    private List<String> texts() {
        return robot.lookup(".button").queryAllAs(Button.class).stream()
                .map(Button::getText)
                .toList();
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
