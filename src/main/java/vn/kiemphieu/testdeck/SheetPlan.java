package vn.kiemphieu.testdeck;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.testdeck.scan.PageDrawing;
import vn.kiemphieu.testdeck.scan.ScanSetting;
import vn.kiemphieu.testdeck.scan.Scanner;

/**
 * A sheet before it is scanned: what lies in the feed, how the scanner is set, and the truth, fixed here.
 *
 * @param second a sheet drawn in together with the first, covering it from {@code overlapMm} below its top
 */
record SheetPlan(
        String name,
        String form,
        SheetClass sheetClass,
        PageDrawing page,
        Optional<PageDrawing> second,
        double overlapMm,
        ScanSetting setting,
        String pen,
        List<RowTruth> rows) {

    DrawnSheet scan() {
        byte[] image = new Scanner(page, setting).scan(second, overlapMm);
        return new DrawnSheet(
                name, image, form, sheetClass, setting.dpi(), setting.mode().code(), pen, rows);
    }
}
