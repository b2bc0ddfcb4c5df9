package vn.kiemphieu.ui.ballot;

import java.util.Optional;

/**
 * A candidate as the template knows them, beside what was read on the blank.
 *
 * @param printed what the blank was read to say there, where it is not the name
 * @param why code of why a name has no certain place
 */
public record TemplateRow(int no, String name, State state, Optional<String> printed, Optional<String> why) {
    /** How sure the place is. */
    public enum State {
        /** The counting place has it so. */
        KNOWN(true),
        /** The name was read there. */
        READ(true),
        /** Something like the name was read there, for a person to compare. */
        READ_OTHERWISE(false),
        /** A person put it where the name is read, or said that its place is right. */
        CORRECTED(true),
        /** A person put it where something else is read. */
        MISPLACED(false),
        /** Without a certain place. */
        OPEN(false);

        private final boolean certain;

        State(boolean certain) {
            this.certain = certain;
        }

        /** Whether a template may be kept with it. */
        public boolean isCertain() {
            return certain;
        }
    }
}
