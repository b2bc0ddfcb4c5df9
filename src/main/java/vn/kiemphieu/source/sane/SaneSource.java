package vn.kiemphieu.source.sane;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.scanner.ChildProgram;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.source.scanner.Spool;
import vn.kiemphieu.source.scanner.WholePng;

/**
 * A stack of paper through a SANE scanner. {@code scanimage} puts each picture into the spool and prints its name; how it
 * ended is judged by what it wrote and by the pictures that are there, never by its exit code, which is 0 in several
 * failures.
 */
public final class SaneSource implements BallotSource {
    private static final String NAME = "p%05d.png";
    /** A driver that has told its trouble may hang while it ends; longer than a carriage needs to go home. */
    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(10);

    private static final Duration GLANCE = Duration.ofMillis(250);

    private final Scanimage scanimage;
    private final String device;
    private final List<String> arguments;
    private final Patience patience;
    private final Spool spool;
    private final Feed feed;
    private final Set<String> handedOver = new HashSet<>();
    private Optional<ChildProgram> running = Optional.empty();
    private int arrived;
    private boolean silent;
    private boolean ended;

    /** How long a silent scanner is waited for: until its first page, which may need a warm lamp, and between pages. */
    public record Patience(Duration first, Duration next) {
        public static final Patience USUAL = new Patience(Duration.ofSeconds(120), Duration.ofSeconds(60));
    }

    private SaneSource(
            Scanimage scanimage, String device, List<String> arguments, Patience patience, Spool spool, Feed feed) {
        this.scanimage = scanimage;
        this.device = device;
        this.arguments = arguments;
        this.patience = patience;
        this.spool = spool;
        this.feed = feed;
    }

    /**
     * Asks the device what it can do; no paper moves before the first {@link #next}.
     *
     * @param firstNumber the first picture's number; odd where both sides are scanned
     * @param more options of the operator's own choosing, {@code name=value}
     * @throws StationException when the device is not there or cannot do what is asked
     */
    public static SaneSource open(
            Scanimage scanimage,
            String device,
            ScanRequest request,
            List<String> more,
            Patience patience,
            Spool spool,
            int firstNumber) {
        List<String> arguments = new ArrayList<>(List.of("-d", device));
        arguments.addAll(SaneArguments.of(scanimage, device, request, more));
        arguments.addAll(List.of(
                "--format=png", "--batch=" + spool.file(NAME), "--batch-start=" + firstNumber, "--batch-print"));
        if (request.feed() == Feed.GLASS) {
            arguments.add("--batch-count=1"); // nothing ever says that the glass is empty
        }
        return new SaneSource(scanimage, device, List.copyOf(arguments), patience, spool, request.feed());
    }

    /** What is told to {@code scanimage}. */
    List<String> arguments() {
        return arguments;
    }

    @Override
    public Optional<FedPage> next() {
        if (ended) {
            return Optional.empty();
        }
        if (running.isEmpty()) {
            spool.clearParts();
            handedOver.addAll(spool.names()); // an earlier run's; fed by Spool.before
            running = Optional.of(scanimage.start(device, arguments));
            return await(patience.first());
        }
        return await(patience.next());
    }

    private Optional<FedPage> await(Duration wait) {
        ChildProgram program = running.orElseThrow();
        Optional<Optional<String>> line = line(program, wait);
        if (line.isEmpty()) {
            program.close();
            silent = true;
            return afterLast(program);
        }
        if (line.get().isEmpty()) {
            return afterLast(program);
        }
        String path = line.get().get().strip();
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
        return spool.names().contains(name) ? Optional.of(page(name)) : await(patience.next());
    }

    /** The next line; waited for no longer than {@link #AFTER_TROUBLE} once the program has said what is wrong. */
    private static Optional<Optional<String>> line(ChildProgram program, Duration wait) {
        Duration left = wait;
        boolean told = false;
        while (left.compareTo(Duration.ZERO) > 0) {
            if (!told && SaneStatus.last(program.complaints()).isPresent()) {
                told = true;
                left = left.compareTo(AFTER_TROUBLE) < 0 ? left : AFTER_TROUBLE;
            }
            Duration step = left.compareTo(GLANCE) < 0 ? left : GLANCE;
            Optional<Optional<String>> line = program.line(step);
            if (line.isPresent()) {
                return line;
            }
            left = left.minus(step);
        }
        return Optional.empty();
    }

    /** The program has ended: whatever it finished without telling comes first, then why it ended. */
    private Optional<FedPage> afterLast(ChildProgram program) {
        program.code(patience.next());
        Optional<String> untold = spool.names().stream()
                .filter(name -> !handedOver.contains(name))
                .findFirst();
        if (untold.isPresent()) {
            return Optional.of(page(untold.get()));
        }
        end();
        Optional<SaneStatus> status = SaneStatus.last(program.complaints());
        if (silent && status.isEmpty()) {
            throw new StationException(Trouble.SCANNER_SILENT, device, arrived);
        }
        boolean finished = feed == Feed.GLASS ? status.isEmpty() : SaneStatus.feederEmpty(program.complaints());
        if (finished && arrived > 0) {
            return Optional.empty();
        }
        Trouble trouble = status.map(SaneStatus::trouble).orElse(Trouble.SCANNER_STOPPED);
        throw new StationException(trouble, device, arrived);
    }

    private FedPage page(String name) {
        byte[] bytes = spool.bytes(name);
        if (!WholePng.is(bytes)) {
            end();
            forgetTheRest();
            throw new StationException(Trouble.SCANNER_BROKEN_PICTURE, device, arrived);
        }
        handedOver.add(name);
        arrived++;
        return new ScannedPage(name, bytes, 0);
    }

    /**
     * Half a page would read as a page without strikes. What came after it goes with it: a person is told to feed again all
     * that passed after the last good page, and no sheet may come twice.
     */
    private void forgetTheRest() {
        spool.names().stream().filter(name -> !handedOver.contains(name)).forEach(spool::remove);
    }

    @Override
    public boolean ready() {
        return ended || running.map(ChildProgram::hasLine).orElse(false);
    }

    @Override
    public void kept(FedPage page) {
        spool.remove(page.name());
    }

    private void end() {
        ended = true;
        running.ifPresent(ChildProgram::close);
    }

    @Override
    public void close() {
        end();
    }
}
