package vn.kiemphieu.adjudication;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Doubt;
import vn.kiemphieu.ballot.Quorum;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.StoredSheet;

/**
 * The open doubts of one contest as people work through them, kept in step with what they rule without loading the contest
 * again. Its order is the order of feeding; it tells nothing of how a candidate stands. For one thread.
 */
public final class ReviewQueue {
    private final Contest contest;
    private final Quorum quorum;
    private final Map<Long, Sheet> sheets = new LinkedHashMap<>();
    /** Where a doubt that was put off stands behind the others. */
    private final Map<Place, Integer> putOff = new LinkedHashMap<>();

    private int putOffs;

    /** @param quorum who may close which doubt */
    public ReviewQueue(ContestCases cases, Quorum quorum) {
        this.contest = cases.contest();
        this.quorum = quorum;
        for (SheetCase sheet : cases.openSheets()) {
            List<Adjudication> rulings =
                    sheet.rulings().stream().map(StoredRuling::adjudication).toList();
            sheets.put(sheet.sheet().key(), new Sheet(sheet.sheet(), rulings, doubts(sheet.record())));
        }
    }

    private record Place(long sheet, OptionalInt row) {}

    private record Sheet(StoredSheet sheet, List<Adjudication> rulings, List<Doubt> doubts) {}

    /** How much waits: for this person, for the committee, and for members other than this person. */
    public record Waiting(int here, int committee, int others) {}

    /** What this person can do something about, doubts the committee alone may settle last, those put off at the very end. */
    public List<OpenDoubt> of(String person) {
        List<OpenDoubt> doubts = new ArrayList<>();
        Stream.of(false, true)
                .forEach(committee -> all().filter(open -> open.isForCommittee() == committee)
                        .filter(open -> committee || !hasSpoken(open, person))
                        .forEach(doubts::add));
        doubts.sort(java.util.Comparator.comparingInt(open -> putOff.getOrDefault(place(open), 0)));
        return doubts;
    }

    public Waiting waiting(String person) {
        List<OpenDoubt> all = all().toList();
        int committee = (int) all.stream().filter(OpenDoubt::isForCommittee).count();
        int here = of(person).size() - committee;
        return new Waiting(here, committee, all.size() - committee - here);
    }

    /** Takes note of a ruling made on a sheet of the queue. */
    public void add(long sheet, Adjudication ruling) {
        Sheet before = sheets.get(sheet);
        List<Adjudication> rulings = new ArrayList<>(before.rulings());
        rulings.add(ruling);
        derive(before, rulings);
    }

    /** Forgets the last ruling like this one, which could not be recorded after all. */
    public void forget(long sheet, Adjudication ruling) {
        Sheet before = sheets.get(sheet);
        List<Adjudication> rulings = new ArrayList<>(before.rulings());
        int last = rulings.lastIndexOf(ruling);
        if (last >= 0) {
            rulings.remove(last);
            derive(before, rulings);
        }
    }

    /** Puts the doubt behind all others; it stays in the queue. */
    public void putOff(OpenDoubt doubt) {
        putOff.put(place(doubt), ++putOffs);
    }

    private void derive(Sheet before, List<Adjudication> rulings) {
        CastVoteRecord record = CastVoteRecord.of(contest, before.sheet().reading(), rulings, quorum);
        sheets.put(before.sheet().key(), new Sheet(before.sheet(), List.copyOf(rulings), doubts(record)));
    }

    private static List<Doubt> doubts(CastVoteRecord record) {
        return record instanceof CastVoteRecord.Open open ? open.doubts() : List.of();
    }

    private static Place place(OpenDoubt open) {
        return new Place(open.sheet().key(), open.doubt().row());
    }

    private Stream<OpenDoubt> all() {
        return sheets.values().stream()
                .flatMap(sheet ->
                        sheet.doubts().stream().map(doubt -> new OpenDoubt(sheet.sheet(), doubt, said(sheet, doubt))));
    }

    /** What members said is told once only the committee can go on. */
    private static Map<String, Verdict> said(Sheet sheet, Doubt doubt) {
        return doubt.next() == Doubt.Step.THE_COMMITTEE ? standing(sheet.rulings(), doubt.row()) : Map.of();
    }

    private boolean hasSpoken(OpenDoubt open, String person) {
        List<Adjudication> rulings = sheets.get(open.sheet().key()).rulings();
        Verdict ofSheet = standing(rulings, OptionalInt.empty()).get(person);
        boolean heldOut = ofSheet instanceof Verdict.Invalid || ofSheet instanceof Verdict.Outside;
        return standing(rulings, open.doubt().row()).containsKey(person)
                // whoever holds that the sheet does not count is not asked what its rows say, unless the committee said
                // it does
                || heldOut && rulings.stream().noneMatch(ReviewQueue::settlesSheet);
    }

    private static boolean settlesSheet(Adjudication ruling) {
        return ruling.wholeCommittee() && ruling.row().isEmpty();
    }

    /** The members' opinions that stand on a row or on the sheet, those of the whole committee left out. */
    private static Map<String, Verdict> standing(List<Adjudication> rulings, OptionalInt row) {
        Map<String, Verdict> standing = rulings.stream()
                .filter(ruling -> ruling.row().equals(row) && !ruling.wholeCommittee())
                .collect(Collectors.toMap(Adjudication::by, Adjudication::verdict, (a, b) -> b, LinkedHashMap::new));
        standing.values().removeIf(Verdict.Withdrawn.class::isInstance);
        return Collections.unmodifiableMap(standing);
    }
}
