package vn.kiemphieu.nativelib;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * Loads OpenCV and Tesseract; nothing but the C++ runtime is needed from the system.
 *
 * <p>An installed program has them in a folder of its own, with a list of what to load in which order. Otherwise they come
 * from the jars on the class path: each is unpacked once into a folder that only this user may write, and compared with
 * the jar's checksum before every load: a half-written or damaged copy is replaced, never loaded.
 */
public final class NativeLibraries {
    /** Overrides where libraries are unpacked. */
    public static final String CACHE_PROPERTY = "kiemphieu.natives";

    /** Where the libraries of an installed program lie; set by its start script. */
    private static final String INSTALLED_PROPERTY = "kiemphieu.installed";

    private static final List<String> OPENBLAS = List.of("libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0");
    // In the order in which they need each other; highgui is left out because it asks for GTK.
    private static final String OPENCV_MODULES = "core flann imgproc ml imgcodecs dnn features2d calib3d photo video"
            + " videoio objdetect plot phase_unwrapping bgsegm bioinspired img_hash saliency structured_light text"
            + " tracking face aruco wechat_qrcode shape xfeatures2d ximgproc xphoto dnn_superres";
    private static final String OPENCV_ABI = ".so.413";

    private static boolean openCvLoaded;
    private static boolean tesseractLoaded;

    private NativeLibraries() {}

    /** Makes {@code org.opencv.*} usable, with OpenCV's own threads off. */
    public static synchronized void loadOpenCv() {
        if (openCvLoaded) {
            return;
        }
        if (installed().isPresent()) {
            listed("opencv.txt").forEach(NativeLibraries::load);
        } else if (isLinux()) {
            List<String> resources = new ArrayList<>();
            OPENBLAS.forEach(name -> resources.add(resource("openblas", name)));
            for (String module : OPENCV_MODULES.split(" ")) {
                resources.add(resource("opencv", "libopencv_" + module + OPENCV_ABI));
            }
            resources.add(resource("opencv", "libopencv_java.so"));
            resources.forEach(resource -> load(unpack(resource)));
        } else {
            org.bytedeco.javacpp.Loader.load(org.bytedeco.opencv.opencv_java.class);
        }
        org.opencv.core.Core.setNumThreads(1);
        openCvLoaded = true;
    }

    /** Makes Tesseract visible to Tess4J; call before its first class is touched. */
    public static synchronized void loadTesseract() {
        if (tesseractLoaded) {
            return;
        }
        if (installed().isPresent()) {
            listed("tesseract.txt").forEach(NativeLibraries::load);
            System.setProperty("jna.library.path", installed().get().toString());
        } else if (isLinux()) {
            load(unpack(resource("leptonica", "libgomp.so.1")));
            load(unpack(resource("leptonica", "libleptonica.so.6")));
            Path library = unpack(resource("tesseract", "libtesseract.so.5.5"));
            System.setProperty("jna.library.path", library.getParent().toString());
        }
        // Tess4J carries Tesseract for Windows itself; macOS was never tried.
        tesseractLoaded = true;
    }

    /** The folder for what is unpacked from the jars; made if need be, and only this user may write in it. */
    public static Path privateFolder() throws IOException {
        Path folder = cacheFolder();
        makePrivate(folder);
        return folder;
    }

    /** The folder an installed program has its libraries in, and Tesseract's data; nothing is to be unpacked then. */
    public static Optional<Path> installed() {
        return Optional.ofNullable(System.getProperty(INSTALLED_PROPERTY)).map(Path::of);
    }

    /** @param list a file that names libraries by their place in the jars they came from, in the order of loading */
    private static List<Path> listed(String list) {
        Path folder = installed().orElseThrow();
        try {
            return Files.readAllLines(folder.resolve(list)).stream()
                    .map(line -> folder.resolve(line.substring(line.lastIndexOf('/') + 1)))
                    .toList();
        } catch (IOException e) {
            throw new StationException(e, Trouble.NATIVE_LIBRARY, list, folder);
        }
    }

    private static void load(Path file) {
        try {
            System.load(file.toString());
        } catch (UnsatisfiedLinkError e) {
            throw new StationException(e, Trouble.NATIVE_LIBRARY, file.getFileName(), file.getParent());
        }
    }

    private static Path unpack(String resource) {
        String name = resource.substring(resource.lastIndexOf('/') + 1);
        Path folder = cacheFolder();
        try {
            URL url = NativeLibraries.class.getResource(resource);
            if (url == null || !(url.openConnection() instanceof JarURLConnection jar)) {
                throw new StationException(Trouble.NATIVE_LIBRARY, name, folder);
            }
            Path file = privateFolder().resolve(name);
            var entry = jar.getJarEntry();
            if (!Files.exists(file) || Files.size(file) != entry.getSize() || crc(file) != entry.getCrc()) {
                Path part = Files.createTempFile(folder, name, ".part");
                try (InputStream in = jar.getInputStream()) {
                    Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return file;
        } catch (IOException e) {
            throw new StationException(e, Trouble.NATIVE_LIBRARY, name, folder);
        }
    }

    private static Path cacheFolder() {
        String set = System.getProperty(CACHE_PROPERTY);
        if (set != null) {
            return Path.of(set);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("kiemphieu").resolve("natives-1");
    }

    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static long crc(Path file) throws IOException {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
        }
        return crc.getValue();
    }

    private static String resource(String project, String name) {
        return "/org/bytedeco/" + project + "/" + platform() + "/" + name;
    }

    private static String platform() {
        String arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return arch.equals("aarch64") || arch.equals("arm64") ? "linux-arm64" : "linux-x86_64";
    }

    private static boolean isLinux() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
    }
}
