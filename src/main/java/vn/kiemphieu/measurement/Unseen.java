package vn.kiemphieu.measurement;

/** Pixels where print, a rule or an erased line would hide a stroke; found out one by one, for few are asked about. */
final class Unseen {
    private static final double DARK = 62; // of 255: where print is this dark a pencil stroke may not show

    private final PrintedPage page;
    private final PrintLimit onNames;
    private final PrintLimit beside;
    private final boolean[] erased;

    /** @param erased pixels that were ink of a streak or fold */
    Unseen(PrintedPage page, PrintLimit onNames, PrintLimit beside, boolean[] erased) {
        this.page = page;
        this.onNames = onNames;
        this.beside = beside;
        this.erased = erased;
    }

    boolean at(int i) {
        return erased[i] || (page.nearName[i] ? onNames : beside).at(i) > DARK || page.onRule(i);
    }
}
