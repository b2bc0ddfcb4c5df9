package vn.kiemphieu.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * Standard output whose reader may stop reading when it has seen enough ({@code … | head}): what comes after that is dropped
 * without a word. What else keeps a write from happening, such as a full disk, stays an error.
 */
final class ReadersPipe extends FilterOutputStream {
    private final boolean pipe;

    /** @param file where the system tells what standard output is */
    ReadersPipe(OutputStream out, Path file) {
        super(out);
        this.pipe = isPipe(file);
    }

    @Override
    public void write(int one) throws IOException {
        unlessGone(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        unlessGone(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        unlessGone(out::flush);
    }

    private interface Writing {
        void run() throws IOException;
    }

    private void unlessGone(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            if (!pipe) { // a pipe fails only where nobody reads it any more
                throw e;
            }
        }
    }

    private static boolean isPipe(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("pipe:");
        } catch (IOException | UnsupportedOperationException | InvalidPathException e) {
            return false; // not on Linux: said rather than lost
        }
    }
}
