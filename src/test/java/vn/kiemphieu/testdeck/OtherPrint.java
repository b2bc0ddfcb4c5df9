package vn.kiemphieu.testdeck;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.testdeck.scan.PageDrawing;
import vn.kiemphieu.testdeck.scan.Scanner;

/** A deck's papers and scanners with another print on the paper than the deck's form. */
public final class OtherPrint {
    private OtherPrint() {}

    /**
     * The print on the paper of the first ordinary sheet from {@code i} on, fed and scanned as that sheet was.
     *
     * @param print by its dots an inch
     */
    public static byte[] scan(DeckSpec deck, int i, IntFunction<GrayImage> print) {
        SheetPlan plan = IntStream.iterate(i, next -> next + 1)
                .mapToObj(number -> TestDeck.plan(deck, number))
                .filter(sheet -> sheet.sheetClass() == SheetClass.NORMAL)
                .findFirst()
                .orElseThrow();
        PageDrawing page = plan.page();
        PageDrawing other = new PageDrawing(
                () -> print.apply(page.printDpi()),
                page.printDpi(),
                page.widthMm(),
                page.heightMm(),
                page.paper(),
                page.toner(),
                List.of(),
                Optional.empty(),
                page.blemishes(),
                page.lostCorner(),
                PageDrawing.Side.FRONT);
        return new Scanner(other, plan.setting()).scan(Optional.empty(), 0);
    }
}
