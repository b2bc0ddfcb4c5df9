package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kiemphieu.ui.OpenWindow.await;

import java.nio.file.Path;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.shell.Step;

/** What no screen expected: a person who double-clicked the program sees no error stream. */
class UncaughtErrorTest {
    @TempDir
    Path temp;

    @Test
    void isToldInTheWindowUntilPeopleGoOnAndGoesOnRecord() {
        Path folder = temp.resolve("place");
        SampleStation.make(folder).close();
        try (OpenWindow window = new OpenWindow()) {
            window.robot.interact(() -> {
                Desktop.tellUncaught(window.model);
                window.model.start().open(folder);
            });
            await(() -> window.model.work().get().isPresent());
            Platform.runLater(() -> {
                throw new StationException(Trouble.FILE_MISSING, "a.png");
            });
            await(() -> window.says("a.png"));
            Platform.runLater(() -> {
                throw new IllegalStateException("phiếu B1/7");
            });
            await(() -> window.says("Chương trình gặp lỗi ngoài dự kiến (IllegalStateException)"));
            window.look("uncaught");
            assertThat(window.cutOff).isEmpty();
            Platform.runLater(() -> {
                throw new IllegalStateException("phiếu B1/7"); // the next frame's, of the same fault
            });
            Platform.runLater(() -> {
                throw new IllegalArgumentException("phiếu B1/8");
            });
            await(() -> window.says("(IllegalArgumentException)"));
            window.robot.interact(() -> window.model.go(Step.SETUP));
            await(() -> !window.says("ngoài dự kiến"));
            window.robot.interact(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        }
        try (StationFolder look = StationFolder.openToRead(folder)) {
            assertThat(look.events().all().stream().filter(event -> event.what().equals("PROGRAM_FAULT")))
                    .hasSize(2);
            assertThat(look.occurrences().last(Occurrence.PROGRAM_FAULT)).hasValue("IllegalArgumentException");
        }
    }

    /** Else the program would wait for a window to close that was never there. */
    @Test
    void whileTheWindowOpensEndsTheProgram() {
        assertThat(Desktop.failure(() -> {
                    throw new IllegalStateException("x");
                }))
                .hasValueSatisfying(e -> assertThat(e).hasMessage("x"));
        assertThat(Desktop.failure(() -> {
                    throw new NoClassDefFoundError("x");
                }))
                .hasValueSatisfying(e -> assertThat(e).hasCauseInstanceOf(NoClassDefFoundError.class));
        assertThat(Desktop.failure(() -> {})).isEmpty();
    }
}
