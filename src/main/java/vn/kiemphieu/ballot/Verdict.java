package vn.kiemphieu.ballot;

/** What a person says about a row or a sheet. */
public sealed interface Verdict {

    /** A row: this is what the voter did. */
    record Mark(MarkStatus status) implements Verdict {
        public Mark {
            if (status == MarkStatus.UNCERTAIN) {
                throw new IllegalArgumentException("a ruling cannot be uncertain");
            }
        }
    }

    /** A sheet: a ballot of this contest; its rows are read as they are and the rules decide. */
    record Valid() implements Verdict {}

    /** A sheet: a ballot that does not count, whatever its rows say. */
    record Invalid(InvalidReason reason) implements Verdict {}

    /** A sheet: no ballot of this count. */
    record Outside(OutsideReason reason) implements Verdict {}

    /** Undo: the same person's earlier ruling on the same row or sheet no longer stands. */
    record Withdrawn() implements Verdict {}
}
