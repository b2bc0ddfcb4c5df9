package vn.kiemphieu.measurement;

/** Pixels where print, a rule or an erased line would hide a stroke; found out one by one, for few are asked about. */
final class Unseen {
    private static final double DARK = 62; // of 255: where print is this dark a pencil stroke may not show

    private final PrintedPage page;
    private final byte[] ink;
    private final byte[] slope;
    private final int[] onNames; // least slope, by ink, with which print is so dark
    private final int[] beside;
    private final boolean[] erased;

    /** @param erased pixels that were ink of a streak or fold */
    Unseen(PrintedPage page, PrintModel.Expected expected, PrintLimit onNames, PrintLimit beside, boolean[] erased) {
        this.page = page;
        this.ink = expected.ink();
        this.slope = expected.slope();
        this.onNames = onNames.slopesOver(DARK);
        this.beside = beside.slopesOver(DARK);
        this.erased = erased;
    }

    boolean at(int i) {
        return erased[i] || (slope[i] & 0xff) >= (page.nearName[i] ? onNames : beside)[ink[i] & 0xff] || page.onRule(i);
    }
}
