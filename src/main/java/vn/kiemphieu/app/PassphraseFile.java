package vn.kiemphieu.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** A passphrase in a file, UTF-8, so that it stands in no list of commands. */
public final class PassphraseFile {
    private PassphraseFile() {}

    /** @throws StationException when it is missing or cannot be read */
    public static String read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            // some editors put a mark before the first letter
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
    }
}
