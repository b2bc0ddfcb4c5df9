package vn.kiemphieu.ballot;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;

/** What the operator can put right when a file could not be written. */
public final class WriteTrouble {
    /** How Linux, Windows and macOS say it; Java hands on their words only. */
    private static final String[] FULL = {"no space left", "not enough space", "disk quota exceeded"};

    private WriteTrouble() {}

    /**
     * @param file what could not be written
     * @param folder what the disk is called by when it is full
     */
    public static StationException of(IOException e, Object file, Object folder) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return Stream.of(FULL).anyMatch(words::contains)
                ? new StationException(e, Trouble.DISK_FULL, folder)
                : new StationException(
                        e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
    }
}
