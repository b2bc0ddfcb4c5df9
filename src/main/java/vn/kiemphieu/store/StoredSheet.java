package vn.kiemphieu.store;

import java.util.Optional;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.SheetStatus;

/**
 * A sheet that was fed, and what the machine read on it.
 *
 * @param source the file's name as it was fed; never shown outside the counting place
 * @param imageHash SHA-256 of the kept bytes
 * @param frame index of the picture in a many-page TIFF, else 0
 * @param duplicateOf the sheet fed before with the same picture, or which is the same paper by its ink
 * @param reader which version of the reader, with which calibration
 * @param reading as the machine gave it; DUPLICATE_IMAGE or FED_TWICE is added where {@code duplicateOf} is present
 */
public record StoredSheet(
        long key,
        SheetId id,
        String contest,
        String source,
        String imageHash,
        int frame,
        Optional<SheetId> duplicateOf,
        String reader,
        PageReading reading) {

    public SheetStatus status() {
        return reading.status();
    }
}
