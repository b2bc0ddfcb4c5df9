package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * A result package: every file in it tells the same election, the same votes and the same winners, and each contest is counted
 * again from its ballots ({@link ContestCheck}). Votes go by NIST's names: {@code selection-CONTEST-NUMBER}.
 */
record PackageCheck(SealedFile file, Report report) {
    void check() {
        Json records = file.json("records.json");
        Json election = file.json("election.json");
        require(election.equals(records.get("election")), "altered", "election.json, records.json");
        requireSame(file.json("asked.json"), election, "asked.json");
        equal(records.text("election_hash"), file.hash("asked.json"), "election_hash, asked.json");
        require(!records.list("contests").isEmpty(), "missing", "records.json contests");
        Map<String, Long> votes = new TreeMap<>();
        Map<String, Long> cast = new TreeMap<>();
        Set<String> winners = new TreeSet<>();
        for (Json contest : records.list("contests")) {
            String id = contest.text("id");
            Map<String, Long> counted = new ContestCheck(election, contest, report).check();
            counted.forEach((no, n) -> votes.put("selection-" + id + "-" + no, n));
            ContestCheck.elected(contest).forEach(no -> winners.add("candidate-" + id + "-" + no));
            cast.put("contest-" + id, contest.number("scanned") + contest.number("typed"));
            report.passed("counted", id, contest.number("valid"), contest.number("invalid"), counted);
        }
        Json results = file.json("results.json").list("Election").get(0);
        Map<String, Long> resultVotes = new TreeMap<>();
        for (Json selection : below(results.list("Contest"), "ContestSelection")) {
            resultVotes.put(
                    selection.text("@id"), selection.list("VoteCounts").get(0).number("Count"));
        }
        equal(resultVotes, votes, "results.json");
        List<Json> named = results.list("Candidate").stream()
                .filter(each -> each.text("PostElectionStatus").equals("winner"))
                .toList();
        equal(sums(named, "@id", each -> 1L).keySet(), winners, "results.json winner");
        List<Json> cvrs = below(
                file.json("cvr.json").list("CVR").stream()
                        .map(PackageCheck::current)
                        .toList(),
                "CVRContest");
        Map<String, Long> cvrVotes = sums(cvrs, "ContestId", each -> 1L);
        cvrVotes.putAll(sums(
                below(cvrs, "CVRContestSelection"), "ContestSelectionId", each -> each.number("TotalNumberVotes")));
        cast.putAll(votes);
        cast.values().removeIf(n -> n == 0);
        cvrVotes.values().removeIf(n -> n == 0);
        equal(cvrVotes, cast, "cvr.json");
    }

    private static Json current(Json record) {
        return record.list("CVRSnapshot").stream()
                .filter(snapshot -> snapshot.text("@id").equals(record.text("CurrentSnapshotId")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Json> below(List<Json> holders, String key) {
        return holders.stream().flatMap(holder -> holder.list(key).stream()).toList();
    }

    private static Map<String, Long> sums(List<Json> of, String name, ToLongFunction<Json> number) {
        return of.stream()
                .collect(Collectors.groupingBy(each -> each.text(name), TreeMap::new, Collectors.summingLong(number)));
    }

    /** What the voters were asked is what the election file says; it may say more, and leave out what is false. */
    private static void requireSame(Json asked, Json told, String place) {
        if (asked.value() instanceof Map) {
            asked.map().forEach((key, value) -> {
                if (told.map().containsKey(key) || !value.toString().equals("false")) {
                    requireSame(value, told.get(key), place + " " + key);
                }
            });
        } else if (asked.value() instanceof List) {
            equal(told.list().size(), asked.list().size(), place);
            for (int i = 0; i < asked.list().size(); i++) {
                requireSame(asked.list().get(i), told.list().get(i), place + " " + (i + 1));
            }
        } else {
            equal(plain(told), plain(asked), place);
        }
    }

    private static String plain(Json value) {
        String composed = Normalizer.normalize(value.toString(), Normalizer.Form.NFC);
        return composed.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
