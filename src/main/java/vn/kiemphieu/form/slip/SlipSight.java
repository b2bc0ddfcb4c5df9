package vn.kiemphieu.form.slip;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/** Knows a scanned marker slip by its code, whichever way it was fed. */
public final class SlipSight {
    /** Pixels of the longer side: fine enough for a module of a slip, first as most scans need it. */
    private static final List<Integer> SIZES = List.of(1200, 800, 2000);

    /** At any one size the decoder misses two whole codes in a thousand, at another it misses others. */
    private static final double[] ONCE_MORE = {0.83, 0.71, 0.57};

    private static final Map<DecodeHintType, ?> THOROUGH = Map.of(DecodeHintType.TRY_HARDER, true);
    private static final int DARK = 40; // of 255: the toner may be pale
    /** A slip's two codes darken a tenth of its paper, and of an A4 bed under a slip of A5 a fiftieth; a bare back nothing. */
    private static final double LEAST_INK = 0.004;

    /** More than two A4 pages of 600 dpi: no scan of a slip. */
    private static final long MOST_PIXELS = 70_000_000;

    private SlipSight() {}

    /** What the slip on this page stands for; empty for any other page. */
    public static Optional<SlipCode> on(ScannedPage page) {
        if (!(PageImage.decode(page, MOST_PIXELS) instanceof PageImage.Decoded.Page decoded)) {
            return Optional.empty();
        }
        try (PageImage image = decoded.image()) {
            return image.inkShare(DARK) < LEAST_INK ? Optional.empty() : on(image);
        }
    }

    private static Optional<SlipCode> on(PageImage image) {
        double longest = Math.max(image.width(), image.height());
        double usual = Math.min(1, SIZES.get(0) / longest);
        double[] scales = DoubleStream.concat(
                        SIZES.stream().mapToDouble(size -> Math.min(1, size / longest)),
                        DoubleStream.of(ONCE_MORE).map(part -> part * usual))
                .distinct()
                .toArray();
        for (double scale : scales) {
            GrayImage gray = image.reduced(scale);
            // A page of halves gives both codes to a reader that looks for one: each half is looked at alone too.
            for (GrayImage part : List.of(gray, half(gray, 0), half(gray, gray.height() / 2))) {
                Optional<SlipCode> code = in(part);
                if (code.isPresent()) {
                    return code;
                }
            }
        }
        return Optional.empty();
    }

    private static GrayImage half(GrayImage gray, int top) {
        int height = gray.height() / 2;
        byte[] pixels = new byte[gray.width() * height];
        System.arraycopy(gray.pixels(), top * gray.width(), pixels, 0, pixels.length);
        return new GrayImage(gray.width(), height, pixels);
    }

    private static Optional<SlipCode> in(GrayImage gray) {
        LuminanceSource light = new PlanarYUVLuminanceSource(
                gray.pixels(), gray.width(), gray.height(), 0, 0, gray.width(), gray.height(), false);
        for (Binarizer how : List.of(new HybridBinarizer(light), new GlobalHistogramBinarizer(light))) {
            try {
                String words = new QRCodeReader()
                        .decode(new BinaryBitmap(how), THOROUGH)
                        .getText();
                return SlipCode.parse(words);
            } catch (ReaderException e) {
                // no code there, by this way of looking
            }
        }
        return Optional.empty();
    }
}
