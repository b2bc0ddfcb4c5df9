package vn.kiemphieu.form.blank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.nativelib.NativeLibraries;

/** Opens a blank ballot, a PDF or a picture, as the clean upright picture all further work starts from. */
public final class BlankLoader {
    static final int DPI = 200;

    private static final long LARGEST_BYTES = 200_000_000;

    static {
        NativeLibraries.loadOpenCv();
    }

    private BlankLoader() {}

    /** The blank in a file of which one page has print. */
    public static BlankPicture load(Path file) {
        return load(file, OptionalInt.empty());
    }

    /**
     * The blank on a page of a file.
     *
     * @param page from 1; without it the only page with print
     * @throws StationException if there is no such page, or no blank can be made of it
     */
    public static BlankPicture load(Path file, OptionalInt page) {
        byte[] bytes = bytes(file);
        try (RawPage raw =
                PdfPages.isPdf(bytes) ? PdfPages.open(bytes, file, page) : PicturePages.open(bytes, file, page)) {
            return raw.scanned() ? ScannedBlank.of(raw, file) : SealRemoval.apply(raw, DPI);
        }
    }

    private static byte[] bytes(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StationException(Trouble.FILE_MISSING, file);
        }
        try {
            if (Files.size(file) > LARGEST_BYTES) {
                throw new StationException(Trouble.FILE_TOO_LARGE, file, LARGEST_BYTES / 1_000_000 + " MB");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, e.getMessage());
        }
    }
}
