package vn.kiemphieu.testdeck.scan;

import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.MmBox;

/**
 * What the scanner does to a sheet.
 *
 * @param dpi dots per inch
 * @param skew turn of the sheet in the feed, degrees
 * @param stretch length along the feed against the truth
 * @param wobbleMm amplitude of the feed's unsteadiness
 * @param shiftX place of the sheet in the frame, millimetres from the middle
 * @param frameWidth size of the picture, millimetres
 * @param backdrop brightness around the sheet, 0–255
 * @param gain brightness of the paper's white, share of 255
 * @param gamma exponent of the tone curve
 * @param black brightness of full black, 0–255
 * @param blurMm deviation of the optics' blur
 * @param noise deviation of a pixel, gray levels
 * @param vignette loss of light at the sides, share
 * @param clip share of the paper's white above which all is white
 */
public record ScanSetting(
        int dpi,
        Mode mode,
        double skew,
        double stretch,
        double wobbleMm,
        double shiftX,
        double shiftY,
        double frameWidth,
        double frameHeight,
        double backdrop,
        double gain,
        double gamma,
        double black,
        double blurMm,
        double noise,
        double vignette,
        double clip,
        double threshold,
        boolean upsideDown,
        List<Streak> streaks,
        Format format,
        int quality,
        boolean dpiTag,
        long seed) {
    public ScanSetting {
        streaks = List.copyOf(streaks);
    }

    /** The same scan in gray without noise, written without loss. */
    public ScanSetting exact() {
        return copy(dpi, Mode.GRAY, skew, shiftX, shiftY, frameWidth, frameHeight, 0, threshold, streaks, Format.PNG);
    }

    /** The same sheet on a scanner set otherwise. */
    public ScanSetting set(int newDpi, Mode newMode, Format newFormat) {
        double limit = newMode == Mode.BILEVEL_ADAPTIVE ? 235 : 165 * gain;
        return copy(newDpi, newMode, skew, shiftX, shiftY, frameWidth, frameHeight, noise, limit, streaks, newFormat);
    }

    /** The same sheet fed a quarter turn to the right: the scanner's stretch and streaks stay along the feed. */
    public ScanSetting fedSideways() {
        double wider = frameHeight / frameWidth;
        List<Streak> moved = streaks.stream()
                .map(s -> new Streak(
                        s.vertical(),
                        s.at() * (s.vertical() ? wider : 1 / wider),
                        s.width(),
                        s.dark(),
                        s.from(),
                        s.to()))
                .toList();
        return copy(dpi, mode, skew + 90, -shiftY, shiftX, frameHeight, frameWidth, noise, threshold, moved, format);
    }

    private ScanSetting copy(
            int newDpi,
            Mode newMode,
            double newSkew,
            double newShiftX,
            double newShiftY,
            double newWidth,
            double newHeight,
            double newNoise,
            double newThreshold,
            List<Streak> newStreaks,
            Format newFormat) {
        return new ScanSetting(
                newDpi,
                newMode,
                newSkew,
                stretch,
                wobbleMm,
                newShiftX,
                newShiftY,
                newWidth,
                newHeight,
                backdrop,
                gain,
                gamma,
                black,
                blurMm,
                newNoise,
                vignette,
                clip,
                newThreshold,
                upsideDown,
                newStreaks,
                newFormat,
                quality,
                dpiTag,
                seed);
    }

    /** Pixels of the picture. */
    public enum Mode {
        GRAY,
        COLOR,
        /** Black and white by one limit for the page. */
        BILEVEL,
        /** Black and white by a limit that follows the neighbourhood. */
        BILEVEL_ADAPTIVE;

        public boolean bilevel() {
            return this == BILEVEL || this == BILEVEL_ADAPTIVE;
        }

        /** The word in {@code truth.csv}. */
        public String code() {
            return bilevel() ? "bilevel" : name().toLowerCase(Locale.ROOT);
        }
    }

    /** File format of the picture. */
    public enum Format {
        JPEG("jpg"),
        PNG("png"),
        TIFF("tif");

        private final String suffix;

        Format(String suffix) {
            this.suffix = suffix;
        }

        public String suffix() {
            return suffix;
        }
    }

    /**
     * A line that dust on the glass or a roller leaves over the picture.
     *
     * @param vertical along the feed
     * @param at place in the frame, millimetres
     * @param dark share of light lost; negative makes it pale
     * @param from where it begins and ends along its course, shares of the picture
     */
    public record Streak(boolean vertical, double at, double width, double dark, double from, double to) {
        /** A streak from edge to edge. */
        public Streak(boolean vertical, double at, double width, double dark) {
            this(vertical, at, width, dark, 0, 1);
        }

        /** Whether it runs over this box in a picture of this size. */
        public boolean crosses(MmBox box, double pictureWidth, double pictureHeight) {
            double course = vertical ? pictureHeight : pictureWidth;
            double begin = vertical ? box.top() : box.left();
            double end = vertical ? box.bottom() : box.right();
            return at > (vertical ? box.left() : box.top())
                    && at < (vertical ? box.right() : box.bottom())
                    && from * course < end
                    && to * course > begin;
        }

        /** The word in {@code truth.csv}. */
        public String code() {
            return (vertical ? "streak-v" : "streak-h") + (dark < 0 ? "-pale" : "");
        }
    }
}
