package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Verify.equal;
import static vn.kiemphieu.verifier.Verify.require;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One contest, counted again ballot by ballot: its totals, what must hold of them, and who is elected.
 *
 * @param state whether it is an election of the state
 * @param asked what the voters were asked
 * @param contest what the records tell of it
 * @param votes of each number; filled by {@link #check}
 * @param elected numbers; filled by it
 */
record ContestCheck(boolean state, Json asked, Json contest, Map<String, Long> votes, Set<String> elected) {
    private static final List<String> TOTALS = List.of("scanned", "typed", "valid", "invalid", "outside");
    private static final List<String> PARTS = List.of("invalid_by_reason", "outside_by_reason", "ballots_by_votes");

    /** Returns who is elected by age. */
    Set<String> check() {
        same(contest, asked, "id", "title", "method", "seats");
        List<Json> candidates = contest.list("candidates");
        equal(candidates.size(), asked.list("candidates").size(), place("candidates"));
        for (int i = 0; i < candidates.size(); i++) {
            same(candidates.get(i), asked.list("candidates").get(i), "no", "name");
        }
        count(candidates, asked.text("method").equals("strike-out") ? "kept" : "agree");
        conserve();
        return contest.map().containsKey("outcome") ? outcome(base() / 2) : Set.of();
    }

    private void same(Json told, Json asked, String... keys) {
        for (String key : keys) {
            equal(told.text(key), asked.text(key), place(key));
        }
    }

    private String place(String of) {
        return asked.text("id") + ": " + of;
    }

    /** Adds the ballots up; every total beside them must come out the same, and so must every name's marks and votes. */
    private void count(List<Json> candidates, String vote) {
        Map<String, Long> told = new TreeMap<>();
        TOTALS.forEach(total -> told.put(total, contest.number(total)));
        PARTS.forEach(parts -> put(told, parts, contest.get(parts)));
        for (Json candidate : candidates) {
            String no = candidate.text("no");
            put(told, "marks " + no, candidate.get("marks"));
            votes.put(no, candidate.number("votes"));
            equal(candidate.number("votes"), candidate.get("marks").number(vote), place("marks " + no));
        }
        Map<String, Long> counted = new TreeMap<>();
        for (Json ballot : contest.list("ballots")) {
            long times = ballot.number("count");
            require(times > 0, "too-many", place("count"), 1, times);
            kinds(ballot, vote).forEach(kind -> counted.merge(kind, times, Long::sum));
        }
        told.values().removeIf(n -> n == 0);
        equal(told, counted, place("ballots"));
    }

    private static void put(Map<String, Long> told, String name, Json parts) {
        parts.map().keySet().forEach(part -> told.put(name + " " + part, parts.number(part)));
    }

    /** Everything that a ballot is one of. */
    private List<String> kinds(Json ballot, String vote) {
        String outcome = ballot.text("outcome");
        List<String> kinds = new ArrayList<>(List.of(outcome));
        kinds.add(ballot.text("typed").equals("true") ? "typed" : "scanned");
        if (!outcome.equals("valid")) {
            kinds.add(outcome + "_by_reason " + ballot.text("reason"));
            return kinds;
        }
        Json marks = ballot.get("marks");
        equal(new TreeSet<>(marks.map().keySet()), votes.keySet(), place("marks"));
        votes.keySet().forEach(no -> kinds.add("marks " + no + " " + marks.text(no)));
        long given = kinds.stream().filter(kind -> kind.endsWith(" " + vote)).count();
        require(given <= asked.number("seats"), "too-many", place("marks"), given, asked.number("seats"));
        kinds.add("ballots_by_votes " + given);
        return kinds;
    }

    /** What must hold whatever was voted: nothing comes out of nothing, nothing gets lost. */
    private void conserve() {
        Json figures = contest.get("figures");
        long valid = contest.number("valid");
        if (figures.map().containsKey("collected")) {
            equal(figures.number("collected"), valid + contest.number("invalid"), place("collected = valid + invalid"));
        }
        votes.forEach((no, n) -> require(n <= valid, "too-many", place(no), n, valid));
        for (String pair : List.of("collected voted", "collected issued", "voted roll", "issued received")) {
            String[] both = pair.split(" ");
            long less = figures.number(both[0]);
            long more = figures.map().containsKey(both[1]) ? figures.number(both[1]) : less;
            require(less <= more, "too-many", place(pair), less, more);
        }
        contest.list("checks").forEach(check -> equal(check.text("holds"), true, place(check.text("check"))));
        require(!contest.list("checks").isEmpty(), "missing", place("checks"));
        require(contest.map().containsKey("closing"), "missing", place("closing"));
    }

    /**
     * Who is elected: more than half of the base and more votes than the others (Party: those summoned less the deductions,
     * 190-QĐ/TW art. 30; state: the valid ballots, law 85/2015 art. 78). Where equal votes meet the last seat nobody is elected
     * by votes; a state election then takes the older, which is not reckoned again here.
     */
    private Set<String> outcome(long half) {
        long seats = asked.number("seats");
        // whoever has as many votes as the first without a seat has none by votes either
        List<Long> most =
                votes.values().stream().sorted(Comparator.reverseOrder()).toList();
        long next = most.size() > seats ? most.get((int) seats) : -1;
        Set<String> sure = new TreeSet<>(votes.keySet());
        sure.removeIf(no -> votes.get(no) <= Math.max(half, next));
        for (Json standing : contest.get("outcome").list("standings")) {
            if (standing.text("fate").equals("ELECTED")) {
                elected.add(standing.text("no"));
            }
        }
        Set<String> byAge = new TreeSet<>(elected);
        byAge.removeAll(sure);
        boolean tied = next > half && byAge.stream().allMatch(no -> votes.get(no) == next);
        boolean older = state && tied && elected.size() == seats && elected.containsAll(sure);
        require(elected.equals(sure) || older, "differs", place("elected"), elected, sure);
        equal(contest.get("outcome").number("missing"), seats - elected.size(), place("missing"));
        return byAge;
    }

    /** Of how many more than half is needed: none where more votes alone win, more than there are where nobody can. */
    private long base() {
        Json figures = contest.get("figures");
        List<Json> round = asked.list("round"); // number, which contest it follows, kind
        String kind = round.isEmpty() ? "" : round.get(2).text();
        if (state) {
            boolean few = 2 * figures.number("voted") <= figures.number("roll") && !kind.equals("repeat");
            return few ? Long.MAX_VALUE : contest.number("valid");
        }
        Json deducted = contest.get("deductions");
        long away = deducted.map().keySet().stream().mapToLong(deducted::number).sum();
        return kind.equals("among-tied") ? 0 : figures.number("roll") - away;
    }
}
