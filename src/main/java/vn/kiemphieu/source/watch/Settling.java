package vn.kiemphieu.source.watch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Which files have come to rest. A scanner or a slow network writes a file bit by bit, sometimes with pauses, so a file
 * counts as whole when neither its size nor its time has changed for a while and its end looks like an end; one without
 * a proper end is waited for longer and then taken as it is.
 */
final class Settling {
    private static final int TAIL = 2048;

    private final Duration settled;
    private final Duration patience;
    private final Map<Path, State> states = new HashMap<>();

    /** @param since nanoseconds when it was first seen so */
    private record State(long size, long changed, long since, boolean taken) {}

    Settling(Duration settled, Duration patience) {
        this.settled = settled;
        this.patience = patience;
    }

    /** Where a file stands. */
    enum Rest {
        MOVING,
        AT_REST,
        /** taken before, and not changed since */
        TAKEN,
        GONE
    }

    Rest look(Path file, long now) {
        BasicFileAttributes seen;
        try {
            seen = Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            states.remove(file);
            return Rest.GONE; // renamed between two looks
        }
        long changed = seen.lastModifiedTime().toMillis();
        State before = states.get(file);
        if (before == null || before.size() != seen.size() || before.changed() != changed) {
            states.put(file, new State(seen.size(), changed, now, false));
            return Rest.MOVING;
        }
        if (before.taken()) {
            return Rest.TAKEN;
        }
        long quiet = now - before.since();
        boolean whole = quiet >= settled.toNanos() && endsWell(file, seen.size());
        return whole || quiet >= patience.toNanos() ? Rest.AT_REST : Rest.MOVING;
    }

    /** It is being fed, or was; it comes again only if it changes. */
    void take(Path file) {
        states.computeIfPresent(file, (path, state) -> new State(state.size(), state.changed(), state.since(), true));
    }

    /** SHA-256 of what is in it, hex; empty while it cannot be read. */
    static Optional<String> hash(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean endsWell(Path file, long size) {
        if (size == 0) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            String start = text(channel, 0, 8);
            String end = text(channel, Math.max(0, size - TAIL), TAIL);
            if (start.startsWith("\u00ff\u00d8\u00ff")) {
                return end.contains("\u00ff\u00d9");
            }
            if (start.startsWith("\u0089PNG")) {
                return end.contains("IEND");
            }
            return !start.startsWith("%PDF") || end.contains("%%EOF");
        } catch (IOException e) {
            return false; // still held by the program that writes it
        }
    }

    private static String text(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until full or at the end
        }
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }
}
