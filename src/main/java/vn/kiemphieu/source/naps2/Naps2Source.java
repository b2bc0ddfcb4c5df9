package vn.kiemphieu.source.naps2;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.scanner.ChildProgram;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.Spool;
import vn.kiemphieu.source.scanner.WholePicture;

/**
 * A stack of paper through a TWAIN or WIA scanner. NAPS2 writes its files when the feeder is empty or has stopped, not
 * page by page, so the pages come after the paper; what it scanned before a fault it writes all the same.
 */
public final class Naps2Source implements BallotSource {
    /** A stack of 500 at ten sheets a minute; a driver may also wait for somebody to close its own window. */
    public static final Duration LONGEST = Duration.ofMinutes(50);

    private static final int LONGEST_SAYING = 300;

    private final Naps2 program;
    private final String device;
    private final List<String> arguments;
    private final Duration limit;
    private final Spool spool;
    private final Set<String> before;
    private Optional<ChildProgram> running = Optional.empty();
    private Optional<Iterator<String>> files = Optional.empty();
    private final StringBuilder said = new StringBuilder();
    private long deadline;
    private int arrived;
    private boolean outOfTime;
    private boolean ended;

    private Naps2Source(Naps2 program, String device, List<String> arguments, Duration limit, Spool spool) {
        this.program = program;
        this.device = device;
        this.arguments = arguments;
        this.limit = limit;
        this.spool = spool;
        this.before = Set.copyOf(spool.names());
    }

    /** No paper moves before the first {@link #next}. @param run tells this run's pictures from an earlier one's */
    public static Naps2Source of(
            Naps2 program,
            Naps2.Driver driver,
            String device,
            ScanRequest request,
            Duration limit,
            Spool spool,
            int run) {
        List<String> arguments = new ArrayList<>(List.of("--noprofile", "--driver", driver.word(), "--device", device));
        String source = switch (request.feed()) {
            case GLASS -> "glass";
            case ONE_SIDE -> "feeder";
            case BOTH_SIDES -> "duplex";
        };
        arguments.addAll(List.of("--source", source, "--dpi", String.valueOf(request.dpi())));
        arguments.addAll(List.of("--bitdepth", request.colours() == Colours.GRAY ? "gray" : "color"));
        arguments.addAll(List.of(
                "--pagesize", String.format(Locale.ROOT, "%.0fx%.0fmm", request.widthMm(), request.heightMm())));
        String name = String.format("r%05d-$(nnnnn).png", run);
        arguments.addAll(List.of("--output", spool.file(name).toString()));
        return new Naps2Source(program, device, List.copyOf(arguments), limit, spool);
    }

    @Override
    public Optional<FedPage> next() {
        if (ended) {
            return Optional.empty();
        }
        if (files.isEmpty()) {
            scan();
        }
        Iterator<String> left = files.orElseThrow();
        return left.hasNext() ? Optional.of(page(left.next())) : afterLast();
    }

    private void scan() {
        running = Optional.of(program.start(device, arguments));
        deadline = System.nanoTime() + limit.toNanos();
        boolean silent = !listen(running.get());
        if (silent) {
            running.get().close(); // what it wrote by then is fed
        } else {
            running.get().code(Duration.ofSeconds(30));
        }
        note(running.get().complaints());
        files = Optional.of(spool.names().stream()
                .filter(name -> !before.contains(name))
                .sorted()
                .iterator());
        if (silent) {
            said.setLength(0);
        }
        outOfTime = silent;
    }

    /** Takes in all it says until it ends; false when the time was up first. */
    private boolean listen(ChildProgram child) {
        while (true) {
            Optional<Optional<String>> line = child.line(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
            if (line.isEmpty()) {
                return false;
            }
            if (line.get().isEmpty()) {
                return true;
            }
            note(line.get().get());
        }
    }

    private void note(String words) {
        if (!words.isBlank() && said.length() < LONGEST_SAYING) {
            said.append(said.isEmpty() ? "" : " ").append(words.strip().replaceAll("\\s+", " "));
        }
    }

    private FedPage page(String name) {
        byte[] bytes = spool.bytes(name);
        if (!WholePicture.is(bytes)) {
            ended = true;
            // All that passed after the last good page is fed again, and no sheet may come twice.
            spool.remove(name);
            files.orElseThrow().forEachRemaining(spool::remove);
            throw new StationException(Trouble.SCANNER_BROKEN_PICTURE, device, arrived);
        }
        arrived++;
        return new ScannedPage(name, bytes, 0);
    }

    private Optional<FedPage> afterLast() {
        ended = true;
        if (outOfTime) {
            throw new StationException(Trouble.SCANNER_SILENT, device, arrived);
        }
        if (!said.isEmpty()) {
            String words =
                    said.substring(0, Math.min(said.length(), LONGEST_SAYING)).replaceFirst("[.\\s]+$", "");
            throw new StationException(Trouble.SCANNER_SAYS, device, arrived, words);
        }
        if (arrived == 0) {
            throw new StationException(Trouble.SCANNER_EMPTY, device, arrived);
        }
        return Optional.empty();
    }

    @Override
    public boolean ready() {
        return ended || files.isPresent();
    }

    @Override
    public void kept(FedPage page) {
        spool.remove(page.name());
    }

    @Override
    public void close() {
        ended = true;
        running.ifPresent(ChildProgram::close);
    }
}
