package vn.kiemphieu.decision;

/**
 * Limits for what only a colour scan shows; origin: {@code calibration/}.
 *
 * @param maxTintApart difference between two rows' inks up to which they may be of one pen, see
 *     {@link vn.kiemphieu.ballot.InkTint#apart}
 * @param minSealColour difference of a seal's ink from black: a copied seal has none
 * @param maxUnderSealMm2 ink on or under a red seal that is not red and still counts as dirt, mm²
 */
public record ColourConfig(double maxTintApart, double minSealColour, double maxUnderSealMm2) {}
