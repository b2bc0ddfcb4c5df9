package vn.kiemphieu.cli;

import java.io.PrintWriter;
import java.util.Locale;
import vn.kiemphieu.calibration.TwoReadings;
import vn.kiemphieu.calibration.TwoReadings.Outcome;

/** Shows how the rule and the learned reading came out on the same rows; nothing while only one of them reads. */
final class OpinionTables {
    private final Messages messages;

    OpinionTables(Messages messages) {
        this.messages = messages;
    }

    void print(String what, TwoReadings clear, TwoReadings ambiguous, PrintWriter to) {
        TwoReadings all = clear.plus(ambiguous);
        if (all.rows() == 0) {
            return;
        }
        to.println();
        to.println(messages.say("opinionsTitle", what));
        table("opinionsClear", clear, to);
        table("opinionsAmbiguous", ambiguous, to);
        to.println("  " + messages.say("opinionsErrors"));
        long neither = all.rows() - all.ruleErrors() - all.learnedErrors() + all.jointErrors();
        to.printf(
                Locale.ROOT,
                "    %d %d / %d %d%n",
                all.jointErrors(),
                all.ruleErrors() - all.jointErrors(),
                all.learnedErrors() - all.jointErrors(),
                neither);
        to.println("  "
                + messages.say(
                        all.independent() ? "opinionsIndependent" : "opinionsTogether",
                        all.jointErrors(),
                        Math.min(all.ruleErrors(), all.learnedErrors())));
    }

    private void table(String title, TwoReadings rows, PrintWriter to) {
        to.println("  " + messages.say(title, rows.rows()));
        to.printf(Locale.ROOT, "    %-16s", "");
        for (Outcome learned : Outcome.values()) {
            to.printf(Locale.ROOT, " %16s", messages.say("learned." + learned));
        }
        to.println();
        for (Outcome rule : Outcome.values()) {
            to.printf(Locale.ROOT, "    %-16s", messages.say("rule." + rule));
            for (Outcome learned : Outcome.values()) {
                to.printf(Locale.ROOT, " %16d", rows.count(rule, learned));
            }
            to.println();
        }
    }
}
