package vn.kiemphieu.rules;

import vn.kiemphieu.election.Contest;

/**
 * How many more stand on a list than are to be elected (số dư).
 *
 * @param names on the list
 */
public record Surplus(int names, int seats) {
    /** Where the most a list in the Party may have is said. */
    public static final String LIMIT_ARTICLE = "Quy chế 190-QĐ/TW, Điều 14";

    /** Of the seats, in hundredths. */
    public static final int LIMIT_PERCENT = 30;

    private static final int HUNDRED = 100;

    public static Surplus of(Contest contest) {
        return new Surplus(contest.candidates().size(), contest.seats());
    }

    /** Names beyond the seats, 0 where there are not more names than seats. */
    public int people() {
        return Math.max(0, names - seats);
    }

    public boolean isThere() {
        return people() > 0;
    }

    /**
     * Whether a list in the Party has more than 30 % of its seats besides (190-QĐ/TW art. 14). Nothing was found on whether
     * that also binds a list to which a congress adds names for a further round: people are told, nothing is refused.
     */
    public boolean isBeyondLimit() {
        return (long) HUNDRED * people() > (long) LIMIT_PERCENT * seats;
    }
}
