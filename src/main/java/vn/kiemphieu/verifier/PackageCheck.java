package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.SealedFile.list;
import static vn.kiemphieu.verifier.SealedFile.number;
import static vn.kiemphieu.verifier.SealedFile.object;
import static vn.kiemphieu.verifier.SealedFile.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts a result package again: from its ballots, from its cast vote records, and who is elected by that. */
final class PackageCheck {
    private final SealedFile file;
    private final Findings findings;

    PackageCheck(SealedFile file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    void check() throws IOException {
        Map<String, Object> records = file.object("records.json");
        Map<String, Object> results = file.object("results.json");
        Map<String, Map<String, Long>> fromCvrs = cvrVotes(file.object("cvr.json"));
        boolean same = file.object("election.json").equals(records.get("election"));
        findings.require(same, "altered", "election.json, records.json");
        for (String key : List.of("election_hash", "events_hash", "test", "as_of")) {
            findings.equal(file.about().get(key), records.get(key), "records.json " + key);
        }
        List<String> told = list(records, "contests").stream()
                .map(contest -> text(contest, "id"))
                .toList();
        findings.require(!told.isEmpty(), "missing", "records.json contests");
        findings.equal(file.about().get("contests"), told, "records.json contests");
        findings.require(told.containsAll(fromCvrs.keySet()), "added", "cvr.json contests");
        for (Map<String, Object> contest : list(records, "contests")) {
            int before = findings.broken.size();
            Map<String, Long> votes = count(contest);
            String id = text(contest, "id");
            Map<String, Long> fromRecords = new TreeMap<>(votes);
            fromRecords.put("*", number(contest, "scanned") + number(contest, "typed"));
            Map<String, Long> fromCvr = fromCvrs.getOrDefault(id, new TreeMap<>());
            fromCvr.values().removeIf(n -> n == 0);
            fromRecords.values().removeIf(n -> n == 0);
            findings.equal(fromCvr, fromRecords, id + ": cvr.json");
            findings.equal(resultVotes(results, id), votes, id + ": results.json");
            findings.equal(winners(results, id), elected(contest), id + ": results.json winner");
            conserve(contest, votes);
            if (contest.containsKey("outcome")) {
                new OutcomeCheck(records, contest, findings).check();
            }
            if (findings.broken.size() == before) {
                findings.passed("counted", id, number(contest, "valid"), number(contest, "invalid"), votes);
            }
        }
    }

    /** Votes of each name by adding the ballots up; every total beside them must come out the same. */
    private Map<String, Long> count(Map<String, Object> contest) {
        String id = text(contest, "id");
        String vote = text(contest, "method").equals("strike-out") ? "kept" : "agree";
        Map<String, Long> votes = new TreeMap<>();
        Map<String, Long> told = told(contest, vote);
        Map<String, Long> counted = new TreeMap<>();
        list(contest, "candidates").forEach(candidate -> votes.put(text(candidate, "no"), 0L));
        for (Map<String, Object> ballot : list(contest, "ballots")) {
            long times = number(ballot, "count");
            String outcome = text(ballot, "outcome");
            findings.require(times > 0, "too-many", id + ": count", 1, times);
            counted.merge(text(ballot, "typed").equals("true") ? "typed" : "scanned", times, Long::sum);
            counted.merge(outcome, times, Long::sum);
            if (!outcome.equals("valid")) {
                counted.merge(outcome + "_by_reason " + text(ballot, "reason"), times, Long::sum);
                continue;
            }
            Map<String, Object> marks = object(ballot, "marks");
            findings.equal(votes.keySet(), new TreeMap<>(marks).keySet(), id + ": marks");
            long given = marks.values().stream().filter(vote::equals).count();
            findings.require(given <= number(contest, "seats"), "too-many", id, given, number(contest, "seats"));
            counted.merge("ballots_by_votes " + given, times, Long::sum);
            marks.forEach((no, mark) -> votes.merge(no, mark.equals(vote) ? times : 0L, Long::sum));
        }
        votes.forEach((no, n) -> counted.put("votes " + no, n));
        told.values().removeIf(n -> n == 0);
        counted.values().removeIf(n -> n == 0);
        findings.equal(told, counted, id);
        return votes;
    }

    /** Every total the records tell of a contest, by a name of its own. */
    private static Map<String, Long> told(Map<String, Object> contest, String vote) {
        Map<String, Long> told = new TreeMap<>();
        for (String total : List.of("scanned", "typed", "valid", "invalid", "outside")) {
            told.put(total, number(contest, total));
        }
        for (String parts : List.of("invalid_by_reason", "outside_by_reason", "ballots_by_votes")) {
            Map<String, Object> each = object(contest, parts);
            each.keySet().forEach(part -> told.put(parts + " " + part, number(each, part)));
        }
        for (Map<String, Object> candidate : list(contest, "candidates")) {
            boolean same = number(candidate, "votes") == number(object(candidate, "marks"), vote);
            told.put("votes " + text(candidate, "no"), same ? number(candidate, "votes") : -1);
        }
        return told;
    }

    /** What must hold whatever was voted: nothing comes out of nothing, nothing gets lost. */
    private void conserve(Map<String, Object> contest, Map<String, Long> votes) {
        Map<String, Object> figures = object(contest, "figures");
        String id = text(contest, "id");
        long valid = number(contest, "valid");
        long all = valid + number(contest, "invalid");
        if (figures.containsKey("collected")) {
            findings.equal(number(figures, "collected"), all, id + ": collected = valid + invalid");
        }
        votes.forEach((no, n) -> findings.require(n <= valid, "too-many", id + " " + no, n, valid));
        atMost(figures, id, "collected", "voted");
        atMost(figures, id, "collected", "issued");
        atMost(figures, id, "voted", "roll");
        atMost(figures, id, "issued", "received");
        for (Map<String, Object> check : list(contest, "checks")) {
            findings.require(
                    Boolean.TRUE.equals(check.get("holds")),
                    "differs",
                    id + ": " + text(check, "check"),
                    text(check, "left"),
                    text(check, "right"));
        }
        findings.require(!list(contest, "checks").isEmpty(), "missing", id + ": checks");
        findings.require(contest.containsKey("closing"), "missing", id + ": closing");
    }

    private void atMost(Map<String, Object> figures, String id, String less, String more) {
        if (figures.containsKey(less) && figures.containsKey(more)) {
            long one = number(figures, less);
            findings.require(
                    one <= number(figures, more),
                    "too-many",
                    id + ": " + less + ", " + more,
                    one,
                    number(figures, more));
        }
    }

    /** By contest, each name's votes and, under {@code *}, the number of records. */
    private static Map<String, Map<String, Long>> cvrVotes(Map<String, Object> report) {
        Map<String, Map<String, Long>> votes = new HashMap<>();
        for (Map<String, Object> record : list(report, "CVR")) {
            for (Map<String, Object> snapshot : list(record, "CVRSnapshot")) {
                if (!text(snapshot, "@id").equals(text(record, "CurrentSnapshotId"))) {
                    continue;
                }
                for (Map<String, Object> contest : list(snapshot, "CVRContest")) {
                    String id = text(contest, "ContestId").replaceFirst("contest-", "");
                    Map<String, Long> own = votes.computeIfAbsent(id, key -> new TreeMap<>());
                    own.merge("*", 1L, Long::sum);
                    for (Map<String, Object> selection : list(contest, "CVRContestSelection")) {
                        String no = text(selection, "ContestSelectionId").replaceFirst("selection-.*-", "");
                        own.merge(no, number(selection, "TotalNumberVotes"), Long::sum);
                    }
                }
            }
        }
        return votes;
    }

    private static TreeSet<String> winners(Map<String, Object> report, String id) {
        TreeSet<String> winners = new TreeSet<>();
        for (Map<String, Object> candidate : list(list(report, "Election").get(0), "Candidate")) {
            String no = text(candidate, "@id").replaceFirst("candidate-.*-", "");
            if (text(candidate, "PostElectionStatus").equals("winner")
                    && text(candidate, "@id").equals("candidate-" + id + "-" + no)) {
                winners.add(no);
            }
        }
        return winners;
    }

    static TreeSet<String> elected(Map<String, Object> contest) {
        TreeSet<String> elected = new TreeSet<>();
        for (Map<String, Object> standing : list(object(contest, "outcome"), "standings")) {
            if (text(standing, "fate").equals("ELECTED")) {
                elected.add(text(standing, "no"));
            }
        }
        return elected;
    }

    private static Map<String, Long> resultVotes(Map<String, Object> report, String id) {
        Map<String, Long> votes = new TreeMap<>();
        for (Map<String, Object> contest : list(list(report, "Election").get(0), "Contest")) {
            for (Map<String, Object> selection : list(contest, "ContestSelection")) {
                if (text(contest, "@id").equals("contest-" + id)) {
                    String no = text(selection, "@id").replaceFirst("selection-.*-", "");
                    votes.put(no, number(list(selection, "VoteCounts").get(0), "Count"));
                }
            }
        }
        return votes;
    }
}
