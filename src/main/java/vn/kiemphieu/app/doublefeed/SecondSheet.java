package vn.kiemphieu.app.doublefeed;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;

/**
 * Looks on a sheet that was read for another one that came with it where the reader has nothing to look for: an edge that
 * runs over the whole paper, also where the form has no print, or paper beyond the ballot's own end. What lies over the
 * print the reader itself refuses.
 */
public final class SecondSheet {
    static final double PX_PER_MM = 3;
    /** How far around the ballot is looked, millimetres. */
    static final double AROUND_MM = 25;

    private final double widthMm;
    private final double heightMm;

    public SecondSheet(BallotStyle style) {
        this.widthMm = style.widthMm();
        this.heightMm = style.heightMm();
    }

    /** The reading, which also asks about the sheet where another came with it. */
    public Read asking(PageImage image, Read read) {
        return isOn(image, read) ? because(read) : read;
    }

    private boolean isOn(PageImage image, Read read) {
        double[] m = read.registration().toScan();
        Affine toScan = new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
        int width = (int) Math.ceil(widthMm * PX_PER_MM);
        int height = (int) Math.ceil((heightMm + 2 * AROUND_MM) * PX_PER_MM);
        Affine place = toScan.after(
                new Affine(1 / PX_PER_MM, 0, 0.5 / PX_PER_MM, 0, 1 / PX_PER_MM, 0.5 / PX_PER_MM - AROUND_MM));
        GrayImage ink = image.sampleInk(place, width, height);
        Inside inside = new Inside(place, image.width(), image.height());
        return new EdgeLine(ink, inside, AROUND_MM, heightMm).isThere()
                || new PaperBeyond(image.sample(place, width, height), inside, AROUND_MM, heightMm).isThere();
    }

    /** Which pixels of the sampled part lie on the picture. */
    record Inside(Affine place, int width, int height) {
        boolean has(int x, int y) {
            double u = place.x(x, y);
            double v = place.y(x, y);
            return u >= 1 && v >= 1 && u < width - 1 && v < height - 1;
        }
    }

    private static Read because(Read read) {
        Set<AdjudicationReason> reasons = EnumSet.of(AdjudicationReason.DOUBLE_FEED);
        reasons.addAll(read.sheetReasons());
        return new Read(read.registration(), reasons, read.rows());
    }
}
