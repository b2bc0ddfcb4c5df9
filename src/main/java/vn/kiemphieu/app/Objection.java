package vn.kiemphieu.app;

import java.util.List;
import java.util.OptionalInt;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredRuling;

/**
 * A member sees a settled row otherwise. It is that member's ruling on the row like any other: the row is open again until as
 * many agree as must, or the whole committee rules.
 *
 * @param sees what the member says the voter did
 */
public record Objection(SheetId sheet, int row, MarkStatus sees, String by) {

    /** What came of it. */
    public enum Outcome {
        /** The row waits in the queue. */
        WAITS,
        /** One member is enough here: the row counts as this member says. */
        COUNTS,
        /** The row counts so already. */
        SAME,
        /** People ruled on the sheet as a whole, so that its rows say nothing. */
        SHEET_RULED,
        /** The whole committee ruled on this row; only the committee can rule otherwise. */
        COMMITTEE_RULED
    }

    /**
     * Puts it on record where it can change anything.
     *
     * @throws StationException when there is no such sheet, the person may not rule, or the contest is not being counted
     */
    public Outcome raise(StationFolder station) {
        SheetCase before = find(station);
        new ContestGate(station).requireCounting(before.sheet().contest());
        if (before.record() instanceof CastVoteRecord.RuledInvalid
                || before.record() instanceof CastVoteRecord.Outside) {
            return Outcome.SHEET_RULED;
        }
        if (committeeStands(before)) {
            return Outcome.COMMITTEE_RULED;
        }
        if (before.record() instanceof CastVoteRecord.Marked marked
                && marked.marks().get(row) == sees) {
            return Outcome.SAME;
        }
        new Adjudicator(station)
                .rule(List.of(new RulingRequest(
                        sheet, OptionalInt.of(row), new Verdict.Mark(sees), by, false, List.of(), "")));
        return find(station).isOpen() ? Outcome.WAITS : Outcome.COUNTS;
    }

    private boolean committeeStands(SheetCase before) {
        return before.rulings().stream()
                .map(StoredRuling::adjudication)
                .filter(ruling -> ruling.wholeCommittee() && ruling.row().equals(OptionalInt.of(row)))
                .reduce((earlier, later) -> later)
                .map(Adjudication::verdict)
                .filter(verdict -> !(verdict instanceof Verdict.Withdrawn))
                .isPresent();
    }

    private SheetCase find(StationFolder station) {
        return SheetCase.find(station, sheet).orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, sheet));
    }
}
