package vn.kiemphieu.cli.demo;

import java.io.PrintWriter;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.wording.Terms;

/** The result of one contest in ballot order, beside what was drawn. */
final class ResultTable {
    private final PrintWriter out;
    private final Messages messages;

    ResultTable(PrintWriter out, Messages messages) {
        this.out = out;
        this.messages = messages;
    }

    void print(DemoResult result) {
        ContestTally tally = result.tally();
        int width = tally.contest().candidates().stream()
                .mapToInt(candidate -> length(candidate.name()))
                .max()
                .orElse(0);
        out.println();
        out.println(messages.say("result.title", tally.contest().title()));
        line(width, "", messages.say("result.name"), messages.say("result.drawn"), messages.say("result.counted"));
        for (Candidate candidate : tally.contest().candidates()) {
            line(
                    width,
                    candidate.no() + ".",
                    candidate.name(),
                    result.expected().votes().get(candidate.no()),
                    tally.votes().get(candidate.no()));
        }
        out.println(messages.say(
                "result.ballots",
                tally.valid() + tally.invalidTotal(),
                tally.valid(),
                tally.invalidTotal(),
                tally.outsideTotal()));
        for (InvalidReason reason : tally.invalid().keySet()) {
            out.println(messages.say(
                    "result.invalid", Terms.of(reason), tally.invalid().get(reason)));
        }
    }

    private void line(int width, Object no, String name, Object drawn, Object counted) {
        out.println("   " + left(4, no) + name + " ".repeat(Math.max(0, width - length(name))) + left(10, drawn)
                + left(10, counted));
    }

    private static String left(int width, Object text) {
        String word = String.valueOf(text);
        return (width == 4 ? word : "") + " ".repeat(Math.max(0, width - length(word))) + (width == 4 ? "" : word);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
