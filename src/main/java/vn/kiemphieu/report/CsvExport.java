package vn.kiemphieu.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Event;
import vn.kiemphieu.tally.BallotOutcome;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.CountedBallot;

/** The records of a counting place as CSV files. */
public final class CsvExport {
    private CsvExport() {}

    /**
     * {@code totals-ID.csv}, {@code ballots-ID.csv} and {@code invalid-ID.csv} of a contest that is ready to be counted.
     *
     * @return the files
     */
    public static List<Path> contest(ContestCount count, Path folder) {
        String id = count.contest().id();
        Path totals = folder.resolve("totals-" + id + ".csv");
        Path ballots = folder.resolve("ballots-" + id + ".csv");
        Path invalid = folder.resolve("invalid-" + id + ".csv");
        totals(count).write(totals);
        ballots(count).write(ballots);
        invalid(count).write(invalid);
        return List.of(totals, ballots, invalid);
    }

    /** {@code events.csv}: who did what and when, for the committee's file. */
    public static Path events(List<Event> events, Path folder) {
        CsvTable table = new CsvTable(
                "no", "at", "who", "what", "subject", "subject_id", "subject_hash", "previous_hash", "hash");
        int no = 0;
        for (Event event : events) {
            table.add(
                    ++no,
                    event.at(),
                    event.who(),
                    event.what(),
                    event.subject(),
                    event.subjectId(),
                    event.subjectHash(),
                    event.previousHash(),
                    event.hash());
        }
        Path file = folder.resolve("events.csv");
        table.write(file);
        return file;
    }

    private static CsvTable totals(ContestCount count) {
        ContestTally tally = count.tally();
        CsvTable table = new CsvTable("item", "no", "name", "count");
        figures(count, table);
        table.add("test", "", "", count.test() ? 1 : 0);
        table.add("scanned", "", "", tally.scanned());
        table.add("typed", "", "", tally.typed());
        table.add("valid", "", "", tally.valid());
        table.add("invalid", "", "", tally.invalidTotal());
        tally.invalid().forEach((reason, ballots) -> table.add("invalid:" + reason, "", "", ballots));
        tally.outside().forEach((reason, sheets) -> table.add("outside:" + reason, "", "", sheets));
        for (Candidate candidate : tally.contest().candidates()) {
            table.add("votes", candidate.no(), candidate.name(), tally.votes().get(candidate.no()));
            if (tally.contest().method() == VotingMethod.AGREE_DISAGREE) {
                tally.marks()
                        .get(candidate.no())
                        .forEach((mark, ballots) -> table.add(mark.code(), candidate.no(), candidate.name(), ballots));
            }
        }
        return table;
    }

    private static void figures(ContestCount count, CsvTable table) {
        new java.util.TreeMap<>(count.figures()).forEach((figure, amount) -> table.add(figure.code(), "", "", amount));
    }

    /** One line a ballot in an order that tells nothing of the order of feeding, and no name of a sheet. */
    private static CsvTable ballots(ContestCount count) {
        Contest contest = count.contest();
        List<String> header = new ArrayList<>(List.of("outcome", "reason"));
        contest.candidates().forEach(candidate -> header.add(candidate.no() + " " + candidate.name()));
        CsvTable table = new CsvTable(header.toArray(new String[0]));
        List<List<String>> lines = count.ballots().stream()
                .map(ballot -> line(contest, ballot.outcome()))
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .collect(Collectors.toCollection(ArrayList::new));
        String seed = Sha256.hex(lines.toString().getBytes(StandardCharsets.UTF_8));
        Collections.shuffle(lines, new Random(Long.parseUnsignedLong(seed.substring(0, 16), 16)));
        lines.forEach(table::add);
        return table;
    }

    private static List<String> line(Contest contest, BallotOutcome outcome) {
        List<String> cells = new ArrayList<>();
        if (outcome instanceof BallotOutcome.Valid valid) {
            cells.addAll(List.of("valid", ""));
            contest.candidates()
                    .forEach(candidate ->
                            cells.add(valid.marks().get(candidate.no()).code()));
            return cells;
        }
        cells.addAll(outcomeWords(outcome));
        cells.addAll(Collections.nCopies(contest.candidates().size(), ""));
        return cells;
    }

    private static List<String> outcomeWords(BallotOutcome outcome) {
        if (outcome instanceof BallotOutcome.InvalidByRule byRule) {
            return List.of("invalid", byRule.reason().name());
        }
        if (outcome instanceof BallotOutcome.InvalidByRuling byRuling) {
            return List.of("invalid", byRuling.reason().name());
        }
        return List.of("outside", ((BallotOutcome.Outside) outcome).reason().name());
    }

    private static CsvTable invalid(ContestCount count) {
        CsvTable table = new CsvTable("ballot", "reason", "article", "decided", "by");
        String confirmers = String.join("; ", count.confirmers());
        for (CountedBallot ballot : count.ballots()) {
            if (ballot.outcome() instanceof BallotOutcome.InvalidByRule byRule) {
                table.add(ballot.id(), byRule.reason(), byRule.article(), "list", confirmers);
            } else if (ballot.outcome() instanceof BallotOutcome.InvalidByRuling byRuling) {
                String decided = byRuling.authority().wholeCommittee() ? "committee" : "members";
                String by = String.join("; ", byRuling.authority().by());
                table.add(ballot.id(), byRuling.reason(), byRuling.article(), decided, by);
            }
        }
        return table;
    }
}
