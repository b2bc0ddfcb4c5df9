package vn.kiemphieu.ballot;

/**
 * One printed line of a candidate's name, in millimetres on the blank.
 *
 * @param ink bounding box of the line's printed ink, diacritics and descenders included
 * @param xHeightTop y of the top of small letters (of capitals where the line is all capitals)
 * @param baseline y on which the letters stand; {@code baseline > xHeightTop}
 */
public record NameLine(MmBox ink, double xHeightTop, double baseline) {
    public NameLine {
        if (!(baseline > xHeightTop)) {
            throw new IllegalArgumentException("baseline " + baseline + " is not below x-height " + xHeightTop);
        }
    }
}
