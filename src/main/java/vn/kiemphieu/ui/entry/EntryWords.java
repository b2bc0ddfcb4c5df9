package vn.kiemphieu.ui.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.store.TypedBallot;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.wording.Terms;

/** What was typed, in words. */
record EntryWords(Texts texts, Contest contest) {

    /** With the names, so that a wrong number is seen. */
    String meaning(SortedMap<Integer, MarkStatus> marks, Optional<InvalidReason> invalid, boolean mistaken) {
        if (mistaken) {
            return texts.say("entry.mistaken");
        }
        if (invalid.isPresent()) {
            return texts.say("entry.invalid", Terms.of(invalid.get()));
        }
        List<String> parts = new ArrayList<>();
        for (MarkStatus mark : Validity.marksOf(contest.method())) {
            String names = marks.entrySet().stream()
                    .filter(typed -> typed.getValue() == mark)
                    .map(Map.Entry::getKey)
                    .map(this::name)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                parts.add(texts.say("entry.mark", Terms.of(mark), names));
            }
        }
        int rest = contest.candidates().size() - marks.size();
        parts.add(texts.say("entry.rest", Terms.of(Validity.voteOf(contest.method())), rest));
        return String.join("; ", parts);
    }

    String own(TypedBallot typing) {
        return texts.say("entry.own", typing.id(), meaning(typing.marks(), typing.invalid(), typing.mistaken()));
    }

    String differing(TypedCase typed) {
        return texts.say(
                "entry.differing",
                typed.id(),
                typed.typings().stream()
                        .map(typing -> texts.say("entry.said", typing.by(), typing.typed()))
                        .collect(Collectors.joining("; ")));
    }

    String numbers(String key, List<Integer> numbers) {
        return numbers.isEmpty()
                ? ""
                : texts.say(key, numbers.stream().map(String::valueOf).collect(Collectors.joining(", ")));
    }

    private String name(int no) {
        return texts.say(
                "entry.name", no, contest.candidate(no).map(Candidate::name).orElse(""));
    }
}
