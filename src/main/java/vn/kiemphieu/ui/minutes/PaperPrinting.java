package vn.kiemphieu.ui.minutes;

import java.util.function.Consumer;
import vn.kiemphieu.app.StationPaper;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.report.PaperPages;
import vn.kiemphieu.ui.Texts;

/** A paper page by page to a printer, for the background. */
final class PaperPrinting {
    /** As sharp as an office printer shows letters. */
    private static final int DPI = 300;

    private PaperPrinting() {}

    /** What takes pages: a print job of the system. */
    interface Pages {
        /** @param number from 1 */
        boolean wants(int number);

        /** @return whether it was taken */
        boolean take(PaperPages.Page page);

        /** After the last. */
        void end();
    }

    /** @return how many pages were printed */
    static int print(StationPaper paper, Pages printer, Consumer<Sayable> news) {
        int printed = 0;
        try (PaperPages pages = new PaperPages(paper.make())) {
            for (int i = 0; i < pages.size(); i++) {
                if (printer.wants(i + 1)) {
                    news.accept(Texts.sayable("minutes.printing", i + 1, pages.size()));
                    if (!printer.take(pages.page(i, DPI))) {
                        break;
                    }
                    printed++;
                }
            }
        } finally {
            printer.end();
        }
        return printed;
    }
}
