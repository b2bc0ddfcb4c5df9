package vn.kiemphieu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import vn.kiemphieu.app.PrintCheck;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.RoomierBallot;

/** Says how a ballot was printed and what a person must still see to. */
record PrintRemarks(PrintWriter out, Messages messages, PrintCheck check) {
    /** Tells everything; whether the ballot is as the rules want it. */
    boolean tell(OfficialBallot.Result result, Supplier<Optional<RoomierBallot>> roomier, boolean keepOrder) {
        BallotLayout layout = result.layout();
        say(
                "print.form",
                check.form().code(),
                messages.say("print.paper." + layout.paper()),
                pt(layout.namePt()),
                pt(layout.rowMm()));
        List<PrintCheck.Finding> findings = check.findings(result, roomier, keepOrder);
        findings.forEach(finding -> say(key(finding), finding.arguments().toArray()));
        return findings.stream().noneMatch(PrintCheck.Finding::wrong);
    }

    private static String key(PrintCheck.Finding finding) {
        return switch (finding.kind()) {
            case PAGES -> "print.pages";
            case ROOMIER -> "print.roomier";
            case NO_ROOM -> "print.noRoom";
            case OTHER_PAPER -> "print.otherPaper";
            case OWN_NOTES -> "print.ownNotes";
            case GAP -> "print.gap." + finding.arguments().get(0);
            case NO_HONORIFIC -> "print.noHonorific";
            case NAMESAKE -> "print.namesake";
            case ORDER -> "print.order";
            case ORDER_WANTED -> "print.orderWanted";
            case ORDER_WRONG -> "print.orderWrong";
            case ORDER_KEPT -> "print.orderKept";
        };
    }

    private void say(String key, Object... arguments) {
        out.println(messages.say(key, arguments));
    }

    private static String pt(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }
}
