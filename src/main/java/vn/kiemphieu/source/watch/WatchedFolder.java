package vn.kiemphieu.source.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.source.BallotSources.FolderFile;

/**
 * Files as a scanner's own program or a copier puts them into a folder and below it. They stay where they are. It is
 * looked into again and again, for network folders tell nobody of changes; {@link #stop} may be called from any thread.
 */
public final class WatchedFolder implements BallotSource {
    /** A file of one of these names, put into the folder, ends the watch. */
    public static final List<String> END_FILES = List.of("ket-thuc.txt", "end.txt");

    private final Path folder;
    private final FedFiles fed;
    private final Timing timing;
    private final Settling settling;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Queue<Found> queue = new ArrayDeque<>();
    private final Set<String> begun = new HashSet<>();
    private final Map<String, Origin> origins = new HashMap<>();
    private final Map<FedPage, String> handed = new IdentityHashMap<>();
    private Optional<Opened> open = Optional.empty();
    private Optional<FedPage> ahead = Optional.empty();
    private int files;
    private int again;
    private boolean moving;
    private boolean finished;
    private long looked;
    private long lastNews = System.nanoTime();
    private long lastSeen = System.nanoTime();

    /**
     * @param poll between two looks
     * @param settled how long a file must not change before it is taken
     * @param patience how long one without a proper end is waited for
     * @param lost how long the folder may be out of reach
     * @param idle how long nothing may come before the watch ends by itself; empty for ever
     */
    public record Timing(Duration poll, Duration settled, Duration patience, Duration lost, Optional<Duration> idle) {
        /** Copiers write a page in a second or two; a network share may be away for a minute. */
        public static Timing usual(Optional<Duration> idle) {
            return new Timing(
                    Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(90), idle);
        }
    }

    private record Found(FolderFile file, Optional<String> hash) {}

    /** A file being handed over. */
    private static final class Opened {
        final Found found;
        final BallotSource pages;
        int handedOver;

        Opened(Found found, BallotSource pages) {
            this.found = found;
            this.pages = pages;
        }
    }

    /** Where a page came from. @param last whether it is known to be the file's last */
    private record Origin(Found found, int page, boolean last) {}

    public WatchedFolder(Path folder, FedFiles fed, Timing timing) {
        if (!Files.isDirectory(folder)) {
            throw new StationException(Trouble.FILE_MISSING, folder);
        }
        this.folder = folder;
        this.fed = fed;
        this.timing = timing;
        this.settling = new Settling(timing.settled(), timing.patience());
        this.looked = System.nanoTime() - timing.poll().toNanos();
    }

    /** Ends the watch once everything that lies in the folder is handed over. */
    public void stop() {
        stopped.countDown();
    }

    /** How many files were begun. */
    public int files() {
        return files;
    }

    /** How many files hold exactly what was fed from another one or in an earlier watch, and were left out. */
    public int again() {
        return again;
    }

    @Override
    public Optional<FedPage> next() {
        while (!ready()) {
            rest();
        }
        Optional<FedPage> page = ahead;
        ahead = Optional.empty();
        return page;
    }

    @Override
    public boolean ready() {
        while (ahead.isEmpty() && !finished) {
            if (open.isPresent()) {
                ahead = page(open.get());
            } else if (!queue.isEmpty()) {
                begin(queue.remove());
            } else if (!look()) {
                return false;
            }
        }
        return true;
    }

    private void begin(Found found) {
        files++;
        lastNews = System.nanoTime();
        open = Optional.of(new Opened(found, BallotSources.pages(found.file())));
        int kept = found.hash().map(fed::pagesKept).orElse(0);
        for (int i = 0; i < kept; i++) { // stored before an earlier watch was cut off
            open.get().pages.next();
            open.get().handedOver++;
        }
    }

    private Optional<FedPage> page(Opened file) {
        Optional<FedPage> page = file.pages.next();
        if (page.isEmpty()) {
            file.pages.close();
            open = Optional.empty();
            // Its pages may still be being read: the last of them ends it when it is stored.
            String last = key(file.found, file.handedOver);
            if (origins.computeIfPresent(last, (k, o) -> new Origin(o.found(), o.page(), true)) == null) {
                file.found
                        .hash()
                        .ifPresent(hash -> fed.finish(hash, file.found.file().name()));
            }
            return page;
        }
        file.handedOver++;
        FedPage given = page.get();
        origins.put(key(file.found, file.handedOver), new Origin(file.found, file.handedOver, false));
        handed.put(given, key(file.found, file.handedOver));
        return page;
    }

    private static String key(Found found, int page) {
        return found.file().name() + "\t" + found.hash().orElse("") + "\t" + page;
    }

    @Override
    public void kept(FedPage page) {
        String key = handed.remove(page);
        Origin origin = key == null ? null : origins.remove(key);
        if (origin == null || origin.found().hash().isEmpty()) {
            return;
        }
        String hash = origin.found().hash().get();
        String name = origin.found().file().name();
        fed.keep(hash, origin.page(), name);
        if (origin.last()) {
            fed.finish(hash, name);
        }
    }

    /** Looks whether files have come to rest; false when there is nothing new now. */
    private boolean look() {
        long now = System.nanoTime();
        if (now - looked < timing.poll().toNanos() && stopped.getCount() > 0) {
            return false;
        }
        looked = now;
        List<Found> found = settledFiles(now);
        queue.addAll(found);
        if (!found.isEmpty()) {
            return true;
        }
        boolean idle = timing.idle().isPresent()
                && now - lastNews >= timing.idle().get().toNanos();
        finished = !moving && (stopped.getCount() == 0 || idle || endFile());
        return finished;
    }

    private List<Found> settledFiles(long now) {
        List<FolderFile> there;
        try {
            there = BallotSources.below(folder);
            lastSeen = now;
        } catch (StationException | UncheckedIOException e) {
            if (now - lastSeen >= timing.lost().toNanos()) {
                finished = true;
                throw new StationException(e, Trouble.FOLDER_LOST, folder, files);
            }
            moving = true;
            return List.of();
        }
        moving = false;
        List<FolderFile> resting = new ArrayList<>();
        for (FolderFile file : there) {
            Settling.Rest rest = settling.look(file.file(), now);
            moving |= rest == Settling.Rest.MOVING;
            if (rest == Settling.Rest.AT_REST) {
                resting.add(file);
            }
        }
        resting.sort(
                Comparator.comparing((FolderFile file) -> changed(file.file())).thenComparing(FolderFile::name));
        return resting.stream().flatMap(file -> fresh(file).stream()).toList();
    }

    private Optional<Found> fresh(FolderFile file) {
        settling.take(file.file());
        Optional<String> hash = Settling.hash(file.file());
        if (hash.isPresent() && (fed.whole(hash.get()) || !begun.add(hash.get()))) {
            again++;
            return Optional.empty();
        }
        return Optional.of(new Found(file, hash));
    }

    private static long changed(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    private boolean endFile() {
        return END_FILES.stream().anyMatch(name -> Files.exists(folder.resolve(name)));
    }

    private void rest() {
        try {
            // Once stopped it only waits for files still being written.
            if (stopped.await(timing.poll().toNanos(), TimeUnit.NANOSECONDS)) {
                new CountDownLatch(1).await(timing.poll().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            finished = true;
        }
    }

    @Override
    public void close() {
        open.ifPresent(file -> file.pages.close());
        open = Optional.empty();
        finished = true;
    }
}
