package vn.kiemphieu.tally;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.election.Regime;

/** What the minutes tell beyond figures and names: asked once, put on record by a member, printed as it was said. */
public enum Particular {
    /** Where the ballots are counted. */
    PLACE,
    /** Number or name of the polling area (forms 18 and 23). */
    POLLING_AREA,
    /** Communes or villages that make up the election unit (forms 18 and 23). */
    UNIT_PARTS,
    /** The two voters who saw the empty box checked: {@code name, home; name, home}. */
    BOX_WITNESSES,
    /** The two voters, no candidates, who saw the count: {@code name, home; name, home}. */
    COUNT_WITNESSES,
    /** When voting began. */
    POLL_OPENED,
    /** When voting ended. */
    POLL_CLOSED,
    /** When the count began. */
    COUNT_BEGAN,
    /** When the count ended. */
    COUNT_ENDED,
    /** Number, date and issuer of the document that permits counting by machine. */
    MACHINE_PERMIT,
    /** Report of the trial run before the count. */
    TRIAL_RUN,
    /** What happened during the count. */
    INCIDENTS,
    /** Complaints, and how they were settled. */
    COMPLAINTS,
    /** Matters and complaints the committee could not settle, and what it proposes (forms 18 and 23). */
    UNRESOLVED;

    /** What the minutes of this regime have a line for. */
    public static Set<Particular> of(Regime regime) {
        return regime == Regime.STATE
                ? EnumSet.allOf(Particular.class)
                : EnumSet.of(PLACE, COUNT_BEGAN, COUNT_ENDED, TRIAL_RUN, INCIDENTS, COMPLAINTS);
    }

    /** Whether a count may well have nothing to tell here. */
    public boolean mayBeNothing() {
        return this == INCIDENTS || this == COMPLAINTS || this == UNRESOLVED;
    }

    /** The word used on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Particular> ofCode(String code) {
        return Arrays.stream(values())
                .filter(particular -> particular.code().equals(code))
                .findFirst();
    }
}
