package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One contest, counted again ballot by ballot: its totals, what must hold of them, and who is elected. */
final class ContestCheck {
    private final Json contest;
    private final Report report;
    private final String id;
    private final boolean state;

    /** Which kind of further round the election file says this is, if it is one. */
    private final String round;

    /** @param election as the election file gives it */
    ContestCheck(Json election, Json contest, Report report) {
        this.contest = contest;
        this.report = report;
        this.id = contest.text("id");
        this.state = election.text("regime").equals("state");
        this.round = election.list("contests").stream()
                .filter(each -> each.text("id").equals(id))
                .map(each -> each.get("round").text("kind"))
                .collect(Collectors.joining());
    }

    /** Returns the votes of each number. */
    Map<String, Long> check() {
        Map<String, Long> votes = count();
        conserve(votes);
        if (contest.map().containsKey("outcome")) {
            outcome();
        }
        return votes;
    }

    /** Votes of each name by adding the ballots up; every total beside them must come out the same. */
    private Map<String, Long> count() {
        String vote = contest.text("method").equals("strike-out") ? "kept" : "agree";
        Map<String, Long> votes = new TreeMap<>();
        Map<String, Long> told = told(vote);
        Map<String, Long> counted = new TreeMap<>();
        contest.list("candidates").forEach(candidate -> votes.put(candidate.text("no"), 0L));
        for (Json ballot : contest.list("ballots")) {
            long times = ballot.number("count");
            String outcome = ballot.text("outcome");
            require(times > 0, "too-many", id + ": count", 1, times);
            counted.merge(ballot.text("typed").equals("true") ? "typed" : "scanned", times, Long::sum);
            counted.merge(outcome, times, Long::sum);
            if (outcome.equals("valid")) {
                Json marks = ballot.get("marks");
                equal(new TreeSet<>(marks.map().keySet()), votes.keySet(), id + ": marks");
                List<String> given = votes.keySet().stream()
                        .filter(no -> marks.text(no).equals(vote))
                        .toList();
                require(given.size() <= contest.number("seats"), "too-many", id, given, contest.number("seats"));
                given.forEach(no -> votes.merge(no, times, Long::sum));
                counted.merge("ballots_by_votes " + given.size(), times, Long::sum);
            } else {
                counted.merge(outcome + "_by_reason " + ballot.text("reason"), times, Long::sum);
            }
        }
        votes.forEach((no, n) -> counted.put("votes " + no, n));
        counted.values().removeIf(n -> n == 0);
        told.values().removeIf(n -> n == 0);
        equal(told, counted, id);
        return votes;
    }

    /** Every total the records tell of the contest, by a name of its own. */
    private Map<String, Long> told(String vote) {
        Map<String, Long> told = new TreeMap<>();
        for (String total : List.of("scanned", "typed", "valid", "invalid", "outside")) {
            told.put(total, contest.number(total));
        }
        for (String parts : List.of("invalid_by_reason", "outside_by_reason", "ballots_by_votes")) {
            Json each = contest.get(parts);
            each.map().keySet().forEach(part -> told.put(parts + " " + part, each.number(part)));
        }
        for (Json candidate : contest.list("candidates")) {
            told.put("votes " + candidate.text("no"), candidate.number("votes"));
            equal(candidate.number("votes"), candidate.get("marks").number(vote), id + ": marks");
        }
        return told;
    }

    /** What must hold whatever was voted: nothing comes out of nothing, nothing gets lost. */
    private void conserve(Map<String, Long> votes) {
        Json figures = contest.get("figures");
        long valid = contest.number("valid");
        if (figures.map().containsKey("collected")) {
            long all = valid + contest.number("invalid");
            equal(figures.number("collected"), all, id + ": collected = valid + invalid");
        }
        votes.forEach((no, n) -> require(n <= valid, "too-many", id + " " + no, n, valid));
        for (String pair : List.of("collected voted", "collected issued", "voted roll", "issued received")) {
            String more = pair.replaceFirst(".* ", "");
            long less = figures.number(pair.replaceFirst(" .*", ""));
            boolean unknown = !figures.map().containsKey(more);
            require(unknown || less <= figures.number(more), "too-many", id + ": " + pair, less, figures.number(more));
        }
        contest.list("checks").forEach(check -> equal(check.text("holds"), true, id + ": " + check.text("check")));
        require(!contest.list("checks").isEmpty(), "missing", id + ": checks");
        require(contest.map().containsKey("closing"), "missing", id + ": closing");
    }

    /**
     * Who is elected: more than half of the base and more votes than the others (Party: those summoned less the deductions,
     * 190-QĐ/TW art. 30; state: the valid ballots, law 85/2015 art. 78). Where equal votes meet the last seat nobody is elected
     * by votes; a state election then takes the older, which is not reckoned again here.
     */
    private void outcome() {
        long half = base();
        int seats = (int) contest.number("seats");
        List<Json> enough = contest.list("candidates").stream()
                .filter(each -> 2 * each.number("votes") > half)
                .sorted(Comparator.comparing(each -> -each.number("votes")))
                .toList();
        // the first who has no seat: whoever has as many votes has none by votes either
        long limit = enough.size() > seats ? enough.get(seats).number("votes") : -1;
        Set<String> sure = numbers(
                enough.stream().filter(each -> each.number("votes") > limit).toList());
        Set<String> tied = numbers(
                enough.stream().filter(each -> each.number("votes") == limit).toList());
        Set<String> elected = elected(contest);
        Set<String> beyond = new TreeSet<>(elected);
        beyond.removeAll(sure);
        boolean byAge = state && tied.containsAll(beyond) && elected.size() == seats && elected.containsAll(sure);
        require(elected.equals(sure) || byAge, "differs", id + ": elected", elected, sure);
        equal(contest.get("outcome").number("missing"), seats - elected.size(), id + ": missing");
        if (!beyond.isEmpty()) {
            report.passed("by-age", id, beyond);
        }
    }

    /** Of how many more than half is needed: none where more votes alone win, more than there are where nobody can. */
    private long base() {
        Json figures = contest.get("figures");
        if (state) {
            boolean few = 2 * figures.number("voted") <= figures.number("roll") && !round.equals("repeat");
            return few ? Long.MAX_VALUE : contest.number("valid");
        }
        Json deducted = contest.get("deductions");
        long away = deducted.map().keySet().stream().mapToLong(deducted::number).sum();
        return round.equals("among-tied") ? 0 : figures.number("roll") - away;
    }

    static Set<String> elected(Json contest) {
        return numbers(contest.get("outcome").list("standings").stream()
                .filter(standing -> standing.text("fate").equals("ELECTED"))
                .toList());
    }

    private static Set<String> numbers(List<Json> candidates) {
        return candidates.stream().map(each -> each.text("no")).collect(Collectors.toCollection(TreeSet::new));
    }
}
