package vn.kiemphieu.app;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Finds in what was thrown the circumstance that an operator can put right, for the command line and for the window. */
public final class Circumstances {
    private static final int DEEPEST_CAUSE = 20;

    private Circumstances() {}

    /** Empty when it is a fault of the program. */
    public static Optional<StationException> of(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof StationException told) {
                return Optional.of(told);
            }
            if (cause instanceof OutOfMemoryError) {
                return Optional.of(new StationException(thrown, Trouble.OUT_OF_MEMORY));
            }
            if (cause instanceof IOException io) {
                return Optional.of(ofFile(io));
            }
        }
        return Optional.empty();
    }

    private static StationException ofFile(IOException e) {
        String file = e instanceof FileSystemException named && named.getFile() != null ? named.getFile() : "";
        if (saysDiskFull(e)) {
            return new StationException(e, Trouble.DISK_FULL, file);
        }
        if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
            return new StationException(e, Trouble.FILE_MISSING, file.isEmpty() ? e.getMessage() : file);
        }
        return new StationException(e, Trouble.FILE_UNREADABLE, file, reason(e));
    }

    /** The JDK has no type for a full disk; these are the system's words on Linux, macOS and Windows. */
    public static boolean saysDiskFull(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("disk quota exceeded");
    }

    /** Why, in the system's word or the exception's name. */
    public static String reason(IOException e) {
        return e instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : e.getClass().getSimpleName();
    }
}
