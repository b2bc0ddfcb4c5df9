package vn.kiemphieu.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.UntilFault;

/** A scanner takes its time, and stops. */
class SlowSourceTest {
    private final List<String> delivered = new ArrayList<>();

    @Test
    void whatCameIsDeliveredBeforeTheNextPageIsWaitedFor() {
        Scanner scanner = new Scanner(5, false);
        read(scanner);
        assertThat(delivered).containsExactly("1", "2", "3", "4", "5");
        // When page 3 was waited for, 1 and 2 were stored already.
        assertThat(scanner.deliveredWhenAsked).containsExactly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void everyPageBeforeAFaultIsDeliveredAndTheFaultIsTold() {
        UntilFault fed = new UntilFault(new Scanner(7, true));
        read(fed);
        assertThat(delivered).containsExactly("1", "2", "3", "4", "5", "6", "7");
        assertThat(fed.fault())
                .containsInstanceOf(StationException.class)
                .map(fault -> ((StationException) fault).trouble())
                .contains(Trouble.SCANNER_JAM);
        assertThat(fed.next()).isEmpty();
    }

    private void read(BallotSource source) {
        PageReading nothing = new PageReading.Unreadable(UnreadableCause.EMPTY);
        new BatchReader(page -> nothing, 4).read(source, (page, reading) -> delivered.add(page.name()));
    }

    private final class Scanner implements BallotSource {
        private final int pages;
        private final boolean jams;
        private final List<Integer> deliveredWhenAsked = new ArrayList<>();
        private int given;

        Scanner(int pages, boolean jams) {
            this.pages = pages;
            this.jams = jams;
        }

        @Override
        public Optional<FedPage> next() {
            deliveredWhenAsked.add(delivered.size());
            if (given == pages && jams) {
                throw new StationException(Trouble.SCANNER_JAM, "x", given);
            }
            return given == pages
                    ? Optional.empty()
                    : Optional.of(new ScannedPage(String.valueOf(++given), new byte[1], 0));
        }

        @Override
        public boolean ready() {
            return jams; // the jamming one hands its pages over as fast as they are taken
        }

        @Override
        public void close() {}
    }
}
