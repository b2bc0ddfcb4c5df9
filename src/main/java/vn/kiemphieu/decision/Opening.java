package vn.kiemphieu.decision;

/** How far evidence from a row's own ink can settle what the rule asks about it; each asks for more than the one before. */
enum Opening {
    /** By evidence enough. */
    OPEN,
    /**
     * By more of it: a mark drawn again looks much like one taken back, one joined on a rule like its neighbour's, a flake
     * of dirt like a dot.
     */
    WARY,
    /**
     * Only where next to nothing speaks against it: paint over a name, a mark that was not traced as one, dirt in the other
     * cell, much ink beside a name, a name left standing under a seal.
     */
    NARROW,
    /** By still more: what lies under a seal over the other cell is hidden from the eye, not from its darkness. */
    UNDER_SEAL,
    /** Not at all: the law, the rest of the sheet or a person must say. */
    CLOSED;

    /** Where two things are asked about. */
    Opening with(Opening other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
