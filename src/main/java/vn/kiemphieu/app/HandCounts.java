package vn.kiemphieu.app;

import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.StationFolder;

/**
 * The sheets people counted by hand in a batch against those that were fed: what tells of two sheets that went through as
 * one where no picture can. The figures of the whole contest do not, if another batch has a sheet too many.
 *
 * @param expected sheets counted by hand
 * @param again sheets whose paper was fed as another sheet too, or typed: with or without them the stack has its number;
 *     looked for only where more was fed than counted by hand
 */
public record HandCounts(int expected, int fed, int again) {
    private static final Set<OutsideReason> AGAIN = Set.of(OutsideReason.RESCAN, OutsideReason.DUPLICATE);

    /** Empty where nobody counted the batch by hand. */
    public static Optional<HandCounts> of(StationFolder station, Batch batch) {
        BatchStand stand = station.journal().stand(batch);
        return stand.expected().stream()
                .mapToObj(expected ->
                        new HandCounts(expected, stand.fed(), stand.fed() > expected ? again(station, batch) : 0))
                .findFirst();
    }

    /** @throws StationException when a batch of the contest has another number of sheets than was counted by hand */
    static void require(StationFolder station, String contest) {
        for (Batch batch : station.batches().all()) {
            Optional<HandCounts> counts = batch.contest().equals(contest) ? of(station, batch) : Optional.empty();
            counts.filter(hand -> !hand.agree()).ifPresent(hand -> {
                throw new StationException(Trouble.BATCH_HAND_COUNT, batch.label(), hand.expected(), hand.fed());
            });
        }
    }

    /** Whether it may be closed. */
    public boolean agree() {
        return expected <= fed && expected >= fed - again;
    }

    private static int again(StationFolder station, Batch batch) {
        return (int) ContestCases.loadToCount(station, batch.contest()).sheets().stream()
                .filter(one -> one.sheet().id().batch().equals(batch.label()))
                .filter(one ->
                        one.record() instanceof CastVoteRecord.Outside outside && AGAIN.contains(outside.reason()))
                .count();
    }
}
