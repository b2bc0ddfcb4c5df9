package vn.kiemphieu.decision;

/** How far evidence from a row's own ink can settle what the rule asks about it. */
enum Opening {
    /** Not at all: the law, the rest of the sheet or a person must say. */
    CLOSED,
    /** By evidence enough. */
    OPEN,
    /**
     * By more of it: a mark drawn again looks much like one taken back, one joined on a rule like its neighbour's, a flake
     * of dirt like a dot.
     */
    WARY,
    /** By still more: what lies under a seal over the other cell is hidden from the eye, not from its darkness. */
    UNDER_SEAL,
    /**
     * Only where next to nothing speaks against it: paint over a name, a mark that was not traced as one, dirt in the other
     * cell, a name left standing under a seal.
     */
    NARROW
}
