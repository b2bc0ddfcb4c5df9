package vn.kiemphieu.ballot;

/**
 * What a source hands over: a page, or a file that is no page.
 *
 * <p>Nothing vanishes: a file that cannot be opened is fed too and ends as that sheet's own result.
 */
public sealed interface FedPage {
    /** The file's name relative to the input that held it; {@code file.pdf#3} for page 3. */
    String name();

    /** The bytes kept as evidence; empty only when the file itself could not be read. */
    byte[] bytes();

    /**
     * One scanned side, not yet decoded.
     *
     * @param bytes the encoded picture as it was scanned (JPEG, PNG, TIFF, BMP, PNM, WEBP)
     * @param frame index of the picture inside a many-page TIFF, else 0
     */
    record ScannedPage(String name, byte[] bytes, int frame) implements FedPage {}

    /** A file from which no picture could be taken. */
    record BrokenFile(String name, byte[] bytes, UnreadableCause cause) implements FedPage {}
}
