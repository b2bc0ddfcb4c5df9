package vn.kiemphieu.ui.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;

/**
 * A candidate as the template knows them, beside what was read on the blank.
 *
 * @param printed what the blank was read to say there, where it is not the name
 * @param why code of why a name has no certain place
 */
public record TemplateRow(int no, String name, State state, Optional<String> printed, Optional<String> why) {
    /** How sure the place is. */
    public enum State {
        /** The name was read there. */
        READ,
        /** Something like the name was read there. */
        READ_OTHERWISE,
        /** A person put it there. */
        CORRECTED,
        /** Without a certain place. */
        OPEN
    }

    static List<TemplateRow> of(Contest contest, StyleDraft proposed, StyleDraft now, Map<Integer, String> readAs) {
        return contest.candidates().stream()
                .map(candidate -> of(candidate, proposed, now, readAs))
                .toList();
    }

    private static TemplateRow of(
            Candidate candidate, StyleDraft proposed, StyleDraft now, Map<Integer, String> readAs) {
        int no = candidate.no();
        Optional<StyleDraft.OpenRow> open =
                now.open().stream().filter(row -> row.no() == no).findFirst();
        if (open.isPresent()) {
            return new TemplateRow(
                    no,
                    candidate.name(),
                    State.OPEN,
                    open.get().printed(),
                    Optional.of(open.get().why()));
        }
        boolean wasOpen = proposed.open().stream().anyMatch(row -> row.no() == no);
        if (wasOpen || !proposed.row(no).equals(now.row(no))) {
            return new TemplateRow(no, candidate.name(), State.CORRECTED, Optional.empty(), Optional.empty());
        }
        return new TemplateRow(
                no,
                candidate.name(),
                readAs.containsKey(no) ? State.READ_OTHERWISE : State.READ,
                Optional.ofNullable(readAs.get(no)),
                Optional.empty());
    }
}
