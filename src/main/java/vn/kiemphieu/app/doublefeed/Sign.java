package vn.kiemphieu.app.doublefeed;

/** What on a picture tells of another sheet that came with the ballot. */
enum Sign {
    /** The shadow of an edge over the whole paper. */
    EDGE,
    /** The same so dark that the ground looks through. */
    GAP,
    /** Paper of another tone beyond an edge. */
    TONE,
    /** The form's print ends at an edge. */
    HIDDEN_PRINT,
    /** Print beyond an edge that is not this ballot's. */
    OTHERS_PRINT,
    /** The form's own heading once more. */
    HEADING_AGAIN,
    /** Paper beyond the ballot's own end, and its other end not on the picture. */
    CUT_OFF,
    /** Paper beyond the ballot's own end that ends there. */
    PAPER_BEYOND
}
