package vn.kiemphieu.calibration;

import java.util.List;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.RowTruth;
import vn.kiemphieu.testdeck.SheetClass;

/**
 * What is known about a sheet, however it is known: drawn so, written down by a committee, or ruled by people.
 *
 * @param rows those about which anything is known
 */
public record SheetTruth(SheetClass sheetClass, List<RowTruth> rows) {
    public SheetTruth {
        rows = List.copyOf(rows);
    }

    public static SheetTruth of(DrawnSheet sheet) {
        return new SheetTruth(sheet.sheetClass(), sheet.rows());
    }

    /** Whether nothing is peculiar and every row has a certain truth: such a sheet should ask nobody. */
    public boolean ordinary() {
        return sheetClass == SheetClass.NORMAL
                && !rows.isEmpty()
                && rows.stream().allMatch(RowTruth::clear);
    }
}
