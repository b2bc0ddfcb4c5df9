package vn.kiemphieu.ui.shell;

/** What is at hand at any step. */
public enum Tool {
    SEARCH(true),
    GALLERY(true),
    ENTRY(true),
    LOG(true),
    WHAT_IF(true),
    HELP(false);

    private final boolean ofStation;

    Tool(boolean ofStation) {
        this.ofStation = ofStation;
    }

    /** Whether it needs an open counting place. */
    public boolean isOfStation() {
        return ofStation;
    }
}
