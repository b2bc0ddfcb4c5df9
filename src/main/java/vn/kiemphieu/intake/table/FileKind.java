package vn.kiemphieu.intake.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its first bytes, whatever it is called. */
enum FileKind {
    TEXT,
    ZIP,
    /** Old office files, and new ones with a password. */
    OLE(".xls/.doc"),
    PDF("PDF"),
    PICTURE("PNG/JPEG/TIFF"),
    MARKUP("HTML/XML"),
    RTF("RTF");

    private static final int LOOKED_AT = 512;

    private final Optional<String> refusedAs;

    FileKind() {
        this.refusedAs = Optional.empty();
    }

    FileKind(String refusedAs) {
        this.refusedAs = Optional.of(refusedAs);
    }

    /** What to call a file that no list is read from. */
    Optional<String> refusedAs() {
        return refusedAs;
    }

    static FileKind of(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1);
        String text = start.replaceFirst("^\u00EF\u00BB\u00BF", "").strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
            return ZIP;
        }
        if (start.startsWith("\u00D0\u00CF\u0011\u00E0")) {
            return OLE;
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("II*\u0000")
                || start.startsWith("MM\u0000*")) {
            return PICTURE;
        }
        return Arrays.asList("<html", "<?xml", "<!doctype", "<table").stream().anyMatch(text::startsWith)
                ? MARKUP
                : text.startsWith("%pdf") ? PDF : text.startsWith("{\\rtf") ? RTF : TEXT;
    }
}
