package vn.kiemphieu.registration;

import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** A page laid over the picture of the printed cells, in the boxes that are asked for; elsewhere it has no ink. */
final class LaidPage implements AutoCloseable {
    private final GrayImage ink;
    private final Affine shown;
    private final Affine toBlank;
    private Optional<Mat> mat = Optional.empty();

    /** @param toPage the blank's to the page's pixels */
    LaidPage(PageImage page, Affine toPage, PrintedCells print, List<Rect> boxes) {
        this.shown = toPage;
        this.toBlank = print.toBlank();
        this.ink = new GrayImage(print.width(), print.height(), new byte[print.width() * print.height()]);
        for (Rect box : boxes) {
            GrayImage part = page.sampleInk(
                    toPage.after(toBlank).after(Affine.translation(box.x, box.y)), box.width, box.height);
            for (int y = 0; y < box.height; y++) {
                System.arraycopy(
                        part.pixels(), y * box.width, ink.pixels(), (box.y + y) * ink.width() + box.x, box.width);
            }
        }
    }

    /** As large as the picture of the cells. */
    GrayImage ink() {
        return ink;
    }

    /** The same for OpenCV; released on closing. */
    Mat mat() {
        if (mat.isEmpty()) {
            mat = Optional.of(Mats.of(ink));
        }
        return mat.get();
    }

    /** The map from the blank's to the page's pixels by which it was laid. */
    Affine shown() {
        return shown;
    }

    /** Where the cell lies in this picture if {@code fit} is right, as far as the picture goes. */
    Rect place(Affine fit, Rect cell) {
        Affine moved = toBlank.inverse().after(shown.inverse()).after(fit).after(toBlank);
        double middleX = cell.x + cell.width / 2.0;
        double middleY = cell.y + cell.height / 2.0;
        int dx = (int) Math.rint(moved.x(middleX, middleY) - middleX);
        int dy = (int) Math.rint(moved.y(middleX, middleY) - middleY);
        int x = Math.max(0, Math.min(ink.width() - cell.width, cell.x + dx));
        int y = Math.max(0, Math.min(ink.height() - cell.height, cell.y + dy));
        return new Rect(x, y, cell.width, cell.height);
    }

    @Override
    public void close() {
        mat.ifPresent(m -> NativeMemory.release(m));
    }
}
