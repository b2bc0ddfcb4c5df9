package vn.kiemphieu.ui.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.report.minutes.LeftBlank;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.result.Finding;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Figure;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.ui.Texts;

/**
 * Something that is missing before the papers are finished.
 *
 * @param where the screen on which it is done
 */
public record Missing(Sayable what, Where where) {
    /** Where it is done. */
    public enum Where {
        REVIEW,
        BALANCE,
        /** As {@link #BALANCE}, where the closed contest is opened again first; or by hand, on the printed paper. */
        OPENED_AGAIN,
        /** By hand, on the printed paper. */
        PAPER
    }

    /** In the order in which they are done. */
    static List<Missing> of(OfContest contest) {
        ContestCount count = contest.count();
        List<Missing> missing = new ArrayList<>();
        if (!count.isClosed()) {
            beforeClosing(count, missing);
        }
        particulars(count, missing);
        if (!PaperKind.isMinutesSaid(count.election(), count.contest())) {
            missing.add(new Missing(Texts.sayable("minutes.missing.level"), Where.PAPER));
        }
        contest.outcome()
                .filter(outcome -> outcome.findings().stream().anyMatch(Finding::toConfirm))
                .ifPresent(outcome -> missing.add(new Missing(Texts.sayable("minutes.missing.confirm"), Where.PAPER)));
        return List.copyOf(missing);
    }

    private static void beforeClosing(ContestCount count, List<Missing> missing) {
        int waiting = count.openSheets().size() + count.openTyped().size();
        if (waiting > 0) {
            missing.add(new Missing(Texts.sayable("minutes.missing.waiting", waiting), Where.REVIEW));
        }
        if (count.listUnconfirmed()) {
            missing.add(new Missing(Texts.sayable("minutes.missing.list"), Where.REVIEW));
        }
        if (!count.missingFigures().isEmpty()) {
            List<Sayable> names =
                    count.missingFigures().stream().map(Missing::name).toList();
            missing.add(new Missing(Texts.sayable("minutes.missing.figures", joined(names)), Where.BALANCE));
        }
        List<Check> checks = count.isReady() ? count.checks() : count.figureChecks();
        long failing = checks.stream().filter(check -> !check.holds()).count();
        if (failing > 0) {
            missing.add(new Missing(Texts.sayable("minutes.missing.checks", failing), Where.BALANCE));
        }
        missing.add(new Missing(Texts.sayable("minutes.missing.closing"), Where.BALANCE));
    }

    /** After closing what was not said is written on the paper by hand, or the contest is opened again. */
    private static void particulars(ContestCount count, List<Missing> missing) {
        Where where = count.isClosed() ? Where.OPENED_AGAIN : Where.BALANCE;
        LeftBlank blank = LeftBlank.of(count);
        List<Sayable> unsaid = Stream.concat(
                        blank.particulars().stream().map(Missing::name),
                        blank.figures().stream().map(Missing::name))
                .toList();
        if (!unsaid.isEmpty()) {
            missing.add(new Missing(Texts.sayable("minutes.missing.particulars", joined(unsaid)), where));
        }
        if (!blank.unclearTimes().isEmpty()) {
            List<Sayable> unclear =
                    blank.unclearTimes().stream().map(Missing::name).toList();
            missing.add(new Missing(Texts.sayable("minutes.missing.times", joined(unclear)), where));
        }
    }

    private static Sayable name(Particular kind) {
        return Texts.sayable("balance.particular." + kind.code());
    }

    private static Sayable name(Figure figure) {
        return Texts.sayable("balance.figure." + figure.code());
    }

    private static Sayable joined(List<Sayable> names) {
        return language -> names.stream().map(name -> name.in(language)).collect(Collectors.joining("; "));
    }
}
