package vn.kiemphieu.records.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import vn.kiemphieu.ballot.Sha256;

/** A zip on its way into a file, whose comment tells the SHA-256 of every byte before it. */
final class CommentedFile extends OutputStream {
    private static final int BYTE = 8;

    private final OutputStream out;
    private final MessageDigest digest = Sha256.digest();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private boolean ending;

    /** Writes what ends a zip. */
    interface End {
        void write() throws IOException;
    }

    /** @param out stays open */
    CommentedFile(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (ending) {
            directory.write(bytes, from, length);
        } else {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }
    }

    /**
     * @param end writes the directory, without a comment
     * @param comment makes one of the hash, as long whatever the hash is
     */
    void end(End end, UnaryOperator<String> comment) throws IOException {
        ending = true;
        end.write();
        byte[] bytes = directory.toByteArray();
        int length = comment.apply("0".repeat(2 * digest.getDigestLength())).getBytes(StandardCharsets.UTF_8).length;
        // the last two bytes of a zip without a comment say that it has none
        bytes[bytes.length - 2] = (byte) length;
        bytes[bytes.length - 1] = (byte) (length >> BYTE);
        digest.update(bytes);
        out.write(bytes);
        out.write(comment.apply(HexFormat.of().formatHex(digest.digest())).getBytes(StandardCharsets.UTF_8));
    }
}
