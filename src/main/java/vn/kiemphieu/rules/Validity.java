package vn.kiemphieu.rules;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.VotingMethod;

/** Whether a ballot counts, and for whom, under the rules of the election's regime. */
public final class Validity {
    private Validity() {}

    /** The marks a row of this method can carry. */
    public static Set<MarkStatus> marksOf(VotingMethod method) {
        return method == VotingMethod.STRIKE_OUT
                ? EnumSet.of(MarkStatus.STRUCK, MarkStatus.KEPT)
                : EnumSet.of(MarkStatus.AGREE, MarkStatus.DISAGREE, MarkStatus.NONE, MarkStatus.BOTH);
    }

    /** The mark that is a vote; whoever types a ballot puts down only the others. */
    public static MarkStatus voteOf(VotingMethod method) {
        return method == VotingMethod.STRIKE_OUT ? MarkStatus.KEPT : MarkStatus.AGREE;
    }

    /**
     * Whether a ballot is valid only if it votes for the one person on the list, as where a state ballot with everybody struck
     * is invalid: how many ballots are valid then tells that person's votes.
     */
    public static boolean isVote(Election election, Contest contest) {
        if (contest.candidates().size() != 1) {
            return false;
        }
        int only = contest.candidates().get(0).no();
        return marksOf(contest.method()).stream()
                .filter(mark -> mark != voteOf(contest.method()))
                .map(mark -> judge(election, contest, Map.of(only, mark)))
                .allMatch(Judgement.Invalid.class::isInstance);
    }

    /** As {@link #judge(Election, Contest, Map, CommitteeSettings, boolean)} where nothing was settled or ruled. */
    public static Judgement judge(Election election, Contest contest, Map<Integer, MarkStatus> marks) {
        return judge(election, contest, marks, CommitteeSettings.ASK_ALWAYS, false);
    }

    /**
     * @param marks one settled mark for every candidate of the contest
     * @param settings what the committee settled beforehand on points the law leaves open
     * @param heldValid whether people ruled that this sheet is a valid ballot; it decides an open point that is asked
     */
    public static Judgement judge(
            Election election,
            Contest contest,
            Map<Integer, MarkStatus> marks,
            CommitteeSettings settings,
            boolean heldValid) {
        requireComplete(contest, marks);
        return Arrays.stream(ValidityRule.values())
                .filter(rule -> rule.appliesTo(election, contest, marks))
                .filter(rule -> !rule.leftOpen(marks)
                        .filter(point -> passes(settings.of(point), heldValid))
                        .isPresent())
                .findFirst()
                .<Judgement>map(rule -> new Judgement.Invalid(
                        rule.reason(),
                        InvalidGrounds.of(election.regime()).get(rule.reason()),
                        rule.leftOpen(marks).filter(point -> settings.of(point) == OpenPoint.Answer.ASK)))
                .orElseGet(() -> new Judgement.Valid(new ValidityRule.Marks(contest, marks).votedFor()));
    }

    private static boolean passes(OpenPoint.Answer answer, boolean heldValid) {
        return answer == OpenPoint.Answer.VALID || answer == OpenPoint.Answer.ASK && heldValid;
    }

    private static void requireComplete(Contest contest, Map<Integer, MarkStatus> marks) {
        Set<MarkStatus> possible = marksOf(contest.method());
        boolean complete = marks.size() == contest.candidates().size();
        for (Candidate candidate : contest.candidates()) {
            complete &= possible.contains(marks.get(candidate.no()));
        }
        if (!complete) {
            throw new IllegalArgumentException("marks do not fit contest " + contest.id() + ": " + marks);
        }
    }
}
