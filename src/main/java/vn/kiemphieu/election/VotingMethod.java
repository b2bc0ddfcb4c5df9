package vn.kiemphieu.election;

/** How a voter says no (190-QĐ/TW art. 15; Law 85/2015 art. 69). */
public enum VotingMethod {
    /** The voter strikes out the printed names of those not voted for. */
    STRIKE_OUT("strike-out"),
    /** The voter marks one of two cells beside each name. */
    AGREE_DISAGREE("agree-disagree");

    private final String code;

    VotingMethod(String code) {
        this.code = code;
    }

    /** The word used in {@code election.json}. */
    public String code() {
        return code;
    }
}
