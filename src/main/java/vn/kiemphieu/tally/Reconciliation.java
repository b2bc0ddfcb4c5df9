package vn.kiemphieu.tally;

import static vn.kiemphieu.tally.Check.Identity.BALLOTS_BY_VOTES;
import static vn.kiemphieu.tally.Check.Identity.BALLOTS_EQUAL_COLLECTED;
import static vn.kiemphieu.tally.Check.Identity.COLLECTED_WITHIN_ISSUED;
import static vn.kiemphieu.tally.Check.Identity.COLLECTED_WITHIN_ROLL;
import static vn.kiemphieu.tally.Check.Identity.COLLECTED_WITHIN_VOTED;
import static vn.kiemphieu.tally.Check.Identity.EVERY_MARK_ACCOUNTED;
import static vn.kiemphieu.tally.Check.Identity.EVERY_NAME_ACCOUNTED;
import static vn.kiemphieu.tally.Check.Identity.EVERY_SHEET_ACCOUNTED;
import static vn.kiemphieu.tally.Check.Identity.EXCHANGED_WITHIN_ISSUED;
import static vn.kiemphieu.tally.Check.Identity.ISSUED_WITHIN_RECEIVED;
import static vn.kiemphieu.tally.Check.Identity.RECEIVED_ACCOUNTED;
import static vn.kiemphieu.tally.Check.Identity.VOTED_WITHIN_ROLL;
import static vn.kiemphieu.tally.Check.Identity.VOTES_BY_BALLOTS;
import static vn.kiemphieu.tally.Check.Identity.VOTES_WITHIN_SEATS;
import static vn.kiemphieu.tally.Check.Identity.VOTES_WITHIN_VALID;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.election.OpenPoint;
import vn.kiemphieu.election.OpenPoint.Answer;

/** Whether the count agrees with itself and with the figures the committee put on record. */
public final class Reconciliation {
    private final List<Check> checks = new ArrayList<>();

    private final Answer exchanged;

    private Reconciliation(CommitteeSettings settings) {
        this.exchanged = settings.of(OpenPoint.EXCHANGED_BALLOTS);
    }

    /** As {@link #of(ContestTally, Map, CommitteeSettings)} where the committee settled nothing. */
    public static List<Check> of(ContestTally tally, Map<Figure, Integer> figures) {
        return of(tally, figures, CommitteeSettings.ASK_ALWAYS);
    }

    /** The identities that apply; one that needs a figure nobody recorded does not. */
    public static List<Check> of(ContestTally tally, Map<Figure, Integer> figures, CommitteeSettings settings) {
        Reconciliation reconciliation = new Reconciliation(settings);
        reconciliation.checkCount(tally);
        reconciliation.checkCollected(tally, figures);
        reconciliation.checkFigures(figures);
        return List.copyOf(reconciliation.checks);
    }

    /** The identities among figures alone. */
    public static List<Check> of(Map<Figure, Integer> figures, CommitteeSettings settings) {
        Reconciliation reconciliation = new Reconciliation(settings);
        reconciliation.checkFigures(figures);
        return List.copyOf(reconciliation.checks);
    }

    private void checkCount(ContestTally tally) {
        long votes = ContestTally.sum(tally.votes());
        long names = tally.contest().candidates().size();
        long notVotes =
                tally.votes().keySet().stream().mapToLong(tally::notVotes).sum();
        equal(
                EVERY_SHEET_ACCOUNTED,
                tally.valid() + tally.invalidTotal() + tally.outsideTotal(),
                tally.scanned() + tally.typed());
        equal(EVERY_MARK_ACCOUNTED, votes + notVotes, (long) tally.valid() * names);
        long whole = tally.votes().entrySet().stream()
                .filter(name -> name.getValue() + tally.notVotes(name.getKey()) == tally.valid())
                .count();
        equal(EVERY_NAME_ACCOUNTED, whole, names);
        equal(BALLOTS_BY_VOTES, ContestTally.sum(tally.byVotes()), tally.valid());
        long byBallots = tally.byVotes().entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey() * entry.getValue())
                .sum();
        equal(VOTES_BY_BALLOTS, byBallots, votes);
        atMost(VOTES_WITHIN_VALID, Collections.max(tally.votes().values()), tally.valid());
        atMost(VOTES_WITHIN_SEATS, votes, (long) tally.contest().seats() * tally.valid());
    }

    private void checkCollected(ContestTally tally, Map<Figure, Integer> figures) {
        if (figures.containsKey(Figure.COLLECTED)) {
            equal(BALLOTS_EQUAL_COLLECTED, tally.valid() + tally.invalidTotal(), figures.get(Figure.COLLECTED));
        }
    }

    private void checkFigures(Map<Figure, Integer> figures) {
        atMost(COLLECTED_WITHIN_VOTED, figures, Figure.COLLECTED, Figure.VOTED);
        atMost(COLLECTED_WITHIN_ISSUED, figures, Figure.COLLECTED, Figure.ISSUED);
        atMost(VOTED_WITHIN_ROLL, figures, Figure.VOTED, Figure.ROLL);
        if (!figures.containsKey(Figure.VOTED)) {
            atMost(COLLECTED_WITHIN_ROLL, figures, Figure.COLLECTED, Figure.ROLL);
        }
        atMost(ISSUED_WITHIN_RECEIVED, figures, Figure.ISSUED, Figure.RECEIVED);
        if (figures.keySet().containsAll(List.of(Figure.RECEIVED, Figure.ISSUED, Figure.UNUSED))) {
            long within = (long) figures.get(Figure.ISSUED) + figures.get(Figure.UNUSED);
            long beside = within + figures.getOrDefault(Figure.EXCHANGED, 0);
            long received = figures.get(Figure.RECEIVED);
            boolean holds = exchanged != Answer.BESIDE && within == received
                    || exchanged != Answer.WITHIN && beside == received;
            long told = exchanged == Answer.WITHIN || holds && within == received ? within : beside;
            add(RECEIVED_ACCOUNTED, told, received, holds);
            checkExchanged(figures, exchanged == Answer.WITHIN || holds && within == received && beside != within);
        }
    }

    /** @param within whether the exchanged ballots are part of those given out */
    private void checkExchanged(Map<Figure, Integer> figures, boolean within) {
        if (within && figures.containsKey(Figure.EXCHANGED) && figures.containsKey(Figure.COLLECTED)) {
            long out = (long) figures.get(Figure.COLLECTED) + figures.get(Figure.EXCHANGED);
            atMost(EXCHANGED_WITHIN_ISSUED, out, figures.get(Figure.ISSUED));
        }
    }

    private void atMost(Check.Identity identity, Map<Figure, Integer> figures, Figure left, Figure right) {
        if (figures.containsKey(left) && figures.containsKey(right)) {
            atMost(identity, figures.get(left), figures.get(right));
        }
    }

    private void equal(Check.Identity identity, long left, long right) {
        add(identity, left, right, left == right);
    }

    private void atMost(Check.Identity identity, long left, long right) {
        add(identity, left, right, left <= right);
    }

    private void add(Check.Identity identity, long left, long right, boolean holds) {
        checks.add(new Check(identity, left, right, holds));
    }
}
