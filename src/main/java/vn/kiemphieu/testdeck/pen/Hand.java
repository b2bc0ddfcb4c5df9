package vn.kiemphieu.testdeck.pen;

/**
 * How one voter moves.
 *
 * @param tempo seconds for a movement of 10 mm
 * @param overlap how soon the next movement begins, as a share of the last one's time; small values round corners
 * @param bow deviation of a movement's turning, radians
 * @param tremorMm amplitude of the tremor
 * @param slope habitual slope of a line, rise per length
 * @param pressure habitual pressure around 1
 * @param hooks share of long lines that begin or end with a hook
 */
public record Hand(
        double tempo, double overlap, double bow, double tremorMm, double slope, double pressure, double hooks) {
    public static Hand any(Dice dice) {
        boolean old = dice.chance(0.12);
        return new Hand(
                old ? dice.between(0.2, 0.35) : dice.between(0.07, 0.2),
                dice.between(0.75, 1.35),
                dice.between(0.02, 0.14),
                old ? dice.between(0.08, 0.25) : dice.between(0.0, 0.06),
                dice.gauss(0, 0.014),
                dice.between(0.75, 1.2),
                dice.chance(0.3) ? dice.between(0.2, 0.9) : 0.03);
    }
}
