package vn.kiemphieu.ui.ready;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.app.LabelledFolder;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.app.ready.PaperChecks;
import vn.kiemphieu.app.ready.PlaceChecks;
import vn.kiemphieu.app.ready.ReadyPoint;
import vn.kiemphieu.app.ready.ReadyPoint.Name;
import vn.kiemphieu.app.ready.ReadyReport;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.ui.session.StationSession;

/** Sheets of paper put through the scanner before the count; for the background, one job at a time. */
final class PaperTrial {
    private static final String TRUTH = "truth.csv";

    private final StationSession session;
    private final Contest contest;
    private final Map<Name, ReadyPoint> points = new EnumMap<>(Name.class);
    private final PaperChecks papers = new PaperChecks(page -> this.reading.read(page));
    private BallotReader reading;

    PaperTrial(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        try (BallotSource nothing = BallotSources.of(List.of())) {
            points.put(Name.BLANK_SHEET, papers.blankSheet(nothing));
            points.put(Name.UNUSED_BALLOTS, papers.unusedBallots(nothing));
        }
        points.put(Name.TEST_DECK, papers.testDeck(List.of()));
        points.put(Name.COLOURS, papers.colours());
    }

    /** What came of each so far. */
    List<ReadyPoint> points() {
        return List.copyOf(points.values());
    }

    /**
     * Reads the pictures in the folder and puts on record what came of it; none of them can be counted afterwards.
     *
     * @param by on whose behalf
     */
    List<ReadyPoint> feed(Name what, Path folder, Person by) {
        StationFolder station = session.station();
        BallotStyle style = station.styles()
                .latest(contest.id())
                .map(StationStyles::parse)
                .orElseThrow(() -> new StationException(Trouble.TEMPLATE_MISSING, contest.id()));
        try (BallotReader reader =
                        StationWiring.ballotReader(style, station.settings().current(), Optional.empty());
                BallotSource source = BallotSources.of(what == Name.TEST_DECK ? List.of() : List.of(folder))) {
            reading = reader;
            points.put(
                    what,
                    switch (what) {
                        case BLANK_SHEET -> papers.blankSheet(source);
                        case UNUSED_BALLOTS -> papers.unusedBallots(source);
                        case TEST_DECK ->
                            papers.testDeck(new LabelledFolder(folder, folder.resolve(TRUTH), style).pages());
                        default -> throw new IllegalArgumentException(what + " needs no paper");
                    });
            points.put(Name.COLOURS, papers.colours());
        }
        report().keep(station, contest, by);
        return points();
    }

    /** The report to be signed. */
    Path print(Path file, Person by) {
        ReadyReport report = report();
        report.keep(session.station(), contest, by);
        report.print(session.station(), contest, by, file);
        return file;
    }

    private ReadyReport report() {
        List<ReadyPoint> all =
                new ArrayList<>(PlaceChecks.of(session.station(), session.folder(), contest, Clock.systemUTC()));
        all.addAll(points.values());
        return new ReadyReport(all, papers.pictures());
    }
}
