package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.decision.NamedNumbers;
import vn.kiemphieu.decision.PageDecision;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.PageScore;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/**
 * What the machine would say if one of its limits were another: every page is measured once and decided twice. Nothing is
 * written and nothing is ever read so; rulings of people are not asked.
 *
 * @param limit name in the calibration file, below {@code decision} unless it is one of {@code learned}
 */
public record WhatIf(String limit, double value) {
    /** What settles most of what the other limits ask. */
    private static final String EVIDENCE = "learned.together.evidence";

    private static final String NARROW = "learned.together.narrow";

    private static final List<String> STRIKES =
            List.of(EVIDENCE, NARROW, "minDarkness", "minCoverage", "maxCleanMm2", "maxSideMm2", "maxBesideStrikeMm2");
    private static final List<String> CELLS = List.of(
            EVIDENCE, NARROW, "answers.minDarkness", "answers.minMarkMm2", "answers.maxEmptyMm2", "answers.maxFill");

    /** Whether, and on what, it may be asked. */
    public enum Permission {
        /** No ballot has come: on pictures that are no ballots of this count. */
        ON_PICTURES,
        /** Closed, or all of it practice: on what was fed. */
        ON_BALLOTS,
        /** Ballots are being counted: nobody looks for limits now. */
        NOT_NOW
    }

    /**
     * What came of it, as of the machine alone.
     *
     * @param readBefore sheets that nobody has to look at, by the limits as they are
     * @param readThen the same by the other limit
     * @param moreAsked rows the machine was sure of and then would ask about
     * @param fewerAsked rows it asks about and then would be sure of
     * @param otherwise rows it would read the other way round
     * @param changed names of the sheets on which anything changes
     */
    public record Found(
            int sheets,
            int readBefore,
            int readThen,
            int moreAsked,
            int fewerAsked,
            int otherwise,
            List<String> changed) {
        public Found {
            changed = List.copyOf(changed);
        }
    }

    /** The limits people can make something of, for this contest's kind of ballot. */
    public static List<String> limits(Contest contest, Regime regime) {
        if (contest.method() != VotingMethod.STRIKE_OUT) {
            return CELLS;
        }
        List<String> all = new ArrayList<>(STRIKES);
        all.add(2, regime == Regime.STATE ? "maxBareState" : "maxBareParty");
        return all;
    }

    private static String path(String limit) {
        return limit.startsWith("learned.") ? limit : "decision." + limit;
    }

    /** Where a limit stands. */
    public static double usual(String limit) {
        return NamedNumbers.get(CalibrationFile.standard(), path(limit)).orElseThrow();
    }

    /** Whether the reader can work by such a limit at all. */
    public boolean isThinkable() {
        try {
            NamedNumbers.with(CalibrationFile.standard(), path(limit), value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    public static Permission permission(StationFolder station, Contest contest) {
        boolean fed = !station.sheets().ofContest(contest.id()).isEmpty();
        boolean closed = station.closings().current(contest.id()).isPresent();
        if (closed || fed && station.facts().test()) {
            return Permission.ON_BALLOTS;
        }
        return fed ? Permission.NOT_NOW : Permission.ON_PICTURES;
    }

    /** @param goOn false where nobody wants to know any more: what was found by then is told */
    public Found onBallots(StationFolder station, Contest contest, IntConsumer progress, BooleanSupplier goOn) {
        require(station, contest, Permission.ON_BALLOTS);
        Count count = new Count();
        try (Twice twice = new Twice(style(station, contest), station.settings().current())) {
            for (StoredSheet sheet : station.sheets().ofContest(contest.id())) {
                if (!goOn.getAsBoolean()) {
                    break;
                }
                byte[] bytes = station.images().get(sheet.imageHash(), sheet.id());
                ScannedPage page = new ScannedPage(sheet.source(), bytes, sheet.frame());
                count.add(sheet.id().toString(), twice, page);
                progress.accept(count.sheets);
            }
        }
        return count.found();
    }

    /** The same on pictures that nobody has fed. */
    public Found onPictures(
            StationFolder station, Contest contest, BallotSource pictures, IntConsumer progress, BooleanSupplier goOn) {
        require(station, contest, Permission.ON_PICTURES);
        Count count = new Count();
        try (Twice twice = new Twice(style(station, contest), station.settings().current())) {
            Optional<FedPage> next = pictures.next();
            while (next.isPresent() && goOn.getAsBoolean()) {
                if (next.get() instanceof ScannedPage page) {
                    count.add(page.name(), twice, page);
                    progress.accept(count.sheets);
                }
                next = pictures.next();
            }
        }
        return count.found();
    }

    private static void require(StationFolder station, Contest contest, Permission wanted) {
        if (permission(station, contest) != wanted) {
            throw new StationException(Trouble.WHAT_IF_NOT_NOW, contest.title());
        }
    }

    private static BallotStyle style(StationFolder station, Contest contest) {
        return station.styles()
                .latest(contest.id())
                .map(StationStyles::parse)
                .orElseThrow(() -> new StationException(Trouble.TEMPLATE_MISSING, contest.id()));
    }

    /** A page by the limits as they are and by the other. */
    private final class Twice implements AutoCloseable {
        private final BallotReader reader;
        private final PageDecision usual;
        private final PageDecision other;

        Twice(BallotStyle style, CommitteeSettings settings) {
            ReaderConfig config = CalibrationFile.standard();
            reader = new BallotReader(style, config, settings, DebugImages.none());
            ReaderConfig moved = NamedNumbers.with(config, path(limit), value);
            usual = new PageDecision(style, config.decision(), config.learned(), config.confidence(), settings);
            other = new PageDecision(style, moved.decision(), moved.learned(), moved.confidence(), settings);
        }

        @Override
        public void close() {
            reader.close();
        }
    }

    private static final class Count {
        private int sheets;
        private int readBefore;
        private int readThen;
        private int moreAsked;
        private int fewerAsked;
        private int otherwise;
        private final List<String> changed = new ArrayList<>();

        void add(String name, Twice twice, ScannedPage page) {
            PageScore score = twice.reader.score(page);
            PageReading before = BallotReader.decide(score, twice.usual);
            PageReading then = BallotReader.decide(score, twice.other);
            sheets++;
            readBefore += before.status() == SheetStatus.ACCEPTED ? 1 : 0;
            readThen += then.status() == SheetStatus.ACCEPTED ? 1 : 0;
            if (before instanceof PageReading.Read one && then instanceof PageReading.Read two) {
                for (int i = 0; i < one.rows().size(); i++) {
                    compare(one.rows().get(i), two.rows().get(i));
                }
            }
            if (!before.equals(then)) {
                changed.add(name);
            }
        }

        private void compare(RowReading before, RowReading then) {
            if (before.status() == then.status()) {
                return;
            }
            if (then.status() == MarkStatus.UNCERTAIN) {
                moreAsked++;
            } else if (before.status() == MarkStatus.UNCERTAIN) {
                fewerAsked++;
            } else {
                otherwise++;
            }
        }

        Found found() {
            return new Found(sheets, readBefore, readThen, moreAsked, fewerAsked, otherwise, changed);
        }
    }
}
