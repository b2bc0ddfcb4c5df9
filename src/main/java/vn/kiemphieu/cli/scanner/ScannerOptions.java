package vn.kiemphieu.cli.scanner;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import vn.kiemphieu.source.naps2.Naps2;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;

/** How a scanner is to scan. */
public final class ScannerOptions {
    private static final Pattern SIZE = Pattern.compile("(\\d{2,3}(?:\\.\\d)?)x(\\d{2,3}(?:\\.\\d)?)");

    @Option(names = "--dpi", paramLabel = "N", defaultValue = "" + ScanRequest.USUAL_DPI)
    private int dpi;

    @Option(names = "--mode", paramLabel = "color|gray", defaultValue = "color")
    private String mode;

    @Option(names = "--duplex")
    private boolean duplex;

    @Option(names = "--glass")
    private boolean glass;

    @Option(names = "--page", paramLabel = "WxH")
    private Optional<String> page = Optional.empty();

    @Option(names = "--scanner-option", paramLabel = "NAME=VALUE")
    private List<String> more = List.of();

    @Option(names = "--escl-trust", paramLabel = "SHA256")
    private Optional<String> trust = Optional.empty();

    @Option(names = "--naps2-driver", paramLabel = "twain|wia", defaultValue = "TWAIN")
    private Naps2.Driver driver;

    @Option(names = "--idle", paramLabel = "SECONDS")
    private Optional<Integer> idle = Optional.empty();

    /** Whether both sides of each sheet come, front and back in turn. */
    public boolean duplex() {
        return duplex;
    }

    List<String> more() {
        return more;
    }

    Optional<String> trust() {
        return trust;
    }

    Naps2.Driver driver() {
        return driver;
    }

    Optional<Duration> idle() {
        return idle.map(Duration::ofSeconds);
    }

    /**
     * The request for ballots of this size, in millimetres.
     *
     * @return empty where the options make no sense
     */
    public Optional<ScanRequest> request(double paperWidthMm, double paperHeightMm) {
        boolean known = mode.equals("color") || mode.equals("gray");
        if (!known || duplex && glass || idle.filter(seconds -> seconds < 1).isPresent()) {
            return Optional.empty();
        }
        Colours colours = mode.equals("gray") ? Colours.GRAY : Colours.COLOUR;
        Feed feed = duplex ? Feed.BOTH_SIDES : glass ? Feed.GLASS : Feed.ONE_SIDE;
        try {
            if (page.isEmpty()) {
                return Optional.of(ScanRequest.around(dpi, colours, feed, paperWidthMm, paperHeightMm));
            }
            Matcher size = SIZE.matcher(page.get().toLowerCase(Locale.ROOT));
            return size.matches()
                    ? Optional.of(new ScanRequest(
                            dpi, colours, feed, Double.parseDouble(size.group(1)), Double.parseDouble(size.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException e) { // out of range
            return Optional.empty();
        }
    }
}
