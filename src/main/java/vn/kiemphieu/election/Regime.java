package vn.kiemphieu.election;

/** The body of rules an election is held under. */
public enum Regime {
    /** Quyết định 190-QĐ/TW of 2024: elections inside the Party. */
    PARTY_CONGRESS("party-congress"),
    /** Law 85/2015/QH13 as amended by 83/2025/QH15: National Assembly and People's Councils. */
    STATE("state"),
    /** A club or association with rules of its own. */
    CLUB("club");

    private final String code;

    Regime(String code) {
        this.code = code;
    }

    /** The word used in {@code election.json}. */
    public String code() {
        return code;
    }
}
