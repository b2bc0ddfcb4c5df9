package vn.kiemphieu.source;

import java.io.IOException;
import java.nio.file.Path;

/** The sample files for tests of sub-packages. */
public final class WatchSamples {
    private WatchSamples() {}

    public static byte[] png(int bar) throws IOException {
        return SampleFiles.encoded("png", bar);
    }

    public static byte[] jpeg(int bar) throws IOException {
        return SampleFiles.encoded("jpg", bar);
    }

    public static byte[] tiff(int frames) throws IOException {
        return SampleFiles.tiff(frames);
    }

    public static void pdf(Path file, int pages) throws IOException {
        byte[][] jpegs = new byte[pages][];
        for (int i = 0; i < pages; i++) {
            jpegs[i] = jpeg(i + 1);
        }
        SampleFiles.scannedPdf(file, jpegs);
    }
}
