package vn.kiemphieu.ballot;

/**
 * The colour of ink in a colour scan, however thin or light its lines are: black ink takes of every light alike, blue ink
 * takes less of the blue, red ink hardly any of the red.
 *
 * @param red red light it takes for each part of green light
 * @param blue blue light it takes for each part of green light
 */
public record InkTint(double red, double blue) {
    /** Takes of every light alike. */
    public static final InkTint BLACK = new InkTint(1, 1);

    /** How far two inks are apart, 0 for the same. */
    public double apart(InkTint other) {
        return Math.max(Math.abs(red - other.red), Math.abs(blue - other.blue));
    }
}
