package vn.kiemphieu.source.scanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;

/**
 * The folder where a scanner's pictures lie until they are stored: one that arrived before the program was killed is
 * still there at the next start, and is fed first.
 */
public final class Spool {
    /** What is still being written carries this ending. */
    static final String PART = ".part";
    /** Less room than this on the disk, bytes, and no sheet is fed: a picture must have a place before its paper moves. */
    private static final long LEAST_ROOM = 64L << 20;

    private static final Pattern NUMBER = Pattern.compile("[a-z](\\d{1,8})\\D.*");

    private final Path folder;

    private Spool(Path folder) {
        this.folder = folder;
    }

    /** @throws StationException when the folder cannot be made or its disk is full */
    public static Spool in(Path folder) {
        try {
            Files.createDirectories(folder);
            if (Files.getFileStore(folder).getUsableSpace() < LEAST_ROOM) {
                throw new StationException(Trouble.DISK_FULL, folder);
            }
            return new Spool(folder);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, folder, e.getClass().getSimpleName());
        }
    }

    public Path file(String name) {
        return folder.resolve(name);
    }

    /** Whole pictures here, by name. */
    public List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.endsWith(PART))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw unreadable(e, folder);
        }
    }

    /** What a scanner began to write and did not finish goes: a half picture is of no use to anybody. */
    public void clearParts() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path part :
                    files.filter(file -> file.toString().endsWith(PART)).toList()) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw unreadable(e, folder);
        }
    }

    /**
     * A number above all that names of pictures here hold, and odd: a front's, where both sides are scanned.
     *
     * @param before names that pictures had which are gone from here: with the same one a sheet that looks the same, as white
     *     ones do in black and white, would be taken for the one before
     */
    public int freeNumber(List<String> before) {
        int highest = Stream.concat(names().stream(), before.stream())
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .mapToInt(name -> Integer.parseInt(name.group(1)))
                .max()
                .orElse(0);
        return highest + 1 + highest % 2;
    }

    public byte[] bytes(String name) {
        try {
            return Files.readAllBytes(file(name));
        } catch (IOException e) {
            throw unreadable(e, file(name));
        }
    }

    /** Puts a picture here, whole or not at all. */
    public void put(String name, byte[] bytes) {
        Path part = file(name + PART);
        try {
            Files.write(part, bytes);
            Files.move(part, file(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, part, e.getClass().getSimpleName());
        }
    }

    /** The picture is stored elsewhere for good. */
    public void remove(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file(name), e.getClass().getSimpleName());
        }
    }

    /** Removes the folder once it is empty. */
    public void end() {
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw unreadable(e, folder);
        }
    }

    /** Pictures that an earlier run left, before what the scanner brings now. */
    public BallotSource before(BallotSource scanner) {
        return new Leftovers(this, names(), scanner);
    }

    private static StationException unreadable(IOException e, Path path) {
        return new StationException(
                e, Trouble.FILE_UNREADABLE, path, e.getClass().getSimpleName());
    }

    private static final class Leftovers implements BallotSource {
        private final Spool spool;
        private final List<String> names;
        private final BallotSource scanner;
        private int next;

        Leftovers(Spool spool, List<String> names, BallotSource scanner) {
            this.spool = spool;
            this.names = names;
            this.scanner = scanner;
        }

        @Override
        public Optional<FedPage> next() {
            while (next < names.size()) {
                String name = names.get(next++);
                if (Files.exists(spool.file(name))) { // not stored meanwhile from what the counting place itself kept
                    return Optional.of(new ScannedPage(name, spool.bytes(name), 0));
                }
            }
            return scanner.next();
        }

        @Override
        public boolean ready() {
            return next < names.size() || scanner.ready();
        }

        @Override
        public void kept(FedPage page) {
            if (names.contains(page.name())) {
                spool.remove(page.name());
            } else {
                scanner.kept(page);
            }
        }

        @Override
        public void close() {
            scanner.close();
        }
    }
}
