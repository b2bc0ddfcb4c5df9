package vn.kiemphieu.ballot;

import java.util.List;

/**
 * On whose word something was decided.
 *
 * @param by the members who agreed, or who put down the committee's ruling
 */
public record Authority(List<String> by, boolean wholeCommittee) {
    public Authority {
        by = List.copyOf(by);
    }
}
