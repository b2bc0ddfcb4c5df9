package vn.kiemphieu.store;

/** What came in together, scanned or typed; its label is unique in the counting place. */
public record Batch(long key, String contest, String label, Kind kind) {

    /** How its ballots came in. */
    public enum Kind {
        SCANNED,
        TYPED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
