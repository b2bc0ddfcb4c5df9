package vn.kiemphieu.records.cdf;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.records.BallotRecord;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.tally.BallotOutcome;

/** The three states of one ballot; each answer is the snapshot without its name and type. */
final class CvrSnapshots {
    private final Contest contest;
    private final BallotRecord ballot;
    private final boolean strikeOut;
    private final Set<Integer> ruledOn;

    CvrSnapshots(Contest contest, BallotRecord ballot) {
        this.contest = contest;
        this.ballot = ballot;
        this.strikeOut = contest.method() == VotingMethod.STRIKE_OUT;
        this.ruledOn = ballot.rulings().stream()
                .flatMapToInt(ruling -> ruling.row().stream())
                .boxed()
                .collect(Collectors.toSet());
    }

    /** What the machine read; a sheet on which it found no rows has none here either. */
    Optional<ObjectNode> original() {
        return ballot.scanned().map(scanned -> {
            PageReading reading = scanned.reading();
            ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
            boolean asks = reading.status() != SheetStatus.ACCEPTED;
            if (!(reading instanceof PageReading.Read read)) {
                CvrBallot.status(snapshot, List.of("needs-adjudication"), CvrBallot.codes(reading.reasons()));
                return snapshot;
            }
            CvrBallot.status(
                    snapshot, asks ? List.of("needs-adjudication") : List.of(), CvrBallot.codes(read.sheetReasons()));
            ArrayNode selections = onlyContest(snapshot).putArray("CVRContestSelection");
            read.rows().forEach(row -> selections.add(original(row)));
            return snapshot;
        });
    }

    private ObjectNode original(RowReading row) {
        ObjectNode selection = selection(row.no(), CvrPositions.read(row, strikeOut));
        boolean asks = row.status() == MarkStatus.UNCERTAIN;
        CvrBallot.status(selection, asks ? List.of("needs-adjudication") : List.of(), CvrBallot.codes(row.reasons()));
        return selection;
    }

    /** What people made of it. */
    ObjectNode interpreted() {
        ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
        ObjectNode node = onlyContest(snapshot);
        Optional<String> set = setAside();
        if (set.isPresent()) {
            CvrBallot.status(node, List.of(), set.get());
            return snapshot;
        }
        ArrayNode selections = node.putArray("CVRContestSelection");
        marks().forEach((no, mark) ->
                selections.add(selection(no, CvrPositions.settled(mark, strikeOut, ruledOn.contains(no)))));
        return snapshot;
    }

    /** What it is worth. */
    ObjectNode modified() {
        ObjectNode snapshot = JsonNodeFactory.instance.objectNode();
        ObjectNode node = onlyContest(snapshot);
        Optional<String> set = setAside();
        if (set.isPresent()) {
            CvrBallot.status(node, List.of("invalidated-rules"), set.get());
            node.put("Selections", 0);
            return snapshot;
        }
        MarkStatus voting = Validity.voteOf(contest.method());
        int votes = (int) marks().values().stream().filter(voting::equals).count();
        node.put("Selections", votes);
        node.put("Overvotes", Math.max(0, votes - contest.seats()));
        node.put("Undervotes", Math.max(0, contest.seats() - votes));
        boolean invalid = ballot.outcome() instanceof BallotOutcome.InvalidByRule;
        if (ballot.outcome() instanceof BallotOutcome.InvalidByRule byRule) {
            CvrBallot.status(node, statuses(byRule.reason()), "invalid:" + byRule.reason());
        }
        ArrayNode selections = node.putArray("CVRContestSelection");
        marks().forEach((no, mark) -> {
            boolean vote = !invalid && mark == voting;
            selections.add(selection(no, CvrPositions.counted(mark, strikeOut, ruledOn.contains(no), vote, invalid))
                    .put("TotalNumberVotes", vote ? 1 : 0));
        });
        return snapshot;
    }

    private static List<String> statuses(InvalidReason reason) {
        List<String> statuses = new ArrayList<>(List.of("invalidated-rules"));
        if (reason == InvalidReason.MORE_THAN_SEATS) {
            statuses.add("overvoted");
        }
        return statuses;
    }

    /** Why no mark of it counts, where people ruled so. */
    private Optional<String> setAside() {
        if (ballot.record() instanceof CastVoteRecord.RuledInvalid invalid) {
            return Optional.of("invalid:" + invalid.reason());
        }
        return ballot.record() instanceof CastVoteRecord.Outside outside
                ? Optional.of("outside:" + outside.reason())
                : Optional.empty();
    }

    private Map<Integer, MarkStatus> marks() {
        return ((CastVoteRecord.Marked) ballot.record()).marks();
    }

    private ObjectNode onlyContest(ObjectNode snapshot) {
        ObjectNode node = Cdf.object("CVR.CVRContest").put("ContestId", Cdf.contest(contest));
        snapshot.putArray("CVRContest").add(node);
        return node;
    }

    private ObjectNode selection(int no, List<ObjectNode> positions) {
        ObjectNode selection =
                Cdf.object("CVR.CVRContestSelection").put("ContestSelectionId", Cdf.selection(contest, no));
        place(no).ifPresent(place -> selection.put("OptionPosition", place));
        selection.putArray("SelectionPosition").addAll(positions);
        return selection;
    }

    /** From 1, in ballot order. */
    private OptionalInt place(int no) {
        List<Candidate> candidates = contest.candidates();
        for (int i = 0; i < candidates.size(); i++) {
            if (candidates.get(i).no() == no) {
                return OptionalInt.of(i + 1);
            }
        }
        return OptionalInt.empty();
    }
}
