package vn.kiemphieu.registration;

import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.nativelib.NativeMemory;

/** How much of a page's print something lies over. */
final class CoveredPrint {
    private static final double SEEN_SHARE = 0.4; // of the page's own print darkness, so that light print is seen
    private static final double MIN_SEEN = 16; // of 255: darker than paper grain

    private final PrintedCells print;
    private final LaidPage page;
    private final Affine moved;

    CoveredPrint(PrintedCells print, LaidPage page, Affine fit) {
        this.print = print;
        this.page = page;
        this.moved = page.moved(fit);
    }

    /** Share of cells of which less than {@code least} of the print is dark on the scan. */
    double share(double least) {
        if (print.all().isEmpty()) {
            return 1;
        }
        Mat seen = new Mat();
        Imgproc.threshold(page.ink(), seen, Math.max(MIN_SEEN, SEEN_SHARE * level()), 255, Imgproc.THRESH_BINARY);
        Mat kernel = Imgproc.getStructuringElement(Imgproc.MORPH_ELLIPSE, new Size(5, 5));
        Imgproc.dilate(seen, seen, kernel);
        int covered = 0;
        Mat both = new Mat();
        for (Rect cell : print.all()) {
            Mat wanted = print.print().submat(cell);
            Mat found = seen.submat(page.place(moved, cell));
            Core.bitwise_and(wanted, found, both);
            if (Core.countNonZero(both) < least * Core.countNonZero(wanted)) {
                covered++;
            }
            NativeMemory.release(wanted, found);
        }
        NativeMemory.release(seen, kernel, both);
        return covered / (double) print.all().size();
    }

    /** Mean ink of the page's print on this scan, 0–255. */
    private double level() {
        double sum = 0;
        double pixels = 0;
        for (Rect cell : print.all()) {
            Mat wanted = print.print().submat(cell);
            Mat shown = page.ink().submat(page.place(moved, cell));
            int count = Core.countNonZero(wanted);
            sum += count * Core.mean(shown, wanted).val[0];
            pixels += count;
            NativeMemory.release(wanted, shown);
        }
        return pixels == 0 ? 0 : sum / pixels;
    }
}
