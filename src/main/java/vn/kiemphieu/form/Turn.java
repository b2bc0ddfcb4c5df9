package vn.kiemphieu.form;

import java.util.List;
import vn.kiemphieu.form.blank.BlankNote;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.BlankSeal;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.image.GrayImage;

/** The ways a page can lie wrong. */
enum Turn {
    QUARTER(90),
    HALF(180),
    THREE_QUARTERS(270);

    private final int degrees;

    Turn(int degrees) {
        this.degrees = degrees;
    }

    int degrees() {
        return degrees;
    }

    /** The page turned clockwise by that much. */
    BlankPicture apply(BlankPicture blank) {
        BlankPicture turned = blank;
        for (int done = 0; done < degrees; done += 90) {
            turned = quarter(turned);
        }
        return turned.noted(new BlankNote(BlankNote.Kind.TURNED, List.of(degrees)));
    }

    private static BlankPicture quarter(BlankPicture from) {
        int width = from.gray().height();
        int height = from.gray().width();
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] =
                        from.gray().pixels()[(width - 1 - x) * from.gray().width() + y];
            }
        }
        return new BlankPicture(
                new GrayImage(width, height, pixels),
                from.dpi(),
                from.seal().map(seal -> new BlankSeal(quarter(seal.box(), width), seal.ink())),
                from.notes());
    }

    private static PxBox quarter(PxBox box, int width) {
        return new PxBox(width - box.bottom(), box.left(), width - box.top(), box.right());
    }
}
