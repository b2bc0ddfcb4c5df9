package vn.kiemphieu.adjudication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Authority;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.store.TypedBallot;

/**
 * A ballot typed in by hand: it counts when two persons typed the same, or the committee settled it; in the same way it is
 * taken out when it was typed by mistake.
 */
public record TypedCase(SheetId id, List<TypedBallot> typings, CastVoteRecord record) {
    private static final int TYPISTS = 2;

    public TypedCase {
        typings = List.copyOf(typings);
    }

    public boolean isOpen() {
        return record instanceof CastVoteRecord.Open;
    }

    /**
     * @param typings of this one ballot in the order made; of one person's the last stands
     * @param groundsByMembers whether members may hold a ballot invalid, or the whole committee alone
     */
    public static TypedCase of(Contest contest, List<TypedBallot> typings, boolean groundsByMembers) {
        return new TypedCase(typings.get(0).id(), typings, record(contest, typings, groundsByMembers));
    }

    private static CastVoteRecord record(Contest contest, List<TypedBallot> typings, boolean groundsByMembers) {
        Map<String, TypedBallot> latest = new LinkedHashMap<>();
        Optional<TypedBallot> committee = Optional.empty();
        for (TypedBallot typing : typings) {
            if (typing.wholeCommittee()) {
                committee = Optional.of(typing);
            } else {
                latest.put(typing.by(), typing);
            }
        }
        if (committee.isPresent()) {
            return settled(
                    contest,
                    committee.get(),
                    new Authority(List.of(committee.get().by()), true));
        }
        List<TypedBallot> each = new ArrayList<>(latest.values());
        boolean theirs = groundsByMembers
                || each.stream().allMatch(typing -> typing.invalid().isEmpty());
        boolean same = theirs && each.stream().allMatch(each.get(0)::agreesWith);
        if (same && each.size() >= TYPISTS) {
            return settled(contest, each.get(0), new Authority(List.copyOf(latest.keySet()), false));
        }
        Doubt.Step next = same ? Doubt.Step.ANOTHER_MEMBER : Doubt.Step.THE_COMMITTEE;
        return new CastVoteRecord.Open(List.of(new Doubt(OptionalInt.empty(), Set.of(), next)));
    }

    private static CastVoteRecord settled(Contest contest, TypedBallot typing, Authority authority) {
        if (typing.mistaken()) {
            return new CastVoteRecord.Outside(OutsideReason.SET_ASIDE, authority);
        }
        if (typing.invalid().isPresent()) {
            return new CastVoteRecord.RuledInvalid(typing.invalid().get(), authority);
        }
        TreeMap<Integer, MarkStatus> marks = new TreeMap<>();
        for (Candidate candidate : contest.candidates()) {
            marks.put(candidate.no(), typing.marks().getOrDefault(candidate.no(), Validity.voteOf(contest.method())));
        }
        return new CastVoteRecord.Marked(marks, true);
    }
}
