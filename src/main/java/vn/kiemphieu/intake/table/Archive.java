package vn.kiemphieu.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** Looks into a zip before anything believes it: what it is, and that it does not swell beyond reason. */
final class Archive {
    private static final long LARGEST_UNPACKED = 64L * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int CHUNK = 64 * 1024;

    private Archive() {}

    /**
     * Whether the workbook tells the formats of its cells; a few programs write none.
     *
     * @throws StationException where the file is no XLSX workbook, or one that no list needs
     */
    static boolean requireWorkbook(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new StationException(Trouble.LIST_KIND, file, kind(zip));
            }
            if (zip.size() > MOST_ENTRIES || unpacked(zip) > LARGEST_UNPACKED) {
                throw new StationException(Trouble.FILE_TOO_LARGE, file, "64 MB");
            }
            return zip.getEntry("xl/styles.xml") != null;
        } catch (IOException | IllegalArgumentException e) { // names that are no text
            throw new StationException(e, Trouble.LIST_DAMAGED, file);
        }
    }

    private static String kind(ZipFile zip) {
        return zip.getEntry("content.xml") != null
                ? "OpenDocument (.ods/.odt)"
                : zip.getEntry("word/document.xml") != null
                        ? "Word (.docx)"
                        : zip.getEntry("xl/workbook.bin") != null ? ".xlsb" : "ZIP";
    }

    /** Counted as unpacked, for what the entries say about themselves may be false. */
    private static long unpacked(ZipFile zip) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
            try (InputStream in = zip.getInputStream(entry)) {
                int read;
                while (total <= LARGEST_UNPACKED && (read = in.read(chunk)) >= 0) {
                    total += read;
                }
            }
        }
        return total;
    }
}
