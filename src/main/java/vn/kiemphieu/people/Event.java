package vn.kiemphieu.people;

import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.kiemphieu.ballot.Sha256;

/**
 * One line of the event log.
 *
 * @param at UTC, ISO 8601, whole seconds
 * @param subject the table of the row this event put in
 * @param subjectHash SHA-256 of that row
 * @param previousHash hash of the event before; of zeros for the first
 */
public record Event(
        String at,
        String who,
        String what,
        String subject,
        long subjectId,
        String subjectHash,
        String previousHash,
        String hash) {
    /** What the first event holds instead of the hash of the one before. */
    public static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** What {@link #hash} must be. */
    public String computedHash() {
        StringBuilder text = new StringBuilder();
        for (Object part : List.of(at, who, what, subject, subjectId, subjectHash, previousHash)) {
            String word = part.toString();
            text.append(word.length()).append(':').append(word).append('\n');
        }
        return Sha256.hex(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
