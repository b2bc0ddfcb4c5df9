package vn.kiemphieu.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.ColourPatch;
import vn.kiemphieu.image.GrayImage;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.image.RgbImage;

/**
 * A scanned sheet as people look at it, upright and in the ink's own colour, beside its blank; nothing is drawn over it.
 *
 * @param sheet the whole sheet at {@code pxPerMm}, its left and top edges at pixel 0
 * @param pxPerMm of {@code sheet}; meaningless where the sheet could not be laid on its form
 * @param laid whether places on the form are places on the picture
 * @param cut the part asked for, sharper, with the same part of the blank
 */
public record SheetPicture(RgbImage sheet, double pxPerMm, boolean laid, Optional<Cut> cut) {
    private static final double SHEET_PX_PER_MM = 150 / 25.4;
    private static final double CUT_PX_PER_MM = 300 / 25.4;
    private static final int UNLAID_LONG_SIDE = 1600;
    private static final long LARGEST_PIXELS = 64L << 20;

    /** A part of the sheet and the same part of its blank. */
    public record Cut(MmBox box, RgbImage scan, RgbImage blank) {}

    /**
     * @param part what is to be seen close by, in millimetres on the form
     * @return empty when no picture can be had from the scan
     */
    public static Optional<SheetPicture> of(
            ScannedPage scan, BallotStyle style, PageReading reading, Optional<MmBox> part) {
        if (!(PageImage.decode(scan, LARGEST_PIXELS) instanceof PageImage.Decoded.Page decoded)) {
            return Optional.empty();
        }
        try (PageImage page = decoded.image()) {
            return Optional.of(reading instanceof PageReading.Read read ? laid(page, style, read, part) : unlaid(page));
        }
    }

    /**
     * One part of the sheet alone, as small as asked for.
     *
     * @param part in millimetres on the form
     * @return empty when no picture can be had from the scan
     */
    public static Optional<RgbImage> crop(ScannedPage scan, PageReading.Read read, MmBox part, double pxPerMm) {
        if (!(PageImage.decode(scan, LARGEST_PIXELS) instanceof PageImage.Decoded.Page decoded)) {
            return Optional.empty();
        }
        try (PageImage page = decoded.image()) {
            return Optional.of(colour(page, toScan(read), part, pxPerMm));
        }
    }

    private static Affine toScan(PageReading.Read read) {
        double[] m = read.registration().toScan();
        return new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
    }

    private static SheetPicture laid(PageImage page, BallotStyle style, PageReading.Read read, Optional<MmBox> part) {
        Affine toScan = toScan(read);
        MmBox whole = new MmBox(0, 0, style.widthMm(), style.heightMm());
        Optional<Cut> cut =
                part.map(box -> new Cut(box, colour(page, toScan, box, CUT_PX_PER_MM), blank(style.blank(), box)));
        return new SheetPicture(colour(page, toScan, whole, SHEET_PX_PER_MM), SHEET_PX_PER_MM, true, cut);
    }

    private static SheetPicture unlaid(PageImage page) {
        double longest = Math.max(page.width(), page.height());
        return new SheetPicture(RgbImage.of(page.reduced(UNLAID_LONG_SIDE / longest)), 1, false, Optional.empty());
    }

    private static RgbImage blank(BlankPage blank, MmBox box) {
        if (!(PageImage.decode(new ScannedPage("", blank.png(), 0), LARGEST_PIXELS)
                instanceof PageImage.Decoded.Page decoded)) {
            return RgbImage.white(1, 1);
        }
        try (PageImage page = decoded.image()) {
            return RgbImage.of(gray(page, Affine.scale(blank.dpi() / 25.4), box));
        }
    }

    private static GrayImage gray(PageImage page, Affine toScan, MmBox box) {
        return page.sample(
                toScan.after(toMm(box, CUT_PX_PER_MM)),
                px(box.width(), CUT_PX_PER_MM),
                px(box.height(), CUT_PX_PER_MM));
    }

    /** Brightness at the scan's own sharpness, with the colour of the ink, which is sampled coarser, laid over it. */
    private static RgbImage colour(PageImage page, Affine toScan, MmBox box, double pxPerMm) {
        Affine place = toScan.after(toMm(box, pxPerMm));
        int width = px(box.width(), pxPerMm);
        int height = px(box.height(), pxPerMm);
        RgbImage picture = RgbImage.of(page.sample(place, width, height));
        page.sampleColours(place, width, height).ifPresent(ink -> tint(picture, ink));
        return picture;
    }

    private static void tint(RgbImage picture, ColourPatch ink) {
        byte[] pixels = picture.pixels();
        List<byte[]> planes = Stream.of(ink.red(), ink.green(), ink.blue()).toList();
        for (int i = 0; i < ink.red().length; i++) {
            double taken = 0.299 * (planes.get(0)[i] & 0xff)
                    + 0.587 * (planes.get(1)[i] & 0xff)
                    + 0.114 * (planes.get(2)[i] & 0xff);
            for (int colour = 0; colour < 3; colour++) {
                double light = (pixels[3 * i + colour] & 0xff) + taken - (planes.get(colour)[i] & 0xff);
                pixels[3 * i + colour] = (byte) Math.max(0, Math.min(255, Math.round(light)));
            }
        }
    }

    private static Affine toMm(MmBox box, double pxPerMm) {
        return new Affine(1 / pxPerMm, 0, box.left(), 0, 1 / pxPerMm, box.top());
    }

    private static int px(double mm, double pxPerMm) {
        return Math.max(1, (int) Math.round(mm * pxPerMm));
    }
}
