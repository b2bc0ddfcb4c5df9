package vn.kiemphieu.ballot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;

/** How a cast vote record follows from a reading and the rulings on it. */
final class Derivation {
    private final Contest contest;
    private final List<Adjudication> rulings;
    private final Quorum quorum;
    private final Set<AdjudicationReason> sheetReasons;
    private final Map<Integer, RowReading> rows;

    private final List<Doubt> open = new ArrayList<>();
    private final TreeMap<Integer, MarkStatus> marks = new TreeMap<>();

    Derivation(Contest contest, PageReading reading, List<Adjudication> rulings, Quorum quorum) {
        this.contest = contest;
        this.rulings = rulings;
        this.quorum = quorum;
        this.sheetReasons = sheetReasons(reading);
        this.rows = new HashMap<>();
        if (reading instanceof PageReading.Read read) {
            read.rows().forEach(row -> rows.put(row.no(), row));
        }
        rows.keySet().forEach(this::requireInContest);
        rulings.forEach(ruling -> ruling.row().ifPresent(this::requireInContest));
    }

    CastVoteRecord derive() {
        Opinions opinions = new Opinions(rulings, OptionalInt.empty());
        Optional<Verdict> verdict = opinions.settled(sheetReasons, quorum);
        if (verdict.isPresent() && verdict.get() instanceof Verdict.Invalid invalid) {
            return new CastVoteRecord.RuledInvalid(invalid.reason(), opinions.authority());
        }
        if (verdict.isPresent() && verdict.get() instanceof Verdict.Outside outside) {
            return new CastVoteRecord.Outside(outside.reason(), opinions.authority());
        }
        boolean doubted = !sheetReasons.isEmpty() || !opinions.allSay(new Verdict.Valid());
        if (verdict.isEmpty() && doubted) {
            open.add(new Doubt(OptionalInt.empty(), sheetReasons, opinions.next(sheetReasons, quorum)));
        }
        // a sheet without rows asks what it is before it asks what its rows say
        if (!rows.isEmpty() || open.isEmpty()) {
            contest.candidates().forEach(this::deriveRow);
        }
        return open.isEmpty()
                ? new CastVoteRecord.Marked(
                        Collections.unmodifiableSortedMap(marks), !rulings.isEmpty(), verdict.isPresent())
                : new CastVoteRecord.Open(open);
    }

    private void deriveRow(Candidate candidate) {
        OptionalInt no = OptionalInt.of(candidate.no());
        Optional<RowReading> row = Optional.ofNullable(rows.get(candidate.no()));
        Set<AdjudicationReason> reasons = row.map(RowReading::reasons).orElse(sheetReasons);
        Opinions opinions = new Opinions(rulings, no);
        boolean sure = row.isPresent() && row.get().status() != MarkStatus.UNCERTAIN && reasons.isEmpty();
        if (sure && opinions.allSay(new Verdict.Mark(row.get().status()))) {
            marks.put(candidate.no(), row.get().status());
            return;
        }
        opinions.settled(reasons, quorum)
                .ifPresentOrElse(
                        verdict -> marks.put(candidate.no(), ((Verdict.Mark) verdict).status()),
                        () -> open.add(new Doubt(no, reasons, opinions.next(reasons, quorum))));
    }

    private void requireInContest(int no) {
        if (contest.candidate(no).isEmpty()) {
            throw new IllegalArgumentException("row " + no + " is not in contest " + contest.id());
        }
    }

    private static Set<AdjudicationReason> sheetReasons(PageReading reading) {
        Set<AdjudicationReason> all =
                reading instanceof PageReading.Read read ? read.sheetReasons() : reading.reasons();
        EnumSet<AdjudicationReason> doubts = EnumSet.noneOf(AdjudicationReason.class);
        all.stream().filter(reason -> !reason.concernsValidityOnly()).forEach(doubts::add);
        return doubts;
    }
}
