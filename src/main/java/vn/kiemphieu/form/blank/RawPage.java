package vn.kiemphieu.form.blank;

import java.util.List;
import java.util.OptionalDouble;
import org.opencv.core.Mat;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * One page of a blank's file as it was found; owns its pictures.
 *
 * @param colour BGR
 * @param underneath the same page with less colour where that can be had, else the same picture
 * @param dpi dots per inch as far as the file knows
 * @param scanned whether it is a picture of paper rather than the print itself
 */
record RawPage(Mat colour, Mat underneath, OptionalDouble dpi, boolean scanned, List<BlankNote> notes)
        implements AutoCloseable {
    RawPage {
        notes = List.copyOf(notes);
    }

    @Override
    public void close() {
        NativeMemory.release(colour);
        NativeMemory.release(underneath);
    }
}
