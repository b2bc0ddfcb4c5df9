package vn.kiemphieu.election;

/** The kind of meeting that votes in a Party election; it decides the base of the majority (190-QĐ/TW art. 30). */
public enum Meeting {
    MEMBERS_CONGRESS("members-congress"),
    DELEGATES_CONGRESS("delegates-congress"),
    COMMITTEE("committee");

    private final String code;

    Meeting(String code) {
        this.code = code;
    }

    /** The word used in {@code election.json}. */
    public String code() {
        return code;
    }
}
