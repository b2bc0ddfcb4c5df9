package vn.kiemphieu.rules;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/**
 * What makes a ballot with settled marks invalid: one line a rule, the first that applies is the reason. Everything a
 * line does not catch is valid.
 */
enum ValidityRule {
    STRIKE_OUT_MORE_THAN_SEATS(
            Set.of(Regime.values()), VotingMethod.STRIKE_OUT, InvalidReason.MORE_THAN_SEATS, Marks::leavesTooMany),
    STATE_ALL_STRUCK(
            Set.of(Regime.STATE), VotingMethod.STRIKE_OUT, InvalidReason.VOTES_FOR_NOBODY, Marks::leavesNobody),
    /** "Votes for nobody" is said of lists of several persons only. */
    PARTY_ALL_STRUCK(
            Set.of(Regime.PARTY_CONGRESS, Regime.CLUB),
            VotingMethod.STRIKE_OUT,
            InvalidReason.VOTES_FOR_NOBODY,
            marks -> marks.leavesNobody() && !marks.onePerson()),
    AGREE_MORE_THAN_SEATS(
            Set.of(Regime.values()), VotingMethod.AGREE_DISAGREE, InvalidReason.MORE_THAN_SEATS, Marks::leavesTooMany),
    ONE_PERSON_BOTH_OR_NO_BOX(
            Set.of(Regime.values()),
            VotingMethod.AGREE_DISAGREE,
            InvalidReason.BOTH_OR_NO_BOX,
            marks -> marks.onePerson() && marks.has(MarkStatus.BOTH, MarkStatus.NONE)),
    AGREE_WITH_NOBODY(
            Set.of(Regime.values()),
            VotingMethod.AGREE_DISAGREE,
            InvalidReason.VOTES_FOR_NOBODY,
            marks -> marks.leavesNobody() && !marks.onePerson());

    private final Set<Regime> regimes;
    private final VotingMethod method;
    private final InvalidReason reason;
    private final Predicate<Marks> applies;

    ValidityRule(Set<Regime> regimes, VotingMethod method, InvalidReason reason, Predicate<Marks> applies) {
        this.regimes = regimes;
        this.method = method;
        this.reason = reason;
        this.applies = applies;
    }

    InvalidReason reason() {
        return reason;
    }

    boolean appliesTo(Election election, Contest contest, Map<Integer, MarkStatus> marks) {
        return regimes.contains(election.regime())
                && method == contest.method()
                && applies.test(new Marks(contest, marks));
    }

    /** The point of law that this rule reads one way and a committee may settle the other way (rules.md B6). */
    Optional<OpenPoint> leftOpen(Map<Integer, MarkStatus> marks) {
        return switch (this) {
            // who marked nothing under "Không đồng ý" either voted for nobody in the rule's own words
            case AGREE_WITH_NOBODY ->
                marks.containsValue(MarkStatus.DISAGREE) ? Optional.of(OpenPoint.AGREES_WITH_NOBODY) : Optional.empty();
            case ONE_PERSON_BOTH_OR_NO_BOX ->
                marks.containsValue(MarkStatus.NONE) ? Optional.of(OpenPoint.ONE_PERSON_NO_BOX) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The settled marks of one ballot. */
    record Marks(Contest contest, Map<Integer, MarkStatus> byNo) {
        SortedSet<Integer> votedFor() {
            MarkStatus vote = Validity.voteOf(contest.method());
            TreeSet<Integer> voted = new TreeSet<>();
            byNo.forEach((no, mark) -> {
                if (mark == vote) {
                    voted.add(no);
                }
            });
            return Collections.unmodifiableSortedSet(voted);
        }

        boolean leavesTooMany() {
            return votedFor().size() > contest.seats();
        }

        boolean leavesNobody() {
            return votedFor().isEmpty();
        }

        boolean onePerson() {
            return contest.candidates().size() == 1;
        }

        boolean has(MarkStatus... any) {
            return Set.of(any).stream().anyMatch(byNo::containsValue);
        }
    }
}
