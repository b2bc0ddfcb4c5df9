package vn.kiemphieu.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** A list of candidates as a file or as pasted text, told apart by its first bytes and not by its name. */
public final class ListFile {
    private static final int LARGEST_BYTES = 16 * 1024 * 1024;
    private static final int MOST_ROWS = 5_000;
    /** How a file with a password calls its content, in UTF-16. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(java.nio.charset.StandardCharsets.UTF_16LE);

    private ListFile() {}

    /**
     * The table that a file holds.
     *
     * @param sheet the sheet of a workbook; of no meaning for text
     * @throws StationException where the file is missing, damaged, too large or of a kind that is not read
     */
    public static Table read(Path file, Optional<String> sheet) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST_BYTES + 1);
        } catch (NoSuchFileException e) {
            throw new StationException(e, Trouble.FILE_MISSING, file);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNREADABLE, file, String.valueOf(e.getMessage()));
        }
        return FileKind.of(bytes) == FileKind.ZIP && bytes.length <= LARGEST_BYTES
                ? Workbook.table(file, sheet)
                : text(bytes, file.toString());
    }

    /** The table of a text, {@code source} what errors call it. */
    public static Table text(byte[] bytes, String source) {
        if (bytes.length > LARGEST_BYTES) {
            throw new StationException(Trouble.FILE_TOO_LARGE, source, "16 MB");
        }
        FileKind kind = FileKind.of(bytes);
        if (kind == FileKind.OLE && contains(bytes, ENCRYPTED)) {
            throw new StationException(Trouble.LIST_PROTECTED, source);
        }
        if (kind != FileKind.TEXT) {
            throw new StationException(
                    Trouble.LIST_KIND, source, kind.refusedAs().orElse(".xlsx"));
        }
        TextDecoding decoded = TextDecoding.of(bytes);
        Table table = SeparatedText.table(decoded.text(), source, decoded.remarks());
        if (table.rows().size() > MOST_ROWS) {
            throw new StationException(Trouble.LIST_LONG, source, MOST_ROWS);
        }
        return table;
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
