package vn.kiemphieu.calibration;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ForkJoinTask;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.scan.ScanSetting;

/**
 * Draws sheets of many decks and reads them as they stand in memory, on so many threads; what it delivers and in what
 * order does not depend on their number, and no more sheets are held than the threads need.
 */
final class DeckReading {
    /** Sheets begun and not yet delivered, per thread: one that takes long must not make the others wait. */
    private static final int AHEAD = 4;

    private final ReaderConfig config;
    private final UnaryOperator<ScanSetting> scanner;
    private final int threads;

    /** @param scanner how the scanner is set or fed against what is usual */
    DeckReading(ReaderConfig config, UnaryOperator<ScanSetting> scanner, int threads) {
        this.config = config;
        this.scanner = scanner;
        this.threads = threads;
    }

    /** Takes each sheet in its order, on the thread that called. */
    @FunctionalInterface
    interface Taker {
        void take(DeckSpec deck, int index, DrawnSheet sheet, PageReading reading);
    }

    private record Job(DeckSpec deck, int index, FormReader reader) {}

    private record Done(Job job, DrawnSheet sheet, PageReading reading) {}

    /** @param decks those of one form one after the other; made when their turn comes */
    void read(Stream<DeckSpec> decks, Taker taker) {
        Workers workers = new Workers(threads);
        Deque<ForkJoinTask<Done>> underway = new ArrayDeque<>();
        Deque<FormReader> open = new ArrayDeque<>();
        Iterator<Job> jobs = jobs(decks, open);
        try {
            while (jobs.hasNext() || !underway.isEmpty()) {
                while (underway.size() < threads * AHEAD && jobs.hasNext()) {
                    Job job = jobs.next();
                    underway.add(workers.begin(() -> done(job)));
                }
                Done done = underway.remove().join();
                while (open.peekFirst() != done.job().reader()) {
                    open.removeFirst().close(); // nothing of that form is still to come
                }
                taker.take(done.job().deck(), done.job().index(), done.sheet(), done.reading());
            }
        } finally {
            workers.close();
            open.forEach(FormReader::close);
        }
    }

    private Iterator<Job> jobs(Stream<DeckSpec> decks, Deque<FormReader> open) {
        return decks.flatMap(deck -> {
                    if (open.isEmpty() || open.peekLast().form != deck.form()) {
                        open.addLast(new FormReader(deck.form()));
                    }
                    FormReader reader = open.peekLast();
                    return IntStream.range(deck.from(), deck.from() + deck.count())
                            .mapToObj(i -> new Job(deck, i, reader));
                })
                .iterator();
    }

    private Done done(Job job) {
        DrawnSheet sheet = TestDeck.sheet(job.deck(), job.index(), scanner);
        ScannedPage page = new ScannedPage(sheet.name(), sheet.image(), 0);
        return new Done(job, sheet, job.reader().open().read(page));
    }

    /** The reader of one form, made by the first thread that needs it. */
    private final class FormReader implements AutoCloseable {
        private final TestForm form;
        private BallotReader reader;

        FormReader(TestForm form) {
            this.form = form;
        }

        synchronized BallotReader open() {
            if (reader == null) {
                reader = new BallotReader(DrawnDeck.style(form), config, DebugImages.none());
            }
            return reader;
        }

        @Override
        public synchronized void close() {
            if (reader != null) {
                reader.close();
            }
        }
    }
}
