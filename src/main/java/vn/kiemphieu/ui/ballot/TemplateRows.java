package vn.kiemphieu.ui.ballot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.intake.word.Folding;
import vn.kiemphieu.ui.ballot.TemplateRow.State;

/** What is known of each candidate's place: from the blank, from the counting place, from a person's hand. */
final class TemplateRows {
    private final Contest contest;
    private final StyleDraft proposed;
    private final Map<Integer, String> readAs;
    private final boolean known;
    /** What is printed where a person put a name. */
    private final Map<Integer, String> byHand = new HashMap<>();
    /** Whose place a person called right though something else is read there. */
    private final Set<Integer> vouched = new HashSet<>();

    /**
     * @param proposed what the program found
     * @param readAs names that were read a little differently
     * @param known whether the counting place reads with it already
     */
    TemplateRows(Contest contest, StyleDraft proposed, Map<Integer, String> readAs, boolean known) {
        this.contest = contest;
        this.proposed = proposed;
        this.readAs = Map.copyOf(readAs);
        this.known = known;
    }

    StyleDraft proposed() {
        return proposed;
    }

    /** A person moved the name to where this is printed. */
    void moved(int no, String printed) {
        byHand.put(no, printed);
        vouched.remove(no);
    }

    /** A person says that the place is right. */
    void vouch(int no) {
        vouched.add(no);
    }

    /** In ballot order. */
    List<TemplateRow> of(StyleDraft now) {
        return contest.candidates().stream()
                .map(candidate -> row(candidate, now))
                .toList();
    }

    private TemplateRow row(Candidate candidate, StyleDraft now) {
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
        Optional<StyleRow> before =
                proposed.open().stream().anyMatch(row -> row.no() == no) ? Optional.empty() : proposed.row(no);
        if (!before.equals(now.row(no))) {
            Optional<String> other = Optional.ofNullable(byHand.get(no)).filter(text -> !same(text, candidate.name()));
            boolean doubted = other.isPresent() && !vouched.contains(no);
            return new TemplateRow(
                    no, candidate.name(), doubted ? State.MISPLACED : State.CORRECTED, other, Optional.empty());
        }
        Optional<String> read = Optional.ofNullable(readAs.get(no));
        State state = known ? State.KNOWN : read.isEmpty() ? State.READ : State.READ_OTHERWISE;
        if (state == State.READ_OTHERWISE && vouched.contains(no)) {
            state = State.CORRECTED;
        }
        return new TemplateRow(no, candidate.name(), state, read, Optional.empty());
    }

    private static boolean same(String printed, String name) {
        return Folding.plain(printed).contains(Folding.plain(name));
    }
}
