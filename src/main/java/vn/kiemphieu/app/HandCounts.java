package vn.kiemphieu.app;

import java.util.List;
import java.util.Set;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.BatchStand;
import vn.kiemphieu.store.StationFolder;

/**
 * The sheets people counted by hand in each batch against those that were fed: what tells of two sheets that went through as
 * one where no picture can. The figures of the whole contest do not, if another batch has a sheet too many.
 */
final class HandCounts {
    /** Sheets whose paper was fed as another sheet too, or typed: with or without them the stack has its number. */
    private static final Set<OutsideReason> AGAIN = Set.of(OutsideReason.RESCAN, OutsideReason.DUPLICATE);

    private HandCounts() {}

    /** @throws StationException when a batch of the contest has another number of sheets than was counted by hand */
    static void require(StationFolder station, String contest) {
        List<SheetCase> sheets = ContestCases.loadToCount(station, contest).sheets();
        for (Batch batch : station.batches().all()) {
            BatchStand stand = station.journal().stand(batch);
            if (!batch.contest().equals(contest) || stand.expected().isEmpty()) {
                continue;
            }
            int expected = stand.expected().getAsInt();
            if (expected > stand.fed() || expected < stand.fed() - again(sheets, batch)) {
                throw new StationException(Trouble.BATCH_HAND_COUNT, batch.label(), expected, stand.fed());
            }
        }
    }

    private static int again(List<SheetCase> sheets, Batch batch) {
        return (int) sheets.stream()
                .filter(one -> one.sheet().id().batch().equals(batch.label()))
                .filter(one ->
                        one.record() instanceof CastVoteRecord.Outside outside && AGAIN.contains(outside.reason()))
                .count();
    }
}
