package vn.kiemphieu.registration;

/** How much a patch of print looks like a scan at the places round its own. */
interface Likeness {
    /** Whether the place, moved so far in whole pixels, and its eight neighbours may be looked at. */
    boolean reaches(int dx, int dy);

    /**
     * Normalised correlation, −1…1, at a place and its neighbours.
     *
     * @param nine filled with them, line by line; the place itself is the fifth
     */
    void around(int dx, int dy, double[] nine);
}
