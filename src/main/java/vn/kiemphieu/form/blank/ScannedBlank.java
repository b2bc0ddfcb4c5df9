package vn.kiemphieu.form.blank;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.nativelib.NativeMemory;

/** A picture of a blank on paper becomes what was printed: levelled, cut to the sheet, on white, without dirt and seal. */
final class ScannedBlank {
    private static final int LOWEST_DPI = 145;
    private static final double FARTHEST_OFF = 0.03;
    private static final double SCREEN_DPI = 96.5;
    /** Crooked by less than this is level; by more than the other, nobody meant it. */
    private static final double LEVEL = 0.03;

    private static final double WORST_SKEW = 10;

    private ScannedBlank() {}

    static BlankPicture of(RawPage raw, Path file) {
        Mat colour = raw.colour();
        List<BlankNote> notes = new ArrayList<>(raw.notes());
        OptionalDouble said = plausible(raw);
        double dpi = said.orElseGet(() -> PaperSize.nearestResolution(colour.cols(), colour.rows()));
        if (said.isPresent()) {
            refuseTooCoarse(dpi, file);
        }
        Streaks.remove(colour, dpi);
        LevelledScan level = LevelledScan.of(colour, dpi);
        SheetPlace sheet = level.sheet(file);
        if (said.isEmpty()) {
            double concluded = concluded(colour, level.skew(), sheet, dpi, file);
            refuseTooCoarse(concluded, file);
            if (Math.abs(concluded / dpi - 1) > FARTHEST_OFF) {
                level = LevelledScan.of(colour, concluded);
                sheet = level.sheet(file);
            }
            notes.add(BlankNote.of(BlankNote.Kind.RESOLUTION_SUPPOSED, Math.round(concluded)));
        }
        if (Math.abs(level.skew()) > WORST_SKEW) {
            throw new StationException(Trouble.BLANK_SKEWED, file, Math.round(Math.abs(level.skew())));
        }
        PaperSize.check(file, sheet.paper().widthMm(), sheet.paper().heightMm());
        if (Math.abs(level.skew()) > LEVEL) {
            notes.add(BlankNote.of(BlankNote.Kind.STRAIGHTENED, Math.round(level.skew() * 10) / 10.0));
        }
        if (sheet.supposed()) {
            notes.add(BlankNote.of(
                    BlankNote.Kind.PAPER_SUPPOSED,
                    Math.round(sheet.paper().widthMm()),
                    Math.round(sheet.paper().heightMm())));
        }
        return cleaned(level.cut(sheet, BlankLoader.DPI), notes);
    }

    private static BlankPicture cleaned(Mat sheet, List<BlankNote> notes) {
        try {
            PaperWhite.flatten(sheet, BlankLoader.DPI);
            BlankPicture blank =
                    SealRemoval.apply(new RawPage(sheet, sheet, OptionalDouble.empty(), true, notes), BlankLoader.DPI);
            GrayImage even = PaperWhite.levelled(blank.gray(), BlankLoader.DPI);
            return Dirt.removed(RoundSeal.removed(new BlankPicture(even, blank.dpi(), blank.seal(), blank.notes())));
        } finally {
            NativeMemory.release(sheet);
        }
    }

    private static void refuseTooCoarse(double dpi, Path file) {
        if (dpi < LOWEST_DPI) {
            throw new StationException(Trouble.BLANK_COARSE, file, Math.round(dpi));
        }
    }

    // A tag is believed where it makes a page that could be a ballot, or says plainly that the scan is too coarse; a
    // screen's resolution, which programs write for want of a better one, not where the picture is a whole sheet at
    // one that scanners have.
    private static OptionalDouble plausible(RawPage raw) {
        Size px = raw.colour().size();
        double usual = PaperSize.nearestResolution(px.width, px.height);
        return raw.dpi().stream()
                .filter(d -> PaperSize.possible(mm(px.width, d), mm(px.height, d)))
                .filter(d -> d > SCREEN_DPI || whole(px, d) || !whole(px, usual))
                .findFirst();
    }

    private static boolean whole(Size px, double dpi) {
        return PaperSize.usual(mm(px.width, dpi), mm(px.height, dpi)).isPresent();
    }

    private static double mm(double px, double dpi) {
        return px / dpi * PaperSize.INCH_MM;
    }

    // From the sheet where its edges were seen, else from the whole picture, which may have grown to hold a turned
    // sheet.
    private static double concluded(Mat colour, double skew, SheetPlace sheet, double dpi, Path file) {
        double px = dpi / PrintMask.DPI;
        OptionalDouble ofSheet = sheet.supposed()
                ? OptionalDouble.empty()
                : PaperSize.resolution(sheet.width() * px, sheet.height() * px);
        return Stream.of(
                        ofSheet,
                        PaperSize.wholeSheet(colour.cols(), colour.rows()),
                        PaperSize.wholeTurnedSheet(colour.cols(), colour.rows(), skew),
                        PaperSize.resolution(colour.cols(), colour.rows()))
                .flatMapToDouble(OptionalDouble::stream)
                .findFirst()
                .orElseThrow(() -> new StationException(Trouble.BLANK_RESOLUTION, file));
    }
}
