package vn.kiemphieu.election;

/** What a state election elects; it decides what follows when seats stay free (law 85/2015 art. 79). */
public enum Body {
    NATIONAL_ASSEMBLY("national-assembly"),
    PEOPLES_COUNCIL("peoples-council");

    private final String code;

    Body(String code) {
        this.code = code;
    }

    /** The word used in {@code election.json}. */
    public String code() {
        return code;
    }
}
