package vn.kiemphieu.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.tally.ContestTally;

/**
 * The votes of each candidate in ballot order; of agree/disagree ballots every kind of mark, so that each line adds up to
 * the valid ballots.
 *
 * @param widths of the columns, shares of the page's width
 * @param rows the first is the heading
 */
record VoteTable(List<Float> widths, List<List<String>> rows) {
    /** @param words the heading of a column by its key */
    static VoteTable of(ContestTally tally, UnaryOperator<String> words) {
        boolean strikeOut = tally.contest().method() == VotingMethod.STRIKE_OUT;
        List<String> columns = strikeOut
                ? List.of("no", "name", "votes", "valid")
                : List.of("no", "name", "AGREE", "DISAGREE", "NONE", "BOTH", "valid");
        List<Float> widths = strikeOut
                ? List.of(0.1f, 0.46f, 0.2f, 0.24f)
                : List.of(0.07f, 0.33f, 0.12f, 0.12f, 0.12f, 0.12f, 0.12f);
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns.stream().map(column -> words.apply("table." + column)).toList());
        for (Candidate candidate : tally.contest().candidates()) {
            rows.add(columns.stream()
                    .map(column -> cell(tally, candidate, column))
                    .toList());
        }
        return new VoteTable(widths, List.copyOf(rows));
    }

    private static String cell(ContestTally tally, Candidate candidate, String column) {
        return switch (column) {
            case "no" -> String.valueOf(candidate.no());
            case "name" -> candidate.name();
            case "votes" -> String.valueOf(tally.votes().get(candidate.no()));
            case "valid" -> String.valueOf(tally.valid());
            default -> String.valueOf(tally.marked(candidate.no(), MarkStatus.valueOf(column)));
        };
    }
}
