package vn.kiemphieu.ballot;

import java.util.Set;

/**
 * Who may close which doubt.
 *
 * @param members how many members must agree, 1 or more
 * @param byMembers the reasons members may settle; a doubt with any other reason is for the whole committee
 * @param objectionsByMembers whether members may settle an objection to what the machine was sure of
 */
public record Quorum(int members, Set<AdjudicationReason> byMembers, boolean objectionsByMembers) {
    public Quorum {
        byMembers = Set.copyOf(byMembers);
        if (members < 1) {
            throw new IllegalArgumentException("a doubt cannot be closed by nobody");
        }
    }

    /** @param reasons of the doubt; empty for an objection */
    public boolean membersMaySettle(Set<AdjudicationReason> reasons) {
        return reasons.isEmpty() ? objectionsByMembers : byMembers.containsAll(reasons);
    }
}
