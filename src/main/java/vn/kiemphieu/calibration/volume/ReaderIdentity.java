package vn.kiemphieu.calibration.volume;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.opencv.core.Core;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.testdeck.TestDeck;

/**
 * Which reader read, and which generator drew: only figures of the same two add up.
 *
 * @param reader of everything a reading depends on: limits, trained models, the reader's code, OpenCV's version
 * @param generator of the code that draws sheets and of the plan by which they are drawn
 */
public record ReaderIdentity(String reader, String generator) {
    private static final String OURS = "vn/kiemphieu/";
    private static final String MODELS = "models";
    /** Reads printed names on blanks, no marks. */
    private static final String LANGUAGE_DATA = "tessdata";

    private static final int DIGITS = 16;

    /** @param limitsHash of the limits read with */
    public static ReaderIdentity of(String limitsHash) {
        MessageDigest reader = code(BallotReader.class);
        reader.update(limitsHash.getBytes(StandardCharsets.UTF_8));
        reader.update(Core.VERSION.getBytes(StandardCharsets.UTF_8));
        models().forEach((name, bytes) -> {
            reader.update(name.getBytes(StandardCharsets.UTF_8));
            reader.update(bytes);
        });
        return new ReaderIdentity(hex(reader), hex(code(TestDeck.class, VolumeRange.class)));
    }

    /** Of these classes and, apart from those that read, of all of ours that they use. */
    private static MessageDigest code(Class<?>... roots) {
        boolean drawing = roots.length > 1;
        Map<String, byte[]> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>();
        Stream.of(roots).map(Class::getName).map(name -> name.replace('.', '/')).forEach(open::add);
        try {
            while (!open.isEmpty()) {
                String name = open.remove();
                boolean reads = drawing && name.startsWith(OURS + "reading/");
                if (!name.startsWith(OURS) || reads || found.containsKey(name)) {
                    continue;
                }
                ClassCode code = ClassCode.of(classFile(name));
                found.put(name, code.bytes());
                open.addAll(code.used());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        MessageDigest digest = sha256();
        found.forEach((name, bytes) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return digest;
    }

    private static byte[] classFile(String name) throws IOException {
        try (InputStream in = ReaderIdentity.class.getResourceAsStream("/" + name + ".class")) {
            return in.readAllBytes();
        }
    }

    private static Map<String, byte[]> models() {
        try {
            URI program = ReaderIdentity.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
            if (Files.isDirectory(Path.of(program))) {
                return models(Path.of(program).resolve(MODELS));
            }
            try (FileSystem jar = FileSystems.newFileSystem(Path.of(program))) {
                return models(jar.getPath(MODELS));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> models(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> models = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".md"))
                    .filter(file -> !folder.relativize(file).startsWith(LANGUAGE_DATA))
                    .toList();
            for (Path file : models) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }
}
