package vn.kiemphieu.ui.balance;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.result.Deduction;
import vn.kiemphieu.tally.BallotTotals;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Figure;

/**
 * How the figures that were typed agree with the count; nothing of it tells how a candidate stands.
 *
 * @param totals ballots by kind, once nothing is open and they tell no votes
 * @param checks that can be made with these figures
 * @param broken checks on votes that fail: a fault of the program, and their numbers are not for the eye
 * @param inner how many checks of the count with itself hold
 * @param missing figures without which nothing is closed
 * @param mustStop more was collected than voted in a state election
 * @param beyondBase more was collected than people are left to reckon half of
 * @param mayClose nothing is in the way
 */
record Balance(
        List<SheetId> openSheets,
        List<SheetId> openTyped,
        boolean listUnconfirmed,
        Optional<BallotTotals> totals,
        List<Check> checks,
        List<Check.Identity> broken,
        int inner,
        List<Figure> missing,
        boolean mustStop,
        boolean beyondBase,
        boolean mayClose) {

    Balance {
        checks = List.copyOf(checks);
        broken = List.copyOf(broken);
    }

    /** With other figures than those on record; for the background, as it counts. */
    static Balance of(ContestCount count, Map<Figure, Integer> figures, Map<Deduction, Integer> deductions) {
        ContestCount typed = new ContestCount(
                count.election(),
                count.contest(),
                count.test(),
                count.settings(),
                count.ballots(),
                count.invalidList(),
                count.confirmersNeeded(),
                count.confirmers(),
                figures,
                deductions,
                count.particulars(),
                count.closing());
        List<Check> all = typed.isReady() ? typed.checks() : typed.figureChecks();
        return new Balance(
                typed.openSheets(),
                typed.openTyped(),
                typed.listUnconfirmed(),
                typed.mayTellTotals() ? Optional.of(typed.totals()) : Optional.empty(),
                all.stream()
                        .filter(check ->
                                !isInner(check.identity()) || !check.holds() && typed.mayTell(check.identity()))
                        .toList(),
                all.stream()
                        .filter(check -> !typed.mayTell(check.identity()) && !check.holds())
                        .map(Check::identity)
                        .toList(),
                (int) all.stream()
                        .filter(check -> isInner(check.identity()) && check.holds())
                        .count(),
                typed.missingFigures(),
                typed.mustStop(),
                typed.isBeyondBase(),
                typed.mayClose());
    }

    boolean isReady() {
        return openSheets.isEmpty() && openTyped.isEmpty() && !listUnconfirmed;
    }

    boolean holds() {
        return broken.isEmpty() && checks.stream().allMatch(Check::holds);
    }

    /** Whether it compares the count with itself, which only a fault of the program upsets. */
    private static boolean isInner(Check.Identity identity) {
        return switch (identity) {
            case EVERY_MARK_ACCOUNTED, EVERY_NAME_ACCOUNTED, BALLOTS_BY_VOTES -> true;
            default -> identity.tellsVotes();
        };
    }
}
