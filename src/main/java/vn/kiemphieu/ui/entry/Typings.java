package vn.kiemphieu.ui.entry;

import java.util.List;
import java.util.function.Predicate;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.store.TypedBallot;

/**
 * What is typed in by hand, as one person may know it: what another typed is told only when both have typed and differ.
 *
 * @param cases of every batch
 * @param batch the one being typed
 * @param person who types; empty while nobody is named
 */
public record Typings(List<TypedCase> cases, String batch, String person) {
    public Typings {
        cases = List.copyOf(cases);
    }

    /** How a ballot stands. */
    public enum Standing {
        /** Typed once. */
        ONCE,
        /** Settled: typed twice the same, or by the committee. */
        SETTLED,
        /** Two typings differ, or only the committee may settle what was typed. */
        COMMITTEE
    }

    public Standing standing(SheetId id) {
        return cases.stream()
                .filter(typed -> typed.id().equals(id))
                .findFirst()
                .map(Typings::standing)
                .orElseThrow();
    }

    private static Standing standing(TypedCase typed) {
        if (!(typed.record() instanceof CastVoteRecord.Open open)) {
            return Standing.SETTLED;
        }
        return open.doubts().get(0).next() == Doubt.Step.THE_COMMITTEE ? Standing.COMMITTEE : Standing.ONCE;
    }

    /** Numbers in this batch that another person typed and this one must type again. */
    public List<Integer> waitingForMe() {
        return numbers(typed -> standing(typed) == Standing.ONCE && !typedByMe(typed));
    }

    /** Numbers in this batch that this person typed and another must type again. */
    public List<Integer> waitingForOthers() {
        return numbers(typed -> standing(typed) == Standing.ONCE && typedByMe(typed));
    }

    /** What this person typed in this batch, the newest first. */
    public List<TypedBallot> mine() {
        List<TypedBallot> own = cases.stream()
                .filter(typed -> typed.id().batch().equals(batch))
                .flatMap(typed -> typed.typings().stream())
                .filter(typing -> typing.by().equals(person) && !typing.wholeCommittee())
                .toList();
        return own.stream()
                .sorted((a, b) -> Integer.compare(b.id().number(), a.id().number()))
                .toList();
    }

    /** Ballots the committee must settle, of every batch. */
    public List<TypedCase> forCommittee() {
        return cases.stream()
                .filter(typed -> standing(typed) == Standing.COMMITTEE)
                .toList();
    }

    /** The ballot to type next: one that waits for this person, or a new one. */
    int next() {
        return waitingForMe().stream()
                .findFirst()
                .orElseGet(() -> cases.stream()
                                .filter(typed -> typed.id().batch().equals(batch))
                                .mapToInt(typed -> typed.id().number())
                                .max()
                                .orElse(0)
                        + 1);
    }

    private List<Integer> numbers(Predicate<TypedCase> which) {
        return cases.stream()
                .filter(typed -> typed.id().batch().equals(batch) && which.test(typed))
                .map(typed -> typed.id().number())
                .sorted()
                .toList();
    }

    private boolean typedByMe(TypedCase typed) {
        return typed.typings().stream().anyMatch(typing -> typing.by().equals(person));
    }
}
