package vn.kiemphieu.app.duplex;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.reading.BatchReader;

/**
 * Puts the two sides of each sheet together again. An empty back is left out and told; writing on one makes the ballot
 * wait with {@link AdjudicationReason#BACK_SIDE} and stays as a sheet of its own, and so does a side whose other one never
 * came. Pages are numbered as they are scanned: odd a front, the next its back; either may be the printed side.
 */
public final class SidePairs implements BatchReader.Sink {
    private static final Pattern NUMBER = Pattern.compile("[a-z](?:\\d+-)?(\\d+)\\..*");

    private final BiPredicate<ScannedPage, ScannedPage> empty;
    private final Kept kept;
    private final Dropped dropped;
    private Optional<Side> waiting = Optional.empty();

    private record Side(FedPage page, PageReading reading) {}

    /** Stores a side as a sheet. */
    public interface Kept {
        void keep(FedPage page, PageReading reading);
    }

    /** Is told of an empty side that is no sheet; the side before it is the one just kept. */
    public interface Dropped {
        void drop(FedPage page);
    }

    /** @param empty whether the first page holds nothing but what shows through from the second */
    public SidePairs(BiPredicate<ScannedPage, ScannedPage> empty, Kept kept, Dropped dropped) {
        this.empty = empty;
        this.kept = kept;
        this.dropped = dropped;
    }

    @Override
    public void take(FedPage page, PageReading reading) {
        Side side = new Side(page, reading);
        if (waiting.isPresent() && belong(waiting.get().page(), page)) {
            Side first = waiting.get();
            waiting = Optional.empty();
            both(first, side);
        } else {
            end();
            waiting = Optional.of(side);
        }
    }

    /** Stores a side that is left alone: its sheet was not scanned to the end. */
    public void end() {
        waiting.ifPresent(side -> kept.keep(side.page(), asked(side.reading())));
        waiting = Optional.empty();
    }

    private static boolean belong(FedPage first, FedPage second) {
        int number = number(first);
        return number % 2 == 1 && number(second) == number + 1;
    }

    private static int number(FedPage page) {
        Matcher name = NUMBER.matcher(page.name());
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private void both(Side first, Side second) {
        boolean firstBare = bare(first.reading());
        boolean secondBare = bare(second.reading());
        if (secondBare && isEmpty(second, first)) {
            kept.keep(first.page(), first.reading());
            dropped.drop(second.page());
        } else if (firstBare && isEmpty(first, second)) {
            kept.keep(second.page(), second.reading());
            dropped.drop(first.page());
        } else if (firstBare && secondBare) { // no ballot, and not empty
            kept.keep(first.page(), first.reading());
            kept.keep(second.page(), second.reading());
        } else {
            kept.keep(first.page(), firstBare ? written() : asked(first.reading()));
            kept.keep(second.page(), secondBare ? written() : asked(second.reading()));
        }
    }

    private boolean isEmpty(Side side, Side other) {
        return side.page() instanceof ScannedPage page
                && other.page() instanceof ScannedPage behind
                && empty.test(page, behind);
    }

    /** Nothing printed was found on it. */
    private static boolean bare(PageReading reading) {
        return reading instanceof PageReading.Blank
                || reading instanceof PageReading.Foreign foreign && foreign.reason() == AdjudicationReason.WRONG_FORM;
    }

    private static PageReading written() {
        return new PageReading.Foreign(AdjudicationReason.BACK_SIDE);
    }

    /** What the machine read, and that a person has to see the other side. */
    private static PageReading asked(PageReading reading) {
        if (!(reading instanceof PageReading.Read read)) {
            return reading;
        }
        Set<AdjudicationReason> reasons = EnumSet.of(AdjudicationReason.BACK_SIDE);
        reasons.addAll(read.sheetReasons());
        return new PageReading.Read(read.registration(), reasons, read.rows());
    }
}
