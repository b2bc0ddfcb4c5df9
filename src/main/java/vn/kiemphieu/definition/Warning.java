package vn.kiemphieu.definition;

import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.wording.Wording;

/**
 * Something in an election file that is no error but that a person should look at.
 *
 * @param place where, e.g. {@code contests[0].candidates[3].nickname}
 */
public record Warning(Kind kind, String place) implements Sayable {
    static final Wording WORDING = new Wording("vn.kiemphieu.definition.definition");

    /** What is unusual. */
    public enum Kind {
        UNKNOWN_KEY,
        SEATS_NOT_BELOW_CANDIDATES,
        MEETING_MISSING,
        MEETING_WITHOUT_PARTY,
        HONORIFIC_TWICE,
        /** A state contest of which nothing says whether it elects the National Assembly or a People's Council. */
        LEVEL_UNSAID,
        /** Voters of a state election strike names out; its forms know no other ballot. */
        METHOD_NOT_OF_STATE;

        /** Whether the work may go on only after a person said yes. */
        public boolean asksConfirmation() {
            return this == SEATS_NOT_BELOW_CANDIDATES;
        }
    }

    @Override
    public String in(Locale language) {
        return WORDING.say(language, kind.name(), place);
    }

    @Override
    public String toString() {
        return in(Locale.ROOT);
    }
}
