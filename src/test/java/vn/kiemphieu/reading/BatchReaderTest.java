package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.BrokenFile;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Blank;
import vn.kiemphieu.ballot.PageReading.Foreign;
import vn.kiemphieu.ballot.PageReading.Unreadable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.source.BallotSource;

class BatchReaderTest {
    private static final PageReading BLANK = new Blank(AdjudicationReason.BLANK_PAGE);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8})
    void deliversInTheOrderOfTheSourceWhateverTheThreads(int threads) {
        List<String> delivered = new ArrayList<>();
        new BatchReader(BatchReaderTest::readingOf, threads)
                .read(pages(100), (page, reading) -> delivered.add(page.name() + " " + reading));
        assertThat(delivered)
                .isEqualTo(IntStream.range(0, 100)
                        .mapToObj(i -> i + " " + readingOf(new ScannedPage(String.valueOf(i), new byte[0], 0)))
                        .toList());
    }

    @Test
    void deliversInOrderEvenWhenTheFirstPageEndsLast() {
        CountDownLatch second = new CountDownLatch(1);
        List<String> delivered = new ArrayList<>();
        new BatchReader(
                        page -> {
                            if (page.name().equals("0")) {
                                await(second);
                            } else {
                                second.countDown();
                            }
                            return BLANK;
                        },
                        2)
                .read(pages(2), (page, reading) -> delivered.add(page.name()));
        assertThat(delivered).containsExactly("0", "1");
    }

    @Test
    void turnsABugInOnePageIntoThatPagesResult() {
        Function<ScannedPage, PageReading> failing = page -> {
            if (page.name().equals("1")) {
                throw new IndexOutOfBoundsException();
            }
            return BLANK;
        };
        assertThat(readings(failing, pages(3))).containsExactly(BLANK, new Unreadable(UnreadableCause.INTERNAL), BLANK);
    }

    @Test
    void passesOnWhyAFileIsBrokenWithoutReadingIt() {
        BallotSource source = source(List.of(
                new BrokenFile("a", new byte[0], UnreadableCause.ENCRYPTED), new ScannedPage("b", new byte[0], 0)));
        assertThat(readings(page -> BLANK, source)).containsExactly(new Unreadable(UnreadableCause.ENCRYPTED), BLANK);
    }

    @Test
    void endsTheBatchForWhatTheOperatorMustPutRight() {
        BatchReader batch = new BatchReader(
                page -> {
                    throw new StationException(Trouble.DISK_FULL, "x");
                },
                2);
        assertThatThrownBy(() -> batch.read(pages(5), (page, reading) -> {})).isInstanceOf(StationException.class);
    }

    @Test
    void fetchesOnlyALittleAhead() {
        AtomicInteger fetched = new AtomicInteger();
        AtomicInteger delivered = new AtomicInteger();
        List<Integer> ahead = new ArrayList<>();
        BallotSource counting = source(200, i -> {
            fetched.incrementAndGet();
            return new ScannedPage(String.valueOf(i), new byte[0], 0);
        });
        new BatchReader(page -> BLANK, 3)
                .read(counting, (page, reading) -> ahead.add(fetched.get() - delivered.getAndIncrement()));
        assertThat(ahead).hasSize(200).allMatch(n -> n <= 6);
    }

    @Test
    void deliversWhatWasFetchedWhenStopped() {
        List<String> delivered = new ArrayList<>();
        BatchReader batch = new BatchReader(page -> BLANK, 2);
        batch.read(pages(100), (page, reading) -> {
            delivered.add(page.name());
            batch.stop();
        });
        assertThat(delivered).containsExactly("0", "1", "2", "3");
    }

    private static PageReading readingOf(ScannedPage page) {
        AdjudicationReason[] reasons = AdjudicationReason.values();
        return new Foreign(reasons[page.name().hashCode() % reasons.length]);
    }

    private static List<PageReading> readings(Function<ScannedPage, PageReading> reader, BallotSource source) {
        List<PageReading> readings = new ArrayList<>();
        new BatchReader(reader, 2).read(source, (page, reading) -> readings.add(reading));
        return readings;
    }

    private static BallotSource pages(int count) {
        return source(count, i -> new ScannedPage(String.valueOf(i), new byte[0], 0));
    }

    private static BallotSource source(List<FedPage> pages) {
        return source(pages.size(), pages::get);
    }

    private static BallotSource source(int count, java.util.function.IntFunction<FedPage> page) {
        return new BallotSource() {
            private int next;

            @Override
            public Optional<FedPage> next() {
                return next < count ? Optional.of(page.apply(next++)) : Optional.empty();
            }

            @Override
            public void close() {}
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
