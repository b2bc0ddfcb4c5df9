package vn.kiemphieu.form.blank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.opencv.core.CvException;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Range;
import org.opencv.imgcodecs.Imgcodecs;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.UnreadableCause;
import vn.kiemphieu.image.ImageHeader;
import vn.kiemphieu.nativelib.NativeMemory;

/** A picture file's page; a TIFF may hold several. */
final class PicturePages {
    private static final long MOST_PIXELS = 64_000_000;

    private PicturePages() {}

    static RawPage open(byte[] bytes, Path file, OptionalInt page) {
        int frames = header(bytes, 0, file).frames();
        PageChoice choice = PageChoice.of(file, frames, page, i -> isPrinted(bytes, i, file));
        ImageHeader.Picture header = header(bytes, choice.index(), file);
        Mat colour = decoded(bytes, choice.index(), file);
        return new RawPage(colour, colour, header.dpi(), true, choice.notes());
    }

    private static boolean isPrinted(byte[] bytes, int frame, Path file) {
        header(bytes, frame, file);
        Mat look = decoded(bytes, frame, file);
        try {
            return PrintMask.anyPrint(look);
        } finally {
            NativeMemory.release(look);
        }
    }

    private static ImageHeader.Picture header(byte[] bytes, int frame, Path file) {
        ImageHeader header = ImageHeader.parse(bytes, frame);
        if (header instanceof ImageHeader.NoPicture none) {
            throw new StationException(
                    none.cause() == UnreadableCause.TOO_LARGE ? Trouble.BLANK_ENORMOUS : Trouble.BLANK_DAMAGED,
                    file,
                    ImageHeader.LONGEST_SIDE + "+");
        }
        var picture = (ImageHeader.Picture) header;
        if (picture.pixels() > MOST_PIXELS) {
            throw new StationException(Trouble.BLANK_ENORMOUS, file, picture.width() + " × " + picture.height());
        }
        return picture;
    }

    private static Mat decoded(byte[] bytes, int frame, Path file) {
        MatOfByte encoded = new MatOfByte(bytes);
        try {
            List<Mat> frames = new ArrayList<>();
            if (frame == 0) {
                frames.add(Imgcodecs.imdecode(encoded, Imgcodecs.IMREAD_COLOR));
            } else {
                Imgcodecs.imdecodemulti(encoded, Imgcodecs.IMREAD_COLOR, frames, new Range(frame, frame + 1));
            }
            if (frames.isEmpty() || frames.get(0).empty()) {
                throw new StationException(Trouble.BLANK_DAMAGED, file);
            }
            return frames.get(0);
        } catch (CvException e) {
            throw new StationException(e, Trouble.BLANK_DAMAGED, file);
        } finally {
            NativeMemory.release(encoded);
        }
    }
}
