package vn.kiemphieu.form;

import java.util.Optional;
import vn.kiemphieu.image.GrayImage;

/**
 * A blank ballot as it enters the layout analysis.
 *
 * @param gray printed ink without the seal, 255 = paper
 * @param dpi resolution, dots per inch
 * @param seal where a coloured seal was taken out
 */
record BlankPicture(GrayImage gray, int dpi, Optional<PxBox> seal) {
    int px(double mm) {
        return (int) Math.round(mm * dpi / 25.4);
    }
}
