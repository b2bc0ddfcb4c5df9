package vn.kiemphieu.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.store.Occurrence;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;

class StationSessionTest {
    @TempDir
    Path temp;

    @Test
    @Timeout(60)
    void theWindowsStartItsUnknownErrorsAndItsEndAreOnRecord() throws Exception {
        Path folder = temp.resolve("station");
        SampleStation.make(folder).close();
        CountDownLatch closed = new CountDownLatch(1);
        ExecutorService screen = Executors.newSingleThreadExecutor();
        try (Background background = new Background(screen)) {
            screen.submit(() -> StationSession.open(folder, Optional.empty(), background)
                    .then(session -> {
                        background.run(Background.Lane.RECORDS, () -> {
                            throw new IllegalStateException("phiếu B1/7");
                        });
                        session.close();
                        closed.countDown();
                    }));
            closed.await(); // what is under way is finished before the background is closed
        } finally {
            screen.shutdown();
        }
        try (StationFolder look = StationFolder.openToRead(folder)) {
            assertThat(look.events().all().stream().map(Event::what).filter(Occurrence::isOfProgram))
                    .containsExactly("PROGRAM_STARTED", "PROGRAM_FAULT", "PROGRAM_ENDED");
            assertThat(look.occurrences().last(Occurrence.PROGRAM_FAULT)).hasValue("IllegalStateException");
        }
    }
}
