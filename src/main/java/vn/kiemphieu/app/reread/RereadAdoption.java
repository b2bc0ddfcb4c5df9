package vn.kiemphieu.app.reread;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.store.StationFolder;

/**
 * Takes over what was read again, in the name of two members: their rulings say the new mark on every row that reads surely
 * and on which nobody ruled. What the machine said before stays, what people said stays, and what reads doubtfully now is for
 * people to rule.
 */
public final class RereadAdoption {
    private static final int AT_LEAST = 2;

    private RereadAdoption() {}

    /**
     * All of it, or nothing.
     *
     * @return how many rows
     * @throws StationException when fewer than two different members are named, or the contest is closed
     */
    public static int adopt(StationFolder station, RereadReport report, List<String> names) {
        Roster roster = station.people().roster();
        Set<String> members = new LinkedHashSet<>();
        names.forEach(name -> members.add(roster.requireMember(name).name()));
        int needed = Math.max(AT_LEAST, station.facts().membersNeeded());
        if (members.size() < needed) {
            throw new StationException(Trouble.CLOSING_PEOPLE, needed, members.size());
        }
        new ContestGate(station).requireCounting(report.contest());
        List<RulingRequest> rulings = new ArrayList<>();
        for (RowChange change : report.adoptable()) {
            for (String member : members) {
                rulings.add(new RulingRequest(
                        change.sheet(),
                        OptionalInt.of(change.no()),
                        new Verdict.Mark(change.after().status()),
                        member,
                        false,
                        List.of(),
                        "đọc lại: " + report.after()));
            }
        }
        new Adjudicator(station).rule(rulings);
        return report.adoptable().size();
    }
}
