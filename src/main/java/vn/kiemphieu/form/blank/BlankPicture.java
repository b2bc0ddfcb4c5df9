package vn.kiemphieu.form.blank;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.image.GrayImage;

/**
 * A blank ballot as it enters the layout analysis: upright, cut to its paper, clean.
 *
 * @param gray printed ink without the seal, 255 = paper
 * @param dpi resolution, dots per inch
 * @param seal what was taken out as the stamp's picture
 * @param notes what was done to the file's picture, for a person to read
 */
public record BlankPicture(GrayImage gray, int dpi, Optional<BlankSeal> seal, List<BlankNote> notes) {
    public BlankPicture {
        notes = List.copyOf(notes);
    }

    /** Pixels of a length in millimetres, rounded. */
    public int px(double mm) {
        return (int) Math.round(mm * dpi / 25.4);
    }

    /** The part of the picture in a box that lies wholly on it. */
    public GrayImage cut(PxBox box) {
        byte[] pixels = new byte[box.width() * box.height()];
        for (int y = 0; y < box.height(); y++) {
            int from = (box.top() + y) * gray.width() + box.left();
            System.arraycopy(gray.pixels(), from, pixels, y * box.width(), box.width());
        }
        return new GrayImage(box.width(), box.height(), pixels);
    }

    /** The same picture with one more note. */
    public BlankPicture noted(BlankNote note) {
        List<BlankNote> all = new java.util.ArrayList<>(notes);
        all.add(note);
        return new BlankPicture(gray, dpi, seal, all);
    }
}
