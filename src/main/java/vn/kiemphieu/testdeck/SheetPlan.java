package vn.kiemphieu.testdeck;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.scan.PageDrawing;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;
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
        return scan(setting);
    }

    /** The same paper through another scan of the deck's kind; what was clear in the first may be faint in this one. */
    DrawnSheet again(DeckSpec deck, int number, int pass) {
        Dice dice = Dice.of(deck.seed(), form + "/" + deck.profile() + "/again" + pass, number);
        return scan(new ScanRoom(deck.profile(), dice).setting(sheetClass, page.widthMm(), page.heightMm()));
    }

    /** The same sheet after somebody struck one more name out. */
    SheetPlan struckMore(Ink strike, int no) {
        List<RowTruth> changed = rows.stream()
                .map(row -> row.no() == no
                        ? new RowTruth(
                                no, row.name(), Optional.of(MarkStatus.STRUCK), "struck-later", row.distractors())
                        : row)
                .toList();
        return new SheetPlan(name, form, sheetClass, page.with(strike), second, overlapMm, setting, pen, changed);
    }

    /** The same sheet with another upon it. */
    SheetPlan with(PageDrawing upon, double shiftMm) {
        return new SheetPlan(name, form, SheetClass.DOUBLE_FEED, page, Optional.of(upon), shiftMm, setting, pen, rows);
    }

    private DrawnSheet scan(ScanSetting as) {
        byte[] image = new Scanner(page, as).scan(second, overlapMm);
        return new DrawnSheet(name, image, form, sheetClass, as.dpi(), as.mode().code(), pen, rows);
    }
}
