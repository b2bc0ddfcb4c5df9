package vn.kiemphieu.image;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Range;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.nativelib.NativeMemory;

/**
 * Decodes one picture of a file, turned as the file says it is to be looked at.
 *
 * <p>By OpenCV alone: Java's TIFF reader knows some more packings, but a hostile file can make it fill the memory.
 */
final class Decoder {
    private Decoder() {}

    /**
     * @param mode one of {@code Imgcodecs.IMREAD_…}
     * @return 8 bits a channel, white paper bright; empty when the file is damaged or packed in a way nobody uses
     */
    static Mat pixels(ScannedPage page, int mode) {
        MatOfByte bytes = new MatOfByte(page.bytes());
        try {
            if (page.frame() == 0) {
                return Imgcodecs.imdecode(bytes, mode);
            }
            List<Mat> frames = new ArrayList<>();
            Imgcodecs.imdecodemulti(bytes, mode, frames, new Range(page.frame(), page.frame() + 1));
            return frames.isEmpty() ? new Mat() : frames.get(0);
        } catch (CvException e) {
            return new Mat(); // OpenCV throws for some damaged files and returns nothing for others
        } finally {
            NativeMemory.release(bytes);
        }
    }
}
