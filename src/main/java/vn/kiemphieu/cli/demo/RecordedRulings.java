package vn.kiemphieu.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;

/**
 * What people who see the paper rule on each sheet of the queue: two members, or the whole committee where only it may
 * rule. In the first doubt that members settle they disagree, and the committee decides.
 */
final class RecordedRulings {
    private final Contest contest;
    private final boolean membersMayObject;
    private final List<String> members;
    private final List<RulingRequest> requests = new ArrayList<>();
    private boolean disagreed;

    /** @param members the first two rule; all are present when the committee does */
    RecordedRulings(Contest contest, Regime regime, List<String> members) {
        this.contest = contest;
        this.membersMayObject = regime != Regime.STATE;
        this.members = List.copyOf(members);
    }

    /** Puts down what is ruled on one open sheet. */
    void add(SheetCase sheet, SheetFate fate) {
        List<Doubt> doubts = ((CastVoteRecord.Open) sheet.record()).doubts();
        Map<OptionalInt, Doubt> byRow = doubts.stream().collect(Collectors.toMap(Doubt::row, Function.identity()));
        OptionalInt whole = OptionalInt.empty();
        if (fate instanceof SheetFate.Ruled ruled) {
            rule(sheet, whole, ruled.verdict(), byCommittee(byRow.get(whole)));
            return;
        }
        if (byRow.containsKey(whole)) {
            rule(sheet, whole, new Verdict.Valid(), byCommittee(byRow.get(whole)));
        }
        Map<Integer, MarkStatus> marks = ((SheetFate.Marked) fate).marks();
        Map<Integer, MarkStatus> read = read(sheet);
        for (Candidate candidate : contest.candidates()) {
            OptionalInt no = OptionalInt.of(candidate.no());
            MarkStatus mark = marks.get(candidate.no());
            if (read.isEmpty()) { // no row was found: what is doubted of the sheet is doubted of each row
                rule(sheet, no, new Verdict.Mark(mark), byCommittee(byRow.get(whole)));
            } else if (byRow.containsKey(no) || read.get(candidate.no()) != mark) {
                rule(sheet, no, new Verdict.Mark(mark), byCommittee(byRow.get(no)));
            }
        }
    }

    List<RulingRequest> requests() {
        return List.copyOf(requests);
    }

    private static Map<Integer, MarkStatus> read(SheetCase sheet) {
        return sheet.sheet().reading() instanceof PageReading.Read read
                ? read.rows().stream().collect(Collectors.toMap(RowReading::no, RowReading::status))
                : Map.of();
    }

    private boolean byCommittee(Doubt doubt) {
        return doubt == null ? !membersMayObject : doubt.next() == Doubt.Step.THE_COMMITTEE;
    }

    private void rule(SheetCase sheet, OptionalInt row, Verdict verdict, boolean committee) {
        if (committee) {
            put(sheet, row, verdict, members.get(0), true);
            return;
        }
        put(sheet, row, verdict, members.get(0), false);
        if (!disagreed && verdict instanceof Verdict.Mark mark) {
            disagreed = true;
            MarkStatus other = mark.status() == MarkStatus.KEPT ? MarkStatus.STRUCK : MarkStatus.KEPT;
            put(sheet, row, new Verdict.Mark(other), members.get(1), false);
            put(sheet, row, verdict, members.get(0), true);
        } else {
            put(sheet, row, verdict, members.get(1), false);
        }
    }

    private void put(SheetCase sheet, OptionalInt row, Verdict verdict, String by, boolean committee) {
        List<String> present = committee ? members : List.of();
        requests.add(new RulingRequest(sheet.sheet().id(), row, verdict, by, committee, present, ""));
    }
}
