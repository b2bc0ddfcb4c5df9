package vn.kiemphieu.rules;

import java.util.SortedSet;
import vn.kiemphieu.ballot.InvalidReason;

/** What the rules say of a ballot whose marks are settled. */
public sealed interface Judgement {

    /** @param votedFor numbers of the candidates who get a vote */
    record Valid(SortedSet<Integer> votedFor) implements Judgement {}

    /** @param article the rule's place in law */
    record Invalid(InvalidReason reason, String article) implements Judgement {}
}
