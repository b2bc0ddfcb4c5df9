package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;
import vn.kiemphieu.ocr.PrintedWord;
import vn.kiemphieu.ocr.TextReader;

/**
 * Further looks at a name that was read otherwise than it is in the election: larger, and in black and white.
 *
 * <p>Tesseract's slips change with the picture; another name stays another name however one looks. Only letters without
 * their diacritics and digits count: Tesseract confuses hook and acute on small print in every picture alike.
 */
final class SecondLook {
    /** A way to prepare the picture; {@code blackAndWhite} at Otsu's threshold. */
    private record Way(double scale, boolean blackAndWhite) {}

    private static final List<Way> WAYS = List.of(new Way(1, false), new Way(1.5, false), new Way(2, true));

    private final PageText page;
    private final TextReader reader;

    SecondLook(PageText page, TextReader reader) {
        this.page = page;
        this.reader = reader;
    }

    /** What is printed instead of the candidate's name, if every look says so or a word at an end is lacking. */
    Optional<String> anotherName(Candidate candidate, NamePlace place) {
        String read = page.text(place);
        String letters = NameDistance.skeleton(read);
        if (letters.equals(NameDistance.skeleton(candidate.name()))) {
            return Optional.empty();
        }
        boolean agreed = lacksAWord(candidate.name(), letters)
                || WAYS.stream()
                        .allMatch(way -> NameDistance.skeleton(text(place, way)).equals(letters));
        return agreed ? Optional.of(read) : Optional.empty();
    }

    /** Every further look at the name, as text. */
    List<String> looks(NamePlace place) {
        return WAYS.stream().map(way -> text(place, way)).toList();
    }

    // Then the ink found would end before the name does.
    private static boolean lacksAWord(String name, String letters) {
        String normal = NameDistance.normal(name);
        return letters.equals(NameDistance.skeleton(normal.replaceFirst(" \\S+$", "")))
                || letters.equals(NameDistance.skeleton(normal.replaceFirst("^\\S+ ", "")));
    }

    private String text(NamePlace place, Way way) {
        List<String> words = new ArrayList<>();
        for (NamePlace.Span span : place.spans()) {
            GrayImage picture = prepared(page.geometry().picture(span), way);
            int dpi = (int) Math.round(page.blank().dpi() * way.scale());
            reader.readLine(picture, dpi).stream().map(PrintedWord::text).forEach(words::add);
        }
        return String.join(" ", words);
    }

    private static GrayImage prepared(GrayImage picture, Way way) {
        Mat source = new Mat(picture.height(), picture.width(), CvType.CV_8U);
        Mat scaled = new Mat();
        try {
            source.put(0, 0, picture.pixels());
            Imgproc.resize(source, scaled, new Size(), way.scale(), way.scale(), Imgproc.INTER_CUBIC);
            if (way.blackAndWhite()) {
                Imgproc.threshold(scaled, scaled, 0, 255, Imgproc.THRESH_BINARY | Imgproc.THRESH_OTSU);
            }
            byte[] pixels = new byte[scaled.rows() * scaled.cols()];
            scaled.get(0, 0, pixels);
            return ReadLine.onPaper(
                    new GrayImage(scaled.cols(), scaled.rows(), pixels), Math.max(8, scaled.rows() / 2));
        } finally {
            NativeMemory.release(source);
            NativeMemory.release(scaled);
        }
    }
}
