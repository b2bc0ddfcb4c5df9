package vn.kiemphieu.rescan.pass;

/** A sheet of the first pass and the sheet of the second that it is, or is counted for. */
record PassPair(PassSheet first, PassSheet second, Basis basis) {
    /** What the pair rests on. */
    enum Basis {
        /** The same picture, or the same ink: it is this paper. */
        INK,
        /** The same marks: one of the ballots that were marked so. */
        READING,
        /** One of the two was not read as a ballot. */
        NONE
    }
}
