package vn.kiemphieu.report.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.Closing;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.InvalidList;
import vn.kiemphieu.tally.Particular;

/** Counts made by hand. */
final class SampleCounts {
    private SampleCounts() {}

    /** Nine valid ballots, two invalid by rule, one by ruling, one sheet outside. */
    static ContestCount count(
            Election election,
            Contest contest,
            Map<Figure, Integer> figures,
            Map<Particular, String> particulars,
            Optional<Closing> closing) {
        List<CountedBallot> ballots = new ArrayList<>();
        int n = contest.candidates().size();
        for (int i = 0; i < 9; i++) {
            int kept = 1 + i % Math.max(1, Math.min(contest.seats(), n));
            SortedMap<Integer, MarkStatus> marks = new TreeMap<>();
            TreeSet<Integer> votes = new TreeSet<>();
            for (int no = 1; no <= n; no++) {
                boolean vote = contest.method() == VotingMethod.AGREE_DISAGREE ? i != 4 : (no + i) % n < kept;
                marks.put(no, mark(contest.method(), vote));
                if (vote) {
                    votes.add(no);
                }
            }
            ballots.add(new CountedBallot(new SheetId("Tập 1", i + 1), false, new BallotOutcome.Valid(marks, votes)));
        }
        Authority two = new Authority(List.of("Nguyễn Văn An", "Trần Thị Bình"), false);
        ballots.add(new CountedBallot(
                new SheetId("Tập 1", 10),
                false,
                new BallotOutcome.InvalidByRule(
                        InvalidReason.MORE_THAN_SEATS, "Luật 85/2015/QH13, Điều 74", Optional.empty())));
        ballots.add(new CountedBallot(
                new SheetId("Tập 1", 11),
                false,
                new BallotOutcome.InvalidByRule(
                        InvalidReason.VOTES_FOR_NOBODY, "Luật 85/2015/QH13, Điều 74", Optional.empty())));
        ballots.add(new CountedBallot(
                new SheetId("Tập 2", 1),
                true,
                new BallotOutcome.InvalidByRuling(InvalidReason.ADDED_NAME, "Luật 85/2015/QH13, Điều 74", two)));
        ballots.add(new CountedBallot(
                new SheetId("Tập 2", 2), false, new BallotOutcome.Outside(OutsideReason.DUPLICATE, two)));
        return new ContestCount(
                election, contest, false, ballots, InvalidList.of(ballots), 2, two.by(), figures, particulars, closing);
    }

    private static MarkStatus mark(VotingMethod method, boolean vote) {
        return method == VotingMethod.STRIKE_OUT
                ? vote ? MarkStatus.KEPT : MarkStatus.STRUCK
                : vote ? MarkStatus.AGREE : MarkStatus.DISAGREE;
    }
}
