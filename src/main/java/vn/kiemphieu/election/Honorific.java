package vn.kiemphieu.election;

/** The word before a name on a state ballot; it tells the candidate's sex (forms 13, 14 and 15 of 2026, note 2 or 4). */
public enum Honorific {
    MR("Ông"),
    MS("Bà");

    private final String word;

    Honorific(String word) {
        this.word = word;
    }

    /** As printed on the ballot, and the word used in {@code election.json}. */
    public String word() {
        return word;
    }
}
