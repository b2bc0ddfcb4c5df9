package vn.kiemphieu.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.DuplicateNameException;

/** The one place where an exception becomes two sentences and an exit code. */
final class Troubles {
    private static final int DEEPEST_CAUSE = 20;

    private final Console console;

    Troubles(Console console) {
        this.console = console;
    }

    /** @return the exit code */
    int tell(Throwable thrown) {
        if (thrown instanceof DuplicateNameException twice) {
            console.err()
                    .println(console.messages().say("usage.duplicate", twice.name(), twice.first(), twice.second()));
            return ExitCode.WRONG_USAGE;
        }
        StationException trouble = circumstance(thrown).orElseGet(() -> unexpected(thrown));
        console.err().println(console.messages().say(trouble));
        return ExitCode.CIRCUMSTANCE;
    }

    private static Optional<StationException> circumstance(Throwable thrown) {
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
    static boolean saysDiskFull(IOException e) {
        String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("no space left")
                || words.contains("not enough space")
                || words.contains("disk quota exceeded");
    }

    static String reason(IOException e) {
        return e instanceof FileSystemException named && named.getReason() != null
                ? named.getReason()
                : e.getClass().getSimpleName();
    }

    private static StationException unexpected(Throwable thrown) {
        LoggerFactory.getLogger(Troubles.class).error("unexpected", thrown);
        return new StationException(
                thrown, Trouble.UNEXPECTED, thrown.getClass().getSimpleName(), LogFile.path());
    }
}
