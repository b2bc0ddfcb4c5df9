package vn.kiemphieu.source.watch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/**
 * Which files of watched folders have been fed, by the SHA-256 of what is in them: so a folder can be watched again after
 * a stop, files can be renamed and stay where they are, and none is fed twice. Lines are only ever added.
 */
public final class FedFiles {
    private static final String DONE = "done";

    private final Path list;
    private final Map<String, Integer> pagesKept = new HashMap<>();
    private final Set<String> done = new HashSet<>();

    private FedFiles(Path list) {
        this.list = list;
    }

    /** @param list the file they are kept in; need not exist */
    public static FedFiles in(Path list) {
        FedFiles fed = new FedFiles(list);
        try {
            if (Files.exists(list)) {
                // A line cut off by a crash is no line: that page is fed again and found to be a copy.
                Files.readString(list).lines().forEach(fed::take);
            }
            return fed;
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, list, e.getClass().getSimpleName());
        }
    }

    private void take(String line) {
        String[] parts = line.split("\t");
        if (parts.length == 3 && parts[0].matches("[0-9a-f]{64}")) {
            if (parts[1].equals(DONE)) {
                done.add(parts[0]);
            } else if (parts[1].matches("\\d{1,6}")) {
                pagesKept.merge(parts[0], Integer.parseInt(parts[1]), Math::max);
            }
        }
    }

    /** Whether every page of what has this hash is stored. */
    boolean whole(String hash) {
        return done.contains(hash);
    }

    /** How many of its first pages are stored. */
    int pagesKept(String hash) {
        return pagesKept.getOrDefault(hash, 0);
    }

    /** The first {@code pages} pages are stored. */
    void keep(String hash, int pages, String name) {
        pagesKept.put(hash, pages);
        append(hash, String.valueOf(pages), name);
    }

    /** All its pages are stored. */
    void finish(String hash, String name) {
        done.add(hash);
        append(hash, DONE, name);
    }

    private void append(String hash, String what, String name) {
        String line = hash + "\t" + what + "\t" + name.replaceAll("\\p{Cntrl}", " ") + "\n";
        try (FileChannel channel =
                FileChannel.open(list, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            long end = channel.size();
            String before = end > 0 && !endsLine(channel, end) ? "\n" : "";
            channel.write(ByteBuffer.wrap((before + line).getBytes(StandardCharsets.UTF_8)), end);
            channel.force(true);
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, list, e.getClass().getSimpleName());
        }
    }

    private static boolean endsLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0) == '\n';
    }
}
