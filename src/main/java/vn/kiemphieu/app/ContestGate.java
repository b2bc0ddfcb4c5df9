package vn.kiemphieu.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kiemphieu.app.trust.AutoBackup;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Figure;

/** What a contest may pass through: counting, closing, opening again. */
public final class ContestGate {
    private static final int AT_LEAST = 2;

    private final StationFolder station;

    public ContestGate(StationFolder station) {
        this.station = station;
    }

    /**
     * Before ballots of the contest are fed, typed or ruled on.
     *
     * @throws StationException when a state count must stop because more was collected than people voted
     */
    public void requireCounting(String contest) {
        Map<Figure, Integer> figures = StationCount.figures(station, contest);
        if (ContestCount.mustStop(station.facts().election().regime(), figures)) {
            throw new StationException(
                    Trouble.COUNT_STOPPED, contest, figures.get(Figure.COLLECTED), figures.get(Figure.VOTED));
        }
    }

    /**
     * Closes the contest in the name of these members.
     *
     * @param count as it was shown, with nothing in the way
     * @return the count as it is closed
     * @throws StationException when too few different members are named, a batch has not as many sheets as were counted by
     *     hand, or the count is another by now
     * @throws IllegalStateException unless the count {@link ContestCount#mayClose}
     */
    public ContestCount close(ContestCount count, List<String> names) {
        String contest = count.contest().id();
        List<Person> members = members(names);
        requireCounting(contest);
        if (!count.mayClose()) {
            throw new IllegalStateException(contest + " may not be closed");
        }
        HandCounts.require(station, contest);
        ContestCount now = StationCount.load(station, contest);
        if (!now.isReady() || !now.resultHash().equals(count.resultHash())) {
            throw new StationException(Trouble.COUNT_MOVED, contest);
        }
        requireWhole();
        station.closings().close(contest, count.resultHash(), members);
        new AutoBackup(station).now();
        return StationCount.load(station, contest);
    }

    /** Nothing is counted that is not as it was stored. */
    private void requireWhole() {
        station.integrity().check().stream()
                .filter(finding -> !finding.isHarmless())
                .findFirst()
                .ifPresent(finding -> {
                    throw new StationException(Trouble.STATION_ALTERED, finding.kind() + " " + finding.place());
                });
    }

    /**
     * Opens it again.
     *
     * @throws StationException when too few different members are named, or it is not closed
     */
    public void reopen(String contest, List<String> names, String reason) {
        station.closings().reopen(contest, members(names), reason);
    }

    /** Two different members at least, and as many as this counting place asks for to close a doubt. */
    private List<Person> members(List<String> names) {
        Roster roster = station.people().roster();
        Set<Person> members = new LinkedHashSet<>();
        names.forEach(name -> members.add(roster.requireMember(name)));
        int needed = Math.max(AT_LEAST, station.facts().membersNeeded());
        if (members.size() < needed) {
            throw new StationException(Trouble.CLOSING_PEOPLE, needed, members.size());
        }
        return List.copyOf(members);
    }
}
