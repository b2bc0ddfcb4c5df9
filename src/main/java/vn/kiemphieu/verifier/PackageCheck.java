package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Report.equal;
import static vn.kiemphieu.verifier.Report.require;
import static vn.kiemphieu.verifier.SealedFile.list;
import static vn.kiemphieu.verifier.SealedFile.number;
import static vn.kiemphieu.verifier.SealedFile.object;
import static vn.kiemphieu.verifier.SealedFile.text;

import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts a result package again: from its ballots, from its cast vote records, and who is elected by that. */
final class PackageCheck {
    private final SealedFile file;
    private final Report report;

    PackageCheck(SealedFile file, Report report) {
        this.file = file;
        this.report = report;
    }

    void check() throws IOException {
        Map<String, Object> records = file.object("records.json");
        Map<String, Object> results = file.object("results.json");
        Map<String, Map<String, Long>> fromCvrs = cvrVotes(file.object("cvr.json"));
        Map<String, Object> about = file.object("about.json");
        require(file.object("election.json").equals(records.get("election")), "altered", "election.json, records.json");
        for (String key : List.of("election_hash", "events_hash", "test", "as_of")) {
            equal(about.get(key), records.get(key), "records.json " + key);
        }
        requireSame(file.object("asked.json"), records.get("election"), "asked.json");
        equal(records.get("election_hash"), file.hash("asked.json"), "election_hash, asked.json");
        List<String> told = list(records, "contests").stream()
                .map(contest -> text(contest, "id"))
                .toList();
        require(!told.isEmpty(), "missing", "records.json contests");
        equal(about.get("contests"), told, "records.json contests");
        require(told.containsAll(fromCvrs.keySet()), "added", "cvr.json contests");
        for (Map<String, Object> contest : list(records, "contests")) {
            Map<String, Long> votes = count(contest);
            String id = text(contest, "id");
            conserve(contest, votes);
            if (contest.containsKey("outcome")) {
                new OutcomeCheck(records, contest, report).check();
            }
            Map<String, Long> fromRecords = new TreeMap<>(votes);
            fromRecords.put("*", number(contest, "scanned") + number(contest, "typed"));
            Map<String, Long> fromCvr = fromCvrs.getOrDefault(id, new TreeMap<>());
            fromCvr.values().removeIf(n -> n == 0);
            fromRecords.values().removeIf(n -> n == 0);
            equal(fromCvr, fromRecords, id + ": cvr.json");
            equal(resultVotes(results, id), votes, id + ": results.json");
            equal(winners(results, id), elected(contest), id + ": results.json winner");
            report.passed("counted", id, number(contest, "valid"), number(contest, "invalid"), votes);
        }
    }

    /** What the voters were asked is what the election file says; it may say more, and leave out what is false or empty. */
    private static void requireSame(Object asked, Object told, String place) {
        if (asked instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                Object there = told instanceof Map<?, ?> other ? other.get(key) : null;
                if (!Boolean.FALSE.equals(value) || there != null) {
                    requireSame(value, there, place + " " + key);
                }
            });
        } else if (asked instanceof List<?> list) {
            List<?> other = told instanceof List<?> there ? there : List.of();
            equal(list.size(), other.size(), place);
            for (int i = 0; i < list.size(); i++) {
                requireSame(list.get(i), other.get(i), place + " " + (i + 1));
            }
        } else {
            equal(plain(told), plain(asked), place);
        }
    }

    private static String plain(Object value) {
        return Normalizer.normalize(String.valueOf(value), Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
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
            require(times > 0, "too-many", id + ": count", 1, times);
            counted.merge(text(ballot, "typed").equals("true") ? "typed" : "scanned", times, Long::sum);
            counted.merge(outcome, times, Long::sum);
            if (!outcome.equals("valid")) {
                counted.merge(outcome + "_by_reason " + text(ballot, "reason"), times, Long::sum);
                continue;
            }
            Map<String, Object> marks = object(ballot, "marks");
            equal(votes.keySet(), new TreeMap<>(marks).keySet(), id + ": marks");
            long given = marks.values().stream().filter(vote::equals).count();
            require(given <= number(contest, "seats"), "too-many", id, given, number(contest, "seats"));
            counted.merge("ballots_by_votes " + given, times, Long::sum);
            marks.forEach((no, mark) -> votes.merge(no, mark.equals(vote) ? times : 0L, Long::sum));
        }
        votes.forEach((no, n) -> counted.put("votes " + no, n));
        told.values().removeIf(n -> n == 0);
        counted.values().removeIf(n -> n == 0);
        equal(told, counted, id);
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
            equal(number(figures, "collected"), all, id + ": collected = valid + invalid");
        }
        votes.forEach((no, n) -> require(n <= valid, "too-many", id + " " + no, n, valid));
        for (String pair : List.of("collected voted", "collected issued", "voted roll", "issued received")) {
            String[] names = pair.split(" ");
            long less = number(figures, names[0]);
            long more = figures.containsKey(names[1]) ? number(figures, names[1]) : less;
            require(less <= more, "too-many", id + ": " + pair, less, more);
        }
        for (Map<String, Object> check : list(contest, "checks")) {
            equal(check.get("holds"), true, id + ": " + text(check, "check"));
        }
        require(!list(contest, "checks").isEmpty(), "missing", id + ": checks");
        require(contest.containsKey("closing"), "missing", id + ": closing");
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
