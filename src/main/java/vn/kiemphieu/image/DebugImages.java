package vn.kiemphieu.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.nativelib.NativeMemory;

/** A numbered picture of every stage of a page; costs nothing where nobody asked for it. Thread-safe. */
public final class DebugImages {
    static {
        NativeLibraries.loadOpenCv();
    }

    private final Optional<Path> folder;

    private DebugImages(Optional<Path> folder) {
        this.folder = folder;
    }

    public static DebugImages none() {
        return new DebugImages(Optional.empty());
    }

    /** Pictures go to {@code folder/PAGE.NN-stage.png}. */
    public static DebugImages into(Path folder) {
        return new DebugImages(Optional.of(folder));
    }

    /** The pictures of one page. */
    public Page page(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._#-]", "_");
        return new Page((stage, picture) ->
                folder.ifPresent(path -> write(path.resolve(safe + "." + stage + ".png"), picture.get())));
    }

    /** Pictures of one page go into {@code pictures} by the name of their stage. */
    public static Page keptIn(Map<String, RgbImage> pictures) {
        return new Page((stage, picture) -> pictures.put(stage, picture.get()));
    }

    /** Where one page's pictures go. */
    public static final class Page {
        private final BiConsumer<String, Supplier<RgbImage>> taker;

        private Page(BiConsumer<String, Supplier<RgbImage>> taker) {
            this.taker = taker;
        }

        /** Draws and keeps a picture, if pictures are wanted. */
        public void save(String stage, Supplier<RgbImage> picture) {
            taker.accept(stage, picture);
        }
    }

    private static void write(Path file, RgbImage picture) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, png(picture));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture as a PNG file's bytes. */
    public static byte[] png(RgbImage picture) {
        Mat mat = new Mat(picture.height(), picture.width(), CvType.CV_8UC3);
        mat.put(0, 0, picture.pixels());
        Imgproc.cvtColor(mat, mat, Imgproc.COLOR_RGB2BGR);
        MatOfByte bytes = new MatOfByte();
        Imgcodecs.imencode(".png", mat, bytes);
        byte[] result = bytes.toArray();
        NativeMemory.release(bytes);
        NativeMemory.release(mat);
        return result;
    }
}
