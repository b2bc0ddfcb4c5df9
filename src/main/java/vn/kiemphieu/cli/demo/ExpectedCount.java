package vn.kiemphieu.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Contest;

/**
 * What the count must come to, straight from what was drawn.
 *
 * @param scanned by the picture's name
 * @param typed the ballots typed in, in their order
 */
record ExpectedCount(Contest contest, Map<String, Worth> scanned, List<Worth> typed) {

    static ExpectedCount of(Contest contest, RulingTable table, DeckTruth fed, DeckTruth byHand) {
        Map<String, Worth> scanned = new LinkedHashMap<>();
        fed.all().forEach(sheet -> scanned.put(sheet.image(), Worth.drawn(table.fate(sheet), contest.seats())));
        List<Worth> typed = byHand.all().stream()
                .map(sheet -> Worth.drawn(table.fate(sheet), contest.seats()))
                .filter(Worth::isBallot)
                .toList();
        return new ExpectedCount(contest, scanned, typed);
    }

    /** Ballots that must lie in the box. */
    int collected() {
        return (int) all().stream().filter(Worth::isBallot).count();
    }

    int valid() {
        return (int) all().stream().filter(Worth::isValid).count();
    }

    /** By candidate number. */
    Map<Integer, Integer> votes() {
        Map<Integer, Integer> votes = new TreeMap<>();
        contest.candidates().forEach(candidate -> votes.put(candidate.no(), 0));
        all().forEach(worth -> worth.votedFor().forEach(no -> votes.merge(no, 1, Integer::sum)));
        return votes;
    }

    /** Why ballots do not count, with how many. */
    Map<Verdict, Integer> notCounted() {
        Map<Verdict, Integer> reasons = new LinkedHashMap<>();
        all().forEach(worth -> worth.notCounted().ifPresent(why -> reasons.merge(why, 1, Integer::sum)));
        return reasons;
    }

    private List<Worth> all() {
        List<Worth> all = new ArrayList<>(scanned.values());
        all.addAll(typed);
        return all;
    }
}
