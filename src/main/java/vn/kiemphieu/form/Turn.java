package vn.kiemphieu.form;

import java.util.Optional;
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

    /** The page turned clockwise by that much; the seal's place is dropped. */
    BlankPicture apply(BlankPicture blank) {
        GrayImage gray = blank.gray();
        for (int done = 0; done < degrees; done += 90) {
            gray = quarter(gray);
        }
        return new BlankPicture(gray, blank.dpi(), Optional.empty());
    }

    private static GrayImage quarter(GrayImage from) {
        int width = from.height();
        int height = from.width();
        byte[] pixels = new byte[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                pixels[y * width + x] = from.pixels()[(width - 1 - x) * from.width() + y];
            }
        }
        return new GrayImage(width, height, pixels);
    }
}
