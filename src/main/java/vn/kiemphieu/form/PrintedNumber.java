package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.ocr.PrintedWord;
import vn.kiemphieu.ocr.TextReader;

/** Reads the number printed beside a name, three times; only what two looks see and none sees otherwise counts. */
final class PrintedNumber {
    private static final double SURE = 0.5;
    private static final double[] SCALES = {1, 1.5, 2};
    private static final int FEWEST_LOOKS = 2;
    private static final int MOST_DIGITS = 3;

    private final BlankPicture blank;
    private final TextReader reader;

    PrintedNumber(BlankPicture blank, TextReader reader) {
        this.blank = blank;
        this.reader = reader;
    }

    /** The number in this box, if it is plain. */
    Optional<Integer> in(PxBox ordinal) {
        GrayImage picture = blank.cut(ordinal);
        List<String> seen = new ArrayList<>();
        for (double scale : SCALES) {
            digits(enlarged(picture, scale), (int) (blank.dpi() * scale)).ifPresent(seen::add);
        }
        boolean plain = seen.size() >= FEWEST_LOOKS && seen.stream().distinct().count() == 1;
        return plain ? Optional.of(Integer.valueOf(seen.get(0))) : Optional.empty();
    }

    private Optional<String> digits(GrayImage picture, int dpi) {
        List<PrintedWord> words = reader.readDigits(ReadLine.onPaper(picture, picture.height() / 2 + 8), dpi);
        StringBuilder digits = new StringBuilder();
        for (PrintedWord word : words) {
            if (word.confidence() < SURE) {
                return Optional.empty();
            }
            digits.append(word.text().replaceAll("[^0-9]", ""));
        }
        return digits.isEmpty() || digits.length() > MOST_DIGITS ? Optional.empty() : Optional.of(digits.toString());
    }

    private static GrayImage enlarged(GrayImage picture, double scale) {
        Mat mat = new Mat(picture.height(), picture.width(), CvType.CV_8U);
        try {
            mat.put(0, 0, picture.pixels());
            Imgproc.resize(mat, mat, new Size(), scale, scale, Imgproc.INTER_CUBIC);
            byte[] pixels = new byte[mat.rows() * mat.cols()];
            mat.get(0, 0, pixels);
            return new GrayImage(mat.cols(), mat.rows(), pixels);
        } finally {
            NativeMemory.release(mat);
        }
    }
}
