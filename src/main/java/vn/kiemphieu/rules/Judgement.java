package vn.kiemphieu.rules;

import java.util.Optional;
import java.util.SortedSet;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.election.OpenPoint;

/** What the rules say of a ballot whose marks are settled. */
public sealed interface Judgement {

    /** @param votedFor numbers of the candidates who get a vote */
    record Valid(SortedSet<Integer> votedFor) implements Judgement {}

    /**
     * @param article the rule's place in law
     * @param open the point of law the committee may see otherwise and did not settle beforehand
     */
    record Invalid(InvalidReason reason, String article, Optional<OpenPoint> open) implements Judgement {}
}
