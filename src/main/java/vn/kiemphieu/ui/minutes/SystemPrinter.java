package vn.kiemphieu.ui.minutes;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.PageRange;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.stage.Window;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.image.RgbImage;
import vn.kiemphieu.report.PaperPages;
import vn.kiemphieu.ui.control.Pieces;

/** The system's printer as people chose it in the system's own dialog. */
final class SystemPrinter implements PaperPrinting.Pages {
    private static final double A4_SHORT_POINTS = 595.28;
    private static final double A4_LONG_POINTS = 841.89;

    private final PrinterJob job;

    private SystemPrinter(PrinterJob job) {
        this.job = job;
    }

    /**
     * Asks where and how to print; empty where people left it.
     *
     * @throws StationException when there is no printer
     */
    static Optional<SystemPrinter> ask(Window window) {
        PrinterJob job = PrinterJob.createPrinterJob();
        if (job == null) {
            throw new StationException(Trouble.NO_PRINTER);
        }
        if (!job.showPrintDialog(window)) {
            job.cancelJob();
            return Optional.empty();
        }
        return Optional.of(new SystemPrinter(job));
    }

    @Override
    public boolean wants(int number) {
        PageRange[] ranges = job.getJobSettings().getPageRanges();
        return ranges == null
                || Stream.of(ranges).anyMatch(range -> range.getStartPage() <= number && number <= range.getEndPage());
    }

    /** At its true size: the page has its margins in itself. */
    @Override
    public boolean take(PaperPages.Page page) {
        boolean lying = page.width() > page.height();
        PageLayout layout = job.getPrinter()
                .createPageLayout(
                        Paper.A4,
                        lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
                        Printer.MarginType.HARDWARE_MINIMUM);
        ImageView picture = new ImageView(Pieces.image(new RgbImage(page.width(), page.height(), page.pixels())));
        picture.setFitWidth(lying ? A4_LONG_POINTS : A4_SHORT_POINTS);
        picture.setPreserveRatio(true);
        picture.setTranslateX(-layout.getLeftMargin());
        picture.setTranslateY(-layout.getTopMargin());
        return job.printPage(layout, picture);
    }

    @Override
    public void end() {
        job.endJob();
    }
}
