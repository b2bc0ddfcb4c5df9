package vn.kiemphieu.intake.finding;

import java.util.List;

/** A finding about one text, with what fills its sentence; not yet at a place in a list. */
public record Found(Finding finding, List<Object> details) {
    public static Found of(Finding finding, Object... details) {
        return new Found(finding, List.of(details));
    }

    public Remark at(int row, Column column) {
        return Remark.of(row, column, finding, details.toArray());
    }
}
