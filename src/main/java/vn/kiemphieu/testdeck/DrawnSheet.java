package vn.kiemphieu.testdeck;

import java.util.List;

/**
 * A scan that never was, with the truth about it.
 *
 * @param name file name of the picture
 * @param image the file's bytes
 * @param pen pen's word, empty on a sheet without strokes
 */
public record DrawnSheet(
        String name,
        byte[] image,
        String form,
        SheetClass sheetClass,
        int dpi,
        String color,
        String pen,
        List<RowTruth> rows) {
    public DrawnSheet {
        rows = List.copyOf(rows);
    }
}
