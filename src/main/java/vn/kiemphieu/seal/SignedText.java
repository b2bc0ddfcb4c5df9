package vn.kiemphieu.seal;

import java.util.Base64;
import java.util.HexFormat;

/** The texts that are signed. Each begins with a line that says what it is, so that none can be passed off as another. */
public final class SignedText {
    private SignedText() {}

    /**
     * A root and over how many leaves (C2SP tlog-checkpoint).
     *
     * @param of {@code log}, or what kind of file
     */
    public static String checkpoint(String of, long size, byte[] root) {
        return "kiemphieu/" + of + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * A checkpoint of a file's parts and, as its extension line, the file itself.
     *
     * @param hash SHA-256 of every byte before this text, 64 letters
     */
    public static String file(String checkpoint, String hash) {
        return checkpoint + hash + "\n";
    }

    public static String log(LogHead head) {
        return checkpoint("log", head.size(), HexFormat.of().parseHex(head.root()));
    }

    /** @param hash of the sheet's row and of every row that belongs to it; the picture's hash is in there */
    public static String sheet(long id, String hash) {
        return "kiemphieu/sheet\n" + id + "\n" + hash + "\n";
    }

    /** @param lines SHA-256 and name of each file, as {@code sha256sum} writes them */
    public static String folder(String lines) {
        return "kiemphieu/folder\n" + lines;
    }

    /** @param record canonical JSON */
    public static String closing(String record) {
        return "kiemphieu/closing\n" + record + "\n";
    }
}
