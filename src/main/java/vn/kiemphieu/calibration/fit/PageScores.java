package vn.kiemphieu.calibration.fit;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.calibration.Workers;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ReaderConfig;

/** Measures labelled pages once. */
final class PageScores {
    private PageScores() {}

    /**
     * In the order of the pages, whatever the number of threads.
     *
     * @param read told the number of pages read so far, from any thread
     */
    static List<ScoredPage> of(List<LabelledPage> pages, ReaderConfig config, int threads, IntConsumer read) {
        Map<BallotStyle, BallotReader> readers = new IdentityHashMap<>();
        Workers workers = new Workers(threads);
        AtomicInteger done = new AtomicInteger();
        try {
            pages.forEach(page -> readers.computeIfAbsent(
                    page.style(), style -> new BallotReader(style, config, DebugImages.none())));
            return workers.begin(() -> pages.parallelStream()
                            .map(page -> {
                                ScoredPage scored = score(page, readers.get(page.style()));
                                read.accept(done.incrementAndGet());
                                return scored;
                            })
                            .toList())
                    .join();
        } finally {
            workers.close();
            readers.values().forEach(BallotReader::close);
        }
    }

    private static ScoredPage score(LabelledPage page, BallotReader reader) {
        LabelledPage.Content content = page.content().get();
        return new ScoredPage(page, content.truth(), reader.score(content.page()));
    }
}
