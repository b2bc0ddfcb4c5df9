package vn.kiemphieu.app;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/**
 * Named members confirm the list of invalid ballots as it stands.
 *
 * @param outcome what came of it
 * @param count as it is now
 */
public record InvalidConfirmation(Outcome outcome, ContestCount count) {

    /** What came of it. */
    public enum Outcome {
        /** On record; {@link ContestCount#listUnconfirmed} tells whether more members must. */
        CONFIRMED,
        /** Sheets or typed ballots still wait, so that the list could grow; nothing is on record. */
        STILL_OPEN,
        /** No ballot is invalid by its marks; there is nothing to confirm. */
        EMPTY,
        /** The list is another than the one looked at; nothing is on record. */
        CHANGED
    }

    /**
     * @param seen {@link vn.kiemphieu.tally.InvalidList#hash hash} of the list these members looked at
     * @throws StationException when somebody is no member, or the contest is not being counted
     */
    public static InvalidConfirmation confirm(StationFolder station, String contest, String seen, List<String> names) {
        new ContestGate(station).requireCounting(contest);
        Roster roster = station.people().roster();
        Set<Person> people = new LinkedHashSet<>();
        names.forEach(name -> people.add(roster.requireMember(name)));
        ContestCount before = StationCount.load(station, contest);
        Outcome hindrance = hindrance(before, seen);
        if (hindrance != Outcome.CONFIRMED) {
            return new InvalidConfirmation(hindrance, before);
        }
        station.records().confirmInvalid(contest, seen, List.copyOf(people));
        return new InvalidConfirmation(Outcome.CONFIRMED, StationCount.load(station, contest));
    }

    private static Outcome hindrance(ContestCount count, String seen) {
        if (!count.openSheets().isEmpty() || !count.openTyped().isEmpty()) {
            return Outcome.STILL_OPEN;
        }
        if (count.invalidList().entries().isEmpty()) {
            return Outcome.EMPTY;
        }
        return count.invalidList().hash().equals(seen) ? Outcome.CONFIRMED : Outcome.CHANGED;
    }
}
