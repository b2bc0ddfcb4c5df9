package vn.kiemphieu.cli;

import java.io.PrintWriter;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.fit.CalibrationFigures;
import vn.kiemphieu.calibration.fit.CalibrationVerdict;
import vn.kiemphieu.calibration.fit.Percent;

/** Says in the terminal what a calibration found. */
final class CalibrationSummary {
    private final Console console;
    private final Messages messages;

    CalibrationSummary(Console console) {
        this.console = console;
        this.messages = console.messages().of("calibrate");
    }

    void print(CalibrationFigures figures) {
        PrintWriter out = console.out();
        half("before", figures.before());
        half("all", figures.all());
        half("fittedHalf", figures.fittedHalf());
        half("heldOut", figures.heldOut());
        figures.all().incidents().forEach(incident -> out.println("! " + incident));
        figures.moves()
                .forEach(move -> out.println(messages.say(
                        "moved", move.limit().name(), move.from(), move.to(), move.strictEnd(), move.looseEnd())));
        CalibrationVerdict verdict = figures.verdict();
        out.println();
        out.println(messages.say("verdict." + verdict.level()));
        verdict.findings()
                .forEach(finding -> out.println(
                        "- " + finding.sentence().in(console.messages().language())));
    }

    private void half(String name, AccuracyFigures f) {
        AccuracyFigures.Part ambiguous = f.ambiguousTotal();
        console.out()
                .println(messages.say(
                        "half",
                        messages.say("half." + name),
                        f.sheets(),
                        f.silent(),
                        f.positions(),
                        Percent.of(f.silentBound()),
                        f.toReview() + "/" + f.ordinary(),
                        f.asked() + "/" + f.clearRows(),
                        ambiguous.accepted() + "/" + ambiguous.seen()));
    }
}
