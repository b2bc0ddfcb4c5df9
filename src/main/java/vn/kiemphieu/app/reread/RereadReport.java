package vn.kiemphieu.app.reread;

import java.util.List;

/**
 * What is read otherwise when every stored picture is read again.
 *
 * @param contest of this contest only
 * @param before readers that read the sheets before, each once
 * @param after the reader now
 * @param sheets how many were read again
 */
public record RereadReport(
        String contest,
        List<String> before,
        String after,
        int sheets,
        List<SheetChange> sheetChanges,
        List<RowChange> rowChanges) {
    public RereadReport {
        before = List.copyOf(before);
        sheetChanges = List.copyOf(sheetChanges);
        rowChanges = List.copyOf(rowChanges);
    }

    /** Sure of one mark before, of another now: the first to look at. */
    public long turned() {
        return rowChanges.stream().filter(RowChange::turns).count();
    }

    public long doubted() {
        return rowChanges.stream().filter(RowChange::raisesDoubt).count();
    }

    /** Rows whose new mark two members may take over. */
    public List<RowChange> adoptable() {
        return rowChanges.stream().filter(RowChange::mayBeAdopted).toList();
    }

    /** Rows people ruled on, which stay as they ruled. */
    public long kept() {
        return rowChanges.stream()
                .filter(change -> change.changesMark() && change.ruled())
                .count();
    }

    public boolean isSame() {
        return sheetChanges.isEmpty() && rowChanges.isEmpty();
    }
}
