package vn.kiemphieu.tally;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.rules.InvalidGrounds;
import vn.kiemphieu.rules.Judgement;
import vn.kiemphieu.rules.Validity;

/** What one ballot is worth in the count. */
public sealed interface BallotOutcome {

    /** @param votedFor numbers of the candidates who get a vote */
    record Valid(SortedMap<Integer, MarkStatus> marks, SortedSet<Integer> votedFor) implements BallotOutcome {}

    /**
     * Its marks make it invalid by rule; it waits in the invalid list until named people confirm the list.
     *
     * @param open the point of law people may see otherwise when they look at the list
     */
    record InvalidByRule(InvalidReason reason, String article, Optional<OpenPoint> open) implements BallotOutcome {}

    /** People ruled that it is invalid. */
    record InvalidByRuling(InvalidReason reason, String article, Authority authority) implements BallotOutcome {}

    record Outside(OutsideReason reason, Authority authority) implements BallotOutcome {}

    record Open(List<Doubt> doubts) implements BallotOutcome {}

    /** The outcome where the committee settled nothing beforehand. */
    static BallotOutcome of(Election election, Contest contest, CastVoteRecord record) {
        return of(election, contest, CommitteeSettings.ASK_ALWAYS, record);
    }

    /** @param settings what the committee settled on points the law leaves open */
    static BallotOutcome of(Election election, Contest contest, CommitteeSettings settings, CastVoteRecord record) {
        if (record instanceof CastVoteRecord.Open open) {
            return new Open(open.doubts());
        }
        if (record instanceof CastVoteRecord.Outside outside) {
            return new Outside(outside.reason(), outside.authority());
        }
        if (record instanceof CastVoteRecord.RuledInvalid invalid) {
            String article = InvalidGrounds.of(election.regime()).get(invalid.reason());
            return new InvalidByRuling(invalid.reason(), article, invalid.authority());
        }
        return judged(election, contest, settings, (CastVoteRecord.Marked) record);
    }

    private static BallotOutcome judged(
            Election election, Contest contest, CommitteeSettings settings, CastVoteRecord.Marked marked) {
        Judgement judgement = Validity.judge(election, contest, marked.marks(), settings, marked.heldValid());
        return judgement instanceof Judgement.Invalid invalid
                ? new InvalidByRule(invalid.reason(), invalid.article(), invalid.open())
                : new Valid(marked.marks(), ((Judgement.Valid) judgement).votedFor());
    }
}
