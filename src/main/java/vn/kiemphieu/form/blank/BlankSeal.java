package vn.kiemphieu.form.blank;

/**
 * The seal that a blank shows.
 *
 * @param box the square round it
 * @param ink what it looks like in this picture
 */
public record BlankSeal(PxBox box, Ink ink) {
    /** How well a seal's ink can be told from print. */
    public enum Ink {
        /** By its colour: print under it is whole. */
        COLOURED,
        /** By being paler than print: what is printed under it may have suffered. */
        GRAY,
        /** Not at all: what was printed under it went with it. */
        BLACK
    }
}
