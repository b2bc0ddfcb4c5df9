package vn.kiemphieu.app.ready;

import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.wording.Wording;

/**
 * One named check before a contest is counted, and what came of it.
 *
 * @param arguments of the sentence
 */
public record ReadyPoint(Name name, State state, List<Object> arguments) implements Sayable {
    private static final Wording WORDING = new Wording("vn.kiemphieu.app.ready");

    public ReadyPoint {
        arguments = List.copyOf(arguments);
    }

    static ReadyPoint of(Name name, State state, Object... arguments) {
        return new ReadyPoint(name, state, List.of(arguments));
    }

    /** The sentence that says what was found. */
    @Override
    public String in(Locale language) {
        return WORDING.say(language, name + "." + state, arguments.toArray());
    }

    /** What is looked at, in the order people do it. */
    public enum Name implements Sayable {
        CLOCK,
        ROOM,
        TEMPLATE,
        PERMIT,
        ZERO,
        SCANNER,
        BLANK_SHEET,
        UNUSED_BALLOTS,
        TEST_DECK,
        COLOURS;

        @Override
        public String in(Locale language) {
            return WORDING.say(language, name());
        }
    }

    /** What came of it. */
    public enum State implements Sayable {
        GOOD,
        /** Nothing is wrong, and people should know this. */
        NOTE,
        /** Not done yet. */
        OPEN,
        /** To be put right before counting. */
        WRONG;

        @Override
        public String in(Locale language) {
            return WORDING.say(language, "state." + name());
        }

        public boolean holdsUp() {
            return this == OPEN || this == WRONG;
        }
    }
}
