package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.store.CertainRow;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredRuling;

/**
 * Rows the machine was sure of and nobody has ruled on, for people to look through: the faintest strikes and the dirtiest
 * kept names first.
 *
 * <p>While the contest is open nothing here tells how a candidate stands. Strikes and kept names take turns, so that no
 * stretch of the order and no length of a block is a share of votes. Of all candidates together every row is there: how
 * many names are struck on all ballots follows from the seats and is nobody's standing. Of one candidate only so many rows
 * are given, half of either mark, as every other candidate has too: each candidate's rows are then as many and as mixed as
 * any other's, whoever is chosen. Closed, all rows of the candidate are there.
 */
public final class GalleryRows {
    /** Of one candidate and either mark while the contest is open, at most. */
    public static final int EACH = 24;

    private final Contest contest;
    private final boolean closed;
    private final List<CertainRow> votes;
    private final List<CertainRow> others;
    private final int each;

    GalleryRows(Contest contest, boolean closed, List<CertainRow> rows) {
        this.contest = contest;
        this.closed = closed;
        MarkStatus vote = Validity.voteOf(contest.method());
        this.votes = sorted(rows, row -> row.mark() == vote);
        this.others = sorted(rows, row -> row.mark() != vote);
        this.each = contest.candidates().stream()
                .mapToInt(candidate -> Math.min(count(votes, candidate), count(others, candidate)))
                .map(least -> Math.min(least, EACH))
                .min()
                .orElse(0);
    }

    public static GalleryRows load(StationFolder station, Contest contest) {
        List<StoredRuling> rulings = station.rulings().ofContest(contest.id());
        Set<Long> sheetsRuled = rulings.stream()
                .filter(ruling -> takesOut(ruling.adjudication().verdict()))
                .map(StoredRuling::sheetKey)
                .collect(Collectors.toSet());
        Set<List<Long>> rowsRuled = new HashSet<>();
        rulings.forEach(ruling ->
                ruling.adjudication().row().ifPresent(no -> rowsRuled.add(List.of(ruling.sheetKey(), (long) no))));
        List<CertainRow> rows = station.sheets().certainRows(contest.id()).stream()
                .filter(row -> !sheetsRuled.contains(row.sheetKey()))
                .filter(row -> !rowsRuled.contains(List.of(row.sheetKey(), (long) row.no())))
                .toList();
        return new GalleryRows(contest, station.closings().current(contest.id()).isPresent(), rows);
    }

    private static boolean takesOut(Verdict verdict) {
        return verdict instanceof Verdict.Invalid || verdict instanceof Verdict.Outside;
    }

    /** Every row of every candidate. */
    public List<CertainRow> ofAll() {
        return taken(votes, others);
    }

    /** Rows of one candidate: while the contest is open as many as of any other, closed all of them. */
    public List<CertainRow> of(Candidate candidate) {
        Predicate<CertainRow> own = row -> row.no() == candidate.no();
        long most = closed ? Long.MAX_VALUE : each;
        return taken(
                votes.stream().filter(own).limit(most).toList(),
                others.stream().filter(own).limit(most).toList());
    }

    public boolean isClosed() {
        return closed;
    }

    /** Turn by turn, the least plain of either first; what one has more comes at the end. */
    private static List<CertainRow> taken(List<CertainRow> some, List<CertainRow> others) {
        List<CertainRow> rows = new ArrayList<>(some.size() + others.size());
        for (int i = 0; i < Math.max(some.size(), others.size()); i++) {
            if (i < others.size()) {
                rows.add(others.get(i));
            }
            if (i < some.size()) {
                rows.add(some.get(i));
            }
        }
        return rows;
    }

    private List<CertainRow> sorted(List<CertainRow> rows, Predicate<CertainRow> which) {
        return rows.stream()
                .filter(which)
                .sorted(Comparator.comparingDouble(this::plainness).thenComparingDouble(CertainRow::confidence))
                .toList();
    }

    /** Of marks in cells no one number tells how plain they are; the machine's own confidence does. */
    private double plainness(CertainRow row) {
        if (contest.method() != VotingMethod.STRIKE_OUT) {
            return row.confidence();
        }
        return row.mark() == MarkStatus.STRUCK ? row.strike() : -row.dirt();
    }

    private static int count(List<CertainRow> rows, Candidate candidate) {
        return (int) rows.stream().filter(row -> row.no() == candidate.no()).count();
    }
}
