package vn.kiemphieu.tally;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the committee counts by hand and puts on record. */
public enum Figure {
    /** Electors on the roll, members or delegates summoned. */
    ROLL,
    /** Ballots received. */
    RECEIVED,
    /** Ballots given out. */
    ISSUED,
    /** Ballots exchanged because the voter spoiled them. */
    EXCHANGED,
    /** Ballots left over. */
    UNUSED,
    /** Voters who voted. */
    VOTED,
    /** Ballots taken from the box. */
    COLLECTED;

    /** More than any count can have: there are fewer electors in the country. */
    public static final int MOST = 100_000_000;

    /** The word used on the command line and in files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Figure> ofCode(String code) {
        return Arrays.stream(values())
                .filter(figure -> figure.code().equals(code))
                .findFirst();
    }
}
