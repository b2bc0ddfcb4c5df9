package vn.kiemphieu.form.blank;

/**
 * The seal that a blank shows.
 *
 * @param box the square round it
 * @param printLost whether the print under it could not be told from its ink and went with it
 */
public record BlankSeal(PxBox box, boolean printLost) {}
