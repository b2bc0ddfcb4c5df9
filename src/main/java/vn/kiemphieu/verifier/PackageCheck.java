package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Verify.equal;
import static vn.kiemphieu.verifier.Verify.require;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A result package: every file in it tells the same election, the same votes and the same winners, and each contest is counted
 * again from its ballots ({@link ContestCheck}). Votes go by NIST's names: {@code selection-CONTEST-NUMBER}.
 */
record PackageCheck(SealedFile file, Verify report) {
    void check() {
        Json records = file.json("records.json");
        Json asked = file.json("asked.json");
        equal(records.text("election_hash"), file.hash("asked.json"), "election_hash, asked.json");
        require(records.get("election").equals(asked), "altered", "records.json election, asked.json");
        require(!records.list("contests").isEmpty(), "missing", "records.json contests");
        Map<String, Long> votes = new TreeMap<>();
        Map<String, Long> cast = new TreeMap<>();
        Set<String> winners = new TreeSet<>();
        for (Json contest : records.list("contests")) {
            String id = contest.text("id");
            List<Json> question = where(asked.list("contests"), "id", id);
            require(question.size() == 1 && !cast.containsKey("contest-" + id), "twice", id);
            boolean state = asked.text("regime").equals("state");
            ContestCheck check = new ContestCheck(state, question.get(0), contest, new TreeMap<>(), new TreeSet<>());
            Set<String> byAge = check.check();
            check.votes().forEach((no, n) -> votes.put("selection-" + id + "-" + no, n));
            check.elected().forEach(no -> winners.add("candidate-" + id + "-" + no));
            cast.put("contest-" + id, contest.number("scanned") + contest.number("typed"));
            report.passed("counted", id, contest.number("valid"), contest.number("invalid"), check.votes());
            if (!byAge.isEmpty()) {
                report.passed("by-age", id, byAge);
            }
        }
        results(file.json("results.json").list("Election").get(0), votes, winners);
        cast.putAll(votes);
        cast.values().removeIf(n -> n == 0);
        equal(castVotes(), cast, "cvr.json");
    }

    private static void results(Json told, Map<String, Long> votes, Set<String> winners) {
        Map<String, Long> sums = new TreeMap<>();
        for (Json selection : below(told.list("Contest"), "ContestSelection")) {
            Json count = selection.list("VoteCounts").get(0);
            sums.merge(selection.text("@id"), count.number("Count"), Long::sum);
        }
        equal(sums, votes, "results.json");
        Set<String> named = new TreeSet<>();
        where(told.list("Candidate"), "PostElectionStatus", "winner").forEach(each -> named.add(each.text("@id")));
        equal(named, winners, "results.json winner");
    }

    /** Ballots of each contest and votes of each name in the cast vote records as they count. */
    private Map<String, Long> castVotes() {
        Map<String, Long> cast = new TreeMap<>();
        for (Json ballot : file.json("cvr.json").list("CVR")) {
            List<Json> counted = where(ballot.list("CVRSnapshot"), "@id", ballot.text("CurrentSnapshotId"));
            List<Json> contests = below(counted, "CVRContest");
            contests.forEach(each -> cast.merge(each.text("ContestId"), 1L, Long::sum));
            for (Json each : below(contests, "CVRContestSelection")) {
                cast.merge(each.text("ContestSelectionId"), each.number("TotalNumberVotes"), Long::sum);
            }
        }
        cast.values().removeIf(n -> n == 0);
        return cast;
    }

    private static List<Json> where(List<Json> of, String key, String text) {
        return of.stream().filter(each -> each.text(key).equals(text)).toList();
    }

    private static List<Json> below(List<Json> holders, String key) {
        List<Json> below = new ArrayList<>();
        holders.forEach(holder -> below.addAll(holder.list(key)));
        return below;
    }
}
