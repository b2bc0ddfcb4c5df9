package vn.kiemphieu.calibration.report;

import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.calibration.fit.RowCase;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.image.RgbImage;

/** A row of a scan, upright, with a little of its neighbours, as PNG. */
final class RowPicture {
    private static final double PX_PER_MM = 6;
    private static final double MARGIN_MM = 2.5;
    private static final double MOST_WIDTH_MM = 190;
    private static final long MOST_PIXELS = 100_000_000;

    private RowPicture() {}

    static Optional<byte[]> of(RowCase row) {
        BallotStyle style = row.page().style();
        Optional<StyleRow> place = style.rows().stream()
                .filter(one -> one.no() == row.reading().no())
                .findFirst();
        PageImage.Decoded decoded = PageImage.decode(row.page().content().get().page(), MOST_PIXELS);
        if (place.isEmpty() || !(decoded instanceof PageImage.Decoded.Page page)) {
            return Optional.empty();
        }
        MmBox strip = place.get().strip();
        double left = Math.max(0, strip.left() - MARGIN_MM);
        double top = Math.max(0, strip.top() - MARGIN_MM);
        double width = Math.min(MOST_WIDTH_MM, Math.min(style.widthMm(), strip.right() + MARGIN_MM) - left);
        double height = Math.min(style.heightMm(), strip.bottom() + MARGIN_MM) - top;
        double[] scan = row.registration().toScan();
        Affine toScan = new Affine(scan[0], scan[1], scan[2], scan[3], scan[4], scan[5])
                .after(Affine.translation(left, top))
                .after(Affine.scale(1 / PX_PER_MM));
        try (PageImage image = page.image()) {
            return Optional.of(DebugImages.png(
                    RgbImage.of(image.sample(toScan, (int) (width * PX_PER_MM), (int) (height * PX_PER_MM)))));
        }
    }
}
