package vn.kiemphieu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.election.NameOrder;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.official.Gap;
import vn.kiemphieu.form.official.OfficialBallot;
import vn.kiemphieu.form.official.OfficialForm;
import vn.kiemphieu.form.official.RoomierBallot;

/** Says how a ballot was printed and what a person must still see to. */
record PrintRemarks(PrintWriter out, Messages messages, Election election, Contest contest, OfficialForm form) {
    /** Tells everything; whether the ballot is as the rules want it. */
    boolean tell(OfficialBallot.Result result, Supplier<Optional<RoomierBallot>> roomier, boolean keepOrder) {
        BallotLayout layout = result.layout();
        say(
                "print.form",
                form.code(),
                messages.say("print.paper." + layout.paper()),
                pt(layout.namePt()),
                pt(layout.rowMm()));
        boolean pages = pages(result.ballot().namesOnPage(), roomier);
        if (form.regime() == Regime.STATE && layout.paper() != BallotLayout.Paper.A5_PORTRAIT) {
            say("print.otherPaper");
        }
        if (form.regime() == Regime.STATE && !layout.texts().notes().isEmpty()) {
            say("print.ownNotes");
        }
        boolean complete = gaps(result);
        boolean titled = honorifics();
        namesakes();
        boolean ordered = order(keepOrder);
        return pages && complete && titled && ordered;
    }

    private boolean pages(List<Integer> namesOnPage, Supplier<Optional<RoomierBallot>> roomier) {
        if (namesOnPage.size() == 1) {
            return true;
        }
        String names =
                String.join(" + ", namesOnPage.stream().map(String::valueOf).toList());
        say("print.pages", contest.candidates().size(), namesOnPage.size(), names);
        roomier.get()
                .ifPresentOrElse(
                        other -> say(
                                "print.roomier",
                                other.form().code(),
                                other.look().paper().name().substring(0, 2),
                                other.look().columns()),
                        () -> say("print.noRoom"));
        return false;
    }

    private boolean gaps(OfficialBallot.Result result) {
        for (Gap gap : Gap.values()) {
            if (result.gaps().contains(gap)) {
                say("print.gap." + gap);
            }
        }
        return result.gaps().isEmpty();
    }

    private boolean honorifics() {
        if (form.regime() != Regime.STATE) {
            return true;
        }
        List<Candidate> without =
                contest.candidates().stream().filter(c -> !titled(c)).toList();
        without.forEach(c -> say("print.noHonorific", c.no(), c.name()));
        return without.isEmpty();
    }

    private static boolean titled(Candidate candidate) {
        String name = candidate.name().toLowerCase(Locale.ROOT);
        return candidate.facts().honorific().isPresent()
                || List.of(Honorific.values()).stream()
                        .anyMatch(h -> name.startsWith(h.word().toLowerCase(Locale.ROOT) + " "));
    }

    private void namesakes() {
        for (Candidate candidate : contest.candidates()) {
            if (!BallotLine.namesakes(contest, candidate).isEmpty()) {
                say("print.namesake", candidate.no(), BallotLine.of(contest, candidate, election.regime()));
            }
        }
    }

    // A Party's list is ordered by custom alone: told, and nobody is stopped.
    private boolean order(boolean keepOrder) {
        NameOrder rule = new NameOrder();
        List<Candidate> wrong = rule.outOfPlace(contest.candidates());
        if (wrong.isEmpty()) {
            return true;
        }
        wrong.forEach(c -> say("print.order", c.no(), c.name()));
        String wanted = contest.candidates().stream()
                .sorted(rule)
                .map(c -> String.valueOf(c.no()))
                .collect(Collectors.joining(", "));
        say("print.orderWanted", wanted);
        boolean bound = form.regime() == Regime.STATE && !keepOrder;
        say(bound ? "print.orderWrong" : "print.orderKept");
        return !bound;
    }

    private void say(String key, Object... arguments) {
        out.println(messages.say(key, arguments));
    }

    private static String pt(double size) {
        return String.format(Locale.ROOT, "%.1f", size);
    }
}
