package vn.kiemphieu.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Honorific;

/** The keys of schema 1 for what is known about a candidate, each left out where nothing is known. */
final class CandidateKeys {
    static final String HONORIFIC = "honorific";
    static final String BIRTH = "birth";
    static final String OTHER_NAME = "other_name";
    static final String DETAIL = "detail";
    static final List<String> FACTS = List.of(HONORIFIC, BIRTH, OTHER_NAME, DETAIL);

    private CandidateKeys() {}

    static Map<String, String> of(CandidateFacts facts) {
        Map<String, String> keys = new LinkedHashMap<>();
        facts.honorific().map(Honorific::word).ifPresent(word -> keys.put(HONORIFIC, word));
        facts.birth().map(Birth::code).ifPresent(code -> keys.put(BIRTH, code));
        facts.otherName().ifPresent(name -> keys.put(OTHER_NAME, name));
        facts.detail().ifPresent(detail -> keys.put(DETAIL, detail));
        return keys;
    }
}
