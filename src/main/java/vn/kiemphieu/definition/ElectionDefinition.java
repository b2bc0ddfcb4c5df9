package vn.kiemphieu.definition;

import java.util.List;
import vn.kiemphieu.election.Election;

/**
 * An election as its file describes it.
 *
 * @param warnings what the file says that a person should look at
 * @param hash SHA-256 (hex) of what the voters were asked, the facts about the candidates included; the file's layout and
 *     unknown keys do not change it
 * @param json the file's text, unknown keys and all
 */
public record ElectionDefinition(Election election, List<Warning> warnings, String hash, String json) {
    public ElectionDefinition {
        warnings = List.copyOf(warnings);
    }

    /** What the voters were asked as canonical JSON; its SHA-256 is {@link #hash}. */
    public String asked() {
        return ElectionHash.text(election);
    }

    /** Whether a person must confirm something before this election is used. */
    public boolean asksConfirmation() {
        return warnings.stream().anyMatch(w -> w.kind().asksConfirmation());
    }
}
