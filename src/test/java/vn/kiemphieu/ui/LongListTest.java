package vn.kiemphieu.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import vn.kiemphieu.store.CertainRow;
import vn.kiemphieu.ui.gallery.GalleryViewModel;
import vn.kiemphieu.ui.shell.Tool;

/** The longest list of the program, rows of ten thousand ballots: wherever one scrolls, only what is seen is made. */
class LongListTest {
    private static final int BALLOTS = 10_000;
    private static final int JUMPS = 60;
    private static final int MOST_SHOWN = 100; // pictures of a row, some more than a screen shows

    private OpenWindow window;

    @BeforeEach
    void open() {
        window = new OpenWindow();
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void makesOnlyTheRowsThatAreSeen(@TempDir Path temp) {
        Path place = RuledPlace.party(temp.resolve("station"));
        window.robot.interact(() -> window.model.start().open(place));
        Screens.await(() -> window.model.work().get().isPresent());
        window.robot.interact(() -> window.model.use(Tool.GALLERY));
        GalleryViewModel gallery = window.model.tools().orElseThrow().gallery();
        Screens.await(() -> !gallery.rows().get().isEmpty());
        CertainRow one = gallery.rows().get().get(0);
        List<CertainRow> many = IntStream.range(0, BALLOTS).mapToObj(i -> one).toList();
        window.robot.interact(() -> gallery.rows().set(many));
        ListView<?> list = window.robot.lookup(".gallery").queryListView();
        assertThat(list.getItems().size()).isGreaterThan(BALLOTS / 10);

        AtomicLong spent = new AtomicLong();
        int most = 0;
        for (int jump = 0; jump < JUMPS; jump++) {
            int line = (int) ((long) jump * 7919 % list.getItems().size());
            window.robot.interact(() -> {
                long begun = System.nanoTime();
                list.scrollTo(line);
                list.getScene().getRoot().applyCss();
                list.getScene().getRoot().layout();
                spent.addAndGet(System.nanoTime() - begun);
            });
            WaitForAsyncUtils.waitForFxEvents();
            most = Math.max(most, window.robot.lookup(".crop").queryAll().size());
        }
        System.out.printf(
                "%d rows, %d jumps: %.1f ms of the screen's thread each, %d rows made at most%n",
                BALLOTS, JUMPS, spent.get() / 1e6 / JUMPS, most);
        assertThat(most).isBetween(1, MOST_SHOWN);
    }
}
