package vn.kiemphieu.ui.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.ui.session.Choices;

/**
 * How a scanner is to scan, as people choose it.
 *
 * @param dpi dots per inch, one of {@link #RESOLUTIONS}
 */
public record ScanLook(int dpi, Colours colours, Feed feed, Paper paper) {
    /** What office scanners can do and the reader wants. */
    public static final List<Integer> RESOLUTIONS = List.of(150, 200, 300);

    /** Two inks are told apart only in colour; ballots are printed on one side. */
    public static final ScanLook USUAL =
            new ScanLook(ScanRequest.USUAL_DPI, Colours.COLOUR, Feed.ONE_SIDE, Paper.BALLOT);

    private static final String DPI = "scan.dpi";
    private static final String COLOURS = "scan.colours";
    private static final String FEED = "scan.feed";
    private static final String PAPER = "scan.paper";

    /** How large a piece is scanned. */
    public enum Paper {
        /** As large as the ballot's own form says. */
        BALLOT(0, 0),
        A5(148, 210),
        A4(210, 297),
        A3(297, 420);

        private final double widthMm;
        private final double heightMm;

        Paper(double widthMm, double heightMm) {
            this.widthMm = widthMm;
            this.heightMm = heightMm;
        }
    }

    ScanRequest request(BallotStyle style) {
        boolean own = paper == Paper.BALLOT;
        return ScanRequest.around(
                dpi, colours, feed, own ? style.widthMm() : paper.widthMm, own ? style.heightMm() : paper.heightMm);
    }

    /** As it was left the last time. */
    static ScanLook remembered(Choices choices) {
        return new ScanLook(
                choices.setting(DPI).flatMap(ScanLook::resolution).orElse(USUAL.dpi),
                setting(choices, COLOURS, Colours.values()).orElse(USUAL.colours),
                setting(choices, FEED, Feed.values()).orElse(USUAL.feed),
                setting(choices, PAPER, Paper.values()).orElse(USUAL.paper));
    }

    Map<String, String> settings() {
        return Map.of(DPI, dpi + "", COLOURS, colours.name(), FEED, feed.name(), PAPER, paper.name());
    }

    private static Optional<Integer> resolution(String kept) {
        return RESOLUTIONS.stream().filter(dpi -> kept.equals(dpi + "")).findFirst();
    }

    /** A file that somebody wrote into may hold anything. */
    static <E extends Enum<E>> Optional<E> setting(Choices choices, String name, E[] values) {
        return choices.setting(name)
                .flatMap(kept -> Arrays.stream(values)
                        .filter(value -> value.name().equals(kept))
                        .findFirst());
    }
}
