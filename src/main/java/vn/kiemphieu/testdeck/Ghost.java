package vn.kiemphieu.testdeck;

import java.util.List;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.scan.Blemish;

/** How strokes that are not on this sheet's face come to be seen on it. */
enum Ghost {
    /** On the sheet under this one. */
    UNDER,
    /** On this sheet's other half, on which it was folded. */
    FOLDED,
    /** On a sheet that lay face to face. */
    FACING,
    /** On this sheet's back. */
    BEHIND;

    static Ghost any(Dice dice) {
        return dice.pick(values());
    }

    Stroke seen(Stroke stroke, double pageWidthMm, double foldMm) {
        return switch (this) {
            case UNDER -> stroke;
            case FOLDED -> stroke.folded(foldMm);
            case FACING, BEHIND -> stroke.mirrored(pageWidthMm);
        };
    }

    Blemish.Bleed of(List<Stroke> strokes, double strength, Dice dice) {
        boolean offset = this == FOLDED || this == FACING;
        return new Blemish.Bleed(
                strokes,
                offset ? "offset" : "bleed",
                offset ? dice.between(0.03, 0.1) : dice.between(0.14, 0.32),
                strength);
    }
}
