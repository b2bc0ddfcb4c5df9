package vn.kiemphieu.testdeck;

/**
 * Something wrong with a deck.
 *
 * @param where file, line or row
 */
public record DeckFinding(Fault fault, String where) {

    /** What can be wrong. */
    public enum Fault {
        NO_BLANK,
        BROKEN_LINE,
        /** A number or name that the election does not have, or has once and the sheet twice. */
        WRONG_NAME,
        ROWS_MISSING,
        /** A word that is no truth of this way of voting, or a clear truth on a row that has none. */
        WRONG_TRUTH,
        /** What is said about the whole sheet differs from row to row, or cannot be. */
        WRONG_SHEET,
        NO_PICTURE,
        UNKNOWN_PICTURE,
        EMPTY_PICTURE,
        /** Too few or too many for the profile the deck is said to be of. */
        FEW_SPECIAL,
        MANY_SPECIAL,
        FEW_ASKED,
        MANY_ASKED
    }
}
