package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;
import static vn.kiemphieu.verifier.SealedFile.list;
import static vn.kiemphieu.verifier.SealedFile.number;
import static vn.kiemphieu.verifier.SealedFile.object;
import static vn.kiemphieu.verifier.SealedFile.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who is elected, reckoned again: more than half of the base and more votes than the others (Party: those summoned less the
 * deductions, 190-QĐ/TW art. 30; state: the valid ballots, law 85/2015 art. 78). Where equal votes meet the last seat nobody
 * is elected by votes; a state election then takes the older, which is not reckoned again here.
 */
final class OutcomeCheck {
    private final Map<String, Object> records;
    private final Map<String, Object> contest;
    private final Report report;
    private final String id;

    OutcomeCheck(Map<String, Object> records, Map<String, Object> contest, Report report) {
        this.records = records;
        this.contest = contest;
        this.report = report;
        this.id = text(contest, "id");
    }

    void check() {
        boolean state = text(object(records, "election"), "regime").equals("state");
        long votedOf = state && turnoutTooLow() ? Long.MAX_VALUE : base(state);
        long seats = number(contest, "seats");
        List<Map<String, Object>> enough = list(contest, "candidates").stream()
                .filter(candidate ->
                        votedOf < 0 ? number(candidate, "votes") > 0 : 2 * number(candidate, "votes") > votedOf)
                .sorted(Comparator.comparing((Map<String, Object> candidate) -> -number(candidate, "votes")))
                .toList();
        long cut = enough.size() > seats ? number(enough.get((int) seats - 1), "votes") : 0;
        boolean tie = enough.size() > seats && number(enough.get((int) seats), "votes") == cut;
        TreeSet<String> sure = new TreeSet<>();
        TreeSet<String> tied = new TreeSet<>();
        for (Map<String, Object> candidate : enough) {
            long votes = number(candidate, "votes");
            if (votes > cut || votes == cut && !tie) {
                sure.add(text(candidate, "no"));
            } else if (votes == cut) {
                tied.add(text(candidate, "no"));
            }
        }
        TreeSet<String> elected = PackageCheck.elected(contest);
        TreeSet<String> beyond = new TreeSet<>(elected);
        beyond.removeAll(sure);
        boolean byAge = state && tied.containsAll(beyond) && elected.size() == seats && elected.containsAll(sure);
        require(elected.equals(sure) || byAge, "differs", id + ": elected", elected, sure);
        equal(number(object(contest, "outcome"), "missing"), seats - elected.size(), id + ": missing");
        if (byAge && !beyond.isEmpty()) {
            report.passed("by-age", id, beyond);
        }
    }

    private boolean turnoutTooLow() {
        Map<String, Object> figures = object(contest, "figures");
        return 2 * number(figures, "voted") <= number(figures, "roll") && !kind().equals("repeat");
    }

    /** Of how many more than half is needed; below zero where more votes alone win. */
    private long base(boolean state) {
        if (state) {
            return number(contest, "valid");
        }
        long deducted = object(contest, "deductions").values().stream()
                .mapToLong(n -> Long.parseLong(n.toString()))
                .sum();
        return kind().equals("among-tied") ? -1 : number(object(contest, "figures"), "roll") - deducted;
    }

    /** Which kind of further round the election file says this is, if it is one. */
    private String kind() {
        return list(object(records, "election"), "contests").stream()
                .filter(each -> text(each, "id").equals(id))
                .map(each -> text(object(each, "round"), "kind"))
                .findFirst()
                .orElse("");
    }
}
