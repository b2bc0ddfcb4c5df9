package vn.kiemphieu.ballot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The rulings that stand on one row or on one sheet, and whether they settle it. */
final class Opinions {
    private final Map<String, Verdict> members = new LinkedHashMap<>();
    private Optional<Adjudication> committee = Optional.empty();

    Opinions(List<Adjudication> all, OptionalInt row) {
        for (Adjudication ruling : all) {
            if (ruling.row().equals(row)) {
                add(ruling);
            }
        }
    }

    private void add(Adjudication ruling) {
        boolean withdrawn = ruling.verdict() instanceof Verdict.Withdrawn;
        if (ruling.wholeCommittee()) {
            committee = withdrawn ? Optional.empty() : Optional.of(ruling);
        } else if (withdrawn) {
            members.remove(ruling.by());
        } else {
            members.put(ruling.by(), ruling.verdict());
        }
    }

    boolean isEmpty() {
        return committee.isEmpty() && members.isEmpty();
    }

    /** Whether every opinion is {@code verdict}. */
    boolean allSay(Verdict verdict) {
        return committee.map(ruling -> ruling.verdict().equals(verdict)).orElse(true)
                && members.values().stream().allMatch(verdict::equals);
    }

    /** The verdict that settles a doubt with these reasons, if it is settled. */
    Optional<Verdict> settled(Set<AdjudicationReason> reasons, Quorum quorum) {
        if (committee.isPresent()) {
            return committee.map(Adjudication::verdict);
        }
        boolean enough = members.size() >= quorum.members() && quorum.membersMaySettle(reasons);
        return enough && agreed() ? members.values().stream().findFirst() : Optional.empty();
    }

    Authority authority() {
        return committee
                .map(ruling -> new Authority(List.of(ruling.by()), true))
                .orElseGet(() -> new Authority(List.copyOf(members.keySet()), false));
    }

    Doubt.Step next(Set<AdjudicationReason> reasons, Quorum quorum) {
        if (!quorum.membersMaySettle(reasons) || !agreed()) {
            return Doubt.Step.THE_COMMITTEE;
        }
        return members.isEmpty() ? Doubt.Step.A_MEMBER : Doubt.Step.ANOTHER_MEMBER;
    }

    private boolean agreed() {
        return members.values().stream().distinct().count() <= 1;
    }
}
