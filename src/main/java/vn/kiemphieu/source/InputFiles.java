package vn.kiemphieu.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * The files behind the inputs.
 *
 * @param fed in the order they are read
 * @param leftOut what lies in a folder but is plainly no scan; the operator is told
 */
record InputFiles(List<Named> fed, List<Path> leftOut) {
    /** What systems, scanners and people leave beside scans. All else in a folder is fed, so that nothing vanishes. */
    private static final Set<String> NO_SCANS = Set.of(
            "db",
            "ini",
            "part",
            "tmp",
            "crdownload",
            "lnk",
            "url",
            "log",
            "txt",
            "md",
            "csv",
            "tsv",
            "json",
            "yml",
            "yaml",
            "xml",
            "xmp",
            "html",
            "htm",
            "css",
            "js",
            "doc",
            "docx",
            "odt",
            "xls",
            "xlsx",
            "ods",
            "ppt",
            "pptx",
            "zip",
            "rar",
            "7z",
            "gz",
            "exe",
            "dll",
            "bat",
            "sh",
            "py",
            "mp3",
            "mp4",
            "sha256",
            "sig");

    /** @param name relative to the input that held the file, with {@code /}, Unicode NFC */
    record Named(Path file, String name) {}

    static InputFiles list(List<Path> inputs) {
        List<Named> fed = new ArrayList<>();
        List<Path> leftOut = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.exists(input)) {
                throw new StationException(Trouble.FILE_MISSING, input);
            }
            if (Files.isDirectory(input)) {
                fed.addAll(below(input, leftOut));
            } else {
                // Fed whatever it is called: the operator named it.
                fed.add(new Named(
                        input,
                        nfc(input.toAbsolutePath().normalize().getFileName().toString())));
            }
        }
        refuseDuplicates(fed);
        return new InputFiles(List.copyOf(fed), List.copyOf(leftOut));
    }

    private static List<Named> below(Path folder, List<Path> leftOut) {
        List<Named> found = new ArrayList<>();
        try {
            Files.walkFileTree(
                    folder,
                    EnumSet.of(FileVisitOption.FOLLOW_LINKS),
                    Integer.MAX_VALUE,
                    new Gatherer(folder, found, leftOut));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Named::name));
        leftOut.sort(Comparator.naturalOrder());
        return found;
    }

    private static void refuseDuplicates(List<Named> files) {
        Map<String, Path> names = new HashMap<>();
        for (Named file : files) {
            Path first = names.put(file.name(), file.file());
            if (first != null) {
                throw new DuplicateNameException(file.name(), first, file.file());
            }
        }
        for (Named file : files) { // a file that is called like a page of another one
            String whole = file.name().replaceFirst("#\\d+$", "");
            if (!whole.equals(file.name()) && names.containsKey(whole)) {
                throw new DuplicateNameException(file.name(), names.get(whole), file.file());
            }
        }
    }

    private static String nfc(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** Walks a folder; what cannot be opened is fed as well and ends as an unreadable sheet. */
    private static final class Gatherer extends SimpleFileVisitor<Path> {
        private final Path root;
        private final List<Named> found;
        private final List<Path> leftOut;

        Gatherer(Path root, List<Named> found, List<Path> leftOut) {
            this.root = root;
            this.found = found;
            this.leftOut = leftOut;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!folder.equals(root) && isHidden(folder)) {
                leftOut.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (isHidden(file) || NO_SCANS.contains(extension(file))) {
                leftOut.add(file);
            } else {
                found.add(named(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (e instanceof java.nio.file.FileSystemLoopException) {
                leftOut.add(file); // leads to a folder that is walked anyway
            } else {
                found.add(named(file));
            }
            return FileVisitResult.CONTINUE;
        }

        private Named named(Path file) {
            String separator = file.getFileSystem().getSeparator();
            return new Named(file, nfc(root.relativize(file).toString().replace(separator, "/")));
        }

        private static boolean isHidden(Path file) {
            return file.getFileName().toString().startsWith(".");
        }

        private static String extension(Path file) {
            String name = file.getFileName().toString();
            return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        }
    }
}
