package vn.kiemphieu.definition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.election.SeenName;

/** The candidates of one contest in schema 1, each with the facts its object gives. */
final class CandidateParser {
    private static final Set<String> KEYS = keys();

    private final Problems problems;
    private final List<Warning> warnings;
    private final Map<Integer, String> placeOfNo = new HashMap<>();
    private final Map<String, List<Placed>> sameNames = new HashMap<>();

    CandidateParser(Problems problems, List<Warning> warnings) {
        this.problems = problems;
        this.warnings = warnings;
    }

    Candidate candidate(JsonPlace place) {
        warnings.addAll(place.unknownKeys(KEYS));
        OptionalInt no = place.positive("no");
        String name = place.text("name");
        CandidateFacts facts = facts(place);
        if (no.isPresent()) {
            String earlier = placeOfNo.putIfAbsent(no.getAsInt(), place.at("no"));
            if (earlier != null) {
                problems.add("DUPLICATE_NO", place.at("no"), no.getAsInt(), earlier);
            }
        }
        if (facts.honorific().isPresent()
                && Arrays.stream(Honorific.values()).anyMatch(word -> name.startsWith(word.word() + " "))) {
            warnings.add(new Warning(Warning.Kind.HONORIFIC_TWICE, place.at("name")));
        }
        if (!name.isEmpty()) {
            compareWithSameNames(name, new Placed(place.at("name"), facts.birth()));
        }
        return new Candidate(no.orElse(0), name, facts);
    }

    private CandidateFacts facts(JsonPlace place) {
        Optional<Honorific> honorific = place.has(CandidateKeys.HONORIFIC)
                ? place.choice(CandidateKeys.HONORIFIC, Honorific.values(), Honorific::word)
                : Optional.empty();
        Optional<String> code = place.optionalText(CandidateKeys.BIRTH);
        Optional<Birth> birth = code.flatMap(Birth::ofCode);
        if (birth.isEmpty() && code.isPresent() && !code.get().isEmpty()) {
            problems.add("NOT_A_BIRTH", place.at(CandidateKeys.BIRTH), code.get());
        }
        return new CandidateFacts(
                honorific,
                birth,
                place.optionalText(CandidateKeys.OTHER_NAME),
                place.optionalText(CandidateKeys.DETAIL));
    }

    /** People whose names look the same are told apart by their births, which the ballot then prints. */
    private void compareWithSameNames(String name, Placed person) {
        List<Placed> same = sameNames.computeIfAbsent(SeenName.of(name), any -> new ArrayList<>());
        same.stream()
                .filter(other -> person.birth().isEmpty()
                        || other.birth().isEmpty()
                        || person.birth().equals(other.birth()))
                .findFirst()
                .ifPresent(other -> problems.add("DUPLICATE_NAME", person.at(), name, other.at()));
        same.add(person);
    }

    private static Set<String> keys() {
        Set<String> keys = new HashSet<>(CandidateKeys.FACTS);
        keys.addAll(Set.of("no", "name"));
        return Set.copyOf(keys);
    }

    private record Placed(String at, Optional<Birth> birth) {}
}
