package vn.kiemphieu.election;

import java.util.Optional;

/**
 * What a list of candidates may say about a person besides number and name; texts are Unicode NFC.
 *
 * @param honorific stands before the name on the ballot
 * @param birth stands in brackets behind the name only where two candidates have the same name
 * @param otherName usual name, or religious name with title (tên thường gọi, pháp danh): stands in brackets behind the
 *     name
 * @param detail post or place of work, for the lists and forms that show it; never part of the name
 */
public record CandidateFacts(
        Optional<Honorific> honorific, Optional<Birth> birth, Optional<String> otherName, Optional<String> detail) {
    /** Nothing but number and name is known. */
    public static final CandidateFacts NONE =
            new CandidateFacts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public CandidateFacts withHonorific(Optional<Honorific> other) {
        return new CandidateFacts(other, birth, otherName, detail);
    }

    public CandidateFacts withOtherName(Optional<String> other) {
        return new CandidateFacts(honorific, birth, other, detail);
    }

    public CandidateFacts withBirth(Optional<Birth> other) {
        return new CandidateFacts(honorific, other, otherName, detail);
    }
}
