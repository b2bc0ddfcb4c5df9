package vn.kiemphieu.cli.election;

import java.util.List;
import java.util.function.Predicate;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;

/** What a replaced contest had that the new one has not, and the other way round. */
record ContestDifference(Contest before, Contest after) {
    void print(Console console) {
        Messages messages = console.messages().of("election");
        if (before.equals(after)) {
            console.out().println(messages.say("change.none"));
            return;
        }
        changed(console, "change.title", before.title(), after.title());
        changed(console, "change.seats", before.seats(), after.seats());
        changed(console, "change.method", before.method().code(), after.method().code());
        named(console, "change.gone", before.candidates(), candidate -> same(after, candidate) == null);
        named(console, "change.new", after.candidates(), candidate -> same(before, candidate) == null);
        named(console, "change.number", after.candidates(), candidate -> {
            Candidate old = same(before, candidate);
            return old != null && old.no() != candidate.no();
        });
        named(console, "change.facts", after.candidates(), candidate -> {
            Candidate old = same(before, candidate);
            return old != null && !old.facts().equals(candidate.facts());
        });
    }

    private static void changed(Console console, String key, Object old, Object now) {
        if (!old.equals(now)) {
            console.out().println(console.messages().of("election").say(key, old, now));
        }
    }

    private static void named(Console console, String key, List<Candidate> candidates, Predicate<Candidate> wanted) {
        candidates.stream()
                .filter(wanted)
                .forEach(candidate -> console.out()
                        .println(console.messages().of("election").say(key, candidate.no(), candidate.name())));
    }

    /** The same person, by name; people of one name by their births. */
    private static Candidate same(Contest contest, Candidate candidate) {
        List<Candidate> named = contest.candidates().stream()
                .filter(other -> other.name().equals(candidate.name()))
                .toList();
        return named.stream()
                .filter(other -> named.size() == 1
                        || other.facts().birth().equals(candidate.facts().birth()))
                .findFirst()
                .orElse(null);
    }
}
