package vn.kiemphieu.adjudication;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.rules.InvalidGrounds;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.store.NewRuling;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.StoredSheet;

/** Checks rulings and puts them on record. */
public final class Adjudicator {
    private final StationFolder station;
    private final StationFacts facts;
    private final Roster roster;

    public Adjudicator(StationFolder station) {
        this.station = station;
        this.facts = station.facts();
        this.roster = station.people().roster();
    }

    /**
     * Records all of them, or none.
     *
     * @throws StationException saying which cannot be recorded and why
     */
    public void rule(List<RulingRequest> requests) {
        station.rulings().add(requests.stream().map(this::checked).toList());
    }

    /** The ruling as it would be recorded. */
    public NewRuling checked(RulingRequest request) {
        Person by = roster.requireMember(request.by());
        StoredSheet sheet = station.sheets()
                .find(request.sheet())
                .orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, request.sheet()));
        Contest contest = ContestCases.contest(facts.election(), sheet.contest());
        checkRow(request, contest);
        checkVerdict(request, contest);
        Adjudication adjudication =
                new Adjudication(request.row(), request.verdict(), by.name(), request.wholeCommittee());
        return new NewRuling(
                sheet, adjudication, by, present(request, by), request.note(), undoOf(adjudication, sheet));
    }

    private static void checkRow(RulingRequest request, Contest contest) {
        OptionalInt row = request.row();
        if (row.isPresent() && contest.candidate(row.getAsInt()).isEmpty()) {
            throw refused(request.sheet(), "ruling.ROW", row.getAsInt());
        }
        if (!(request.verdict() instanceof Verdict.Withdrawn)
                && row.isPresent() != (request.verdict() instanceof Verdict.Mark)) {
            throw refused(request.sheet(), "ruling.ROW_OR_SHEET");
        }
    }

    private void checkVerdict(RulingRequest request, Contest contest) {
        if (request.verdict() instanceof Verdict.Mark mark
                && !Validity.marksOf(contest.method()).contains(mark.status())) {
            throw refused(request.sheet(), "ruling.MARK", mark.status().code(), codes(contest));
        }
        var grounds = InvalidGrounds.of(facts.election().regime()).keySet();
        if (request.verdict() instanceof Verdict.Invalid invalid && !grounds.contains(invalid.reason())) {
            throw refused(request.sheet(), "ruling.GROUND", invalid.reason(), grounds);
        }
    }

    private static String codes(Contest contest) {
        return Validity.marksOf(contest.method()).stream().map(MarkStatus::code).collect(Collectors.joining(", "));
    }

    private List<Person> present(RulingRequest request, Person by) {
        if (!request.wholeCommittee()) {
            return List.of();
        }
        Set<Person> present = new LinkedHashSet<>(List.of(by));
        request.present().forEach(name -> present.add(roster.requireMember(name)));
        int needed = Quorums.presentNeeded(
                facts.election().regime(),
                facts.membersNeeded(),
                roster.members().size());
        if (present.size() < needed) {
            throw refused(request.sheet(), "ruling.PRESENT", needed);
        }
        return new ArrayList<>(present);
    }

    private OptionalLong undoOf(Adjudication undo, StoredSheet sheet) {
        if (!(undo.verdict() instanceof Verdict.Withdrawn)) {
            return OptionalLong.empty();
        }
        List<StoredRuling> own = station.rulings().ofContest(sheet.contest()).stream()
                .filter(ruling -> ruling.sheetKey() == sheet.key())
                .filter(ruling -> sameVoice(ruling.adjudication(), undo))
                .toList();
        if (own.isEmpty() || own.get(own.size() - 1).adjudication().verdict() instanceof Verdict.Withdrawn) {
            throw refused(sheet.id(), "ruling.NOTHING_TO_UNDO");
        }
        return OptionalLong.of(own.get(own.size() - 1).key());
    }

    /** The committee speaks with one voice, whoever puts its rulings down. */
    private static boolean sameVoice(Adjudication ruling, Adjudication undo) {
        return ruling.row().equals(undo.row())
                && ruling.wholeCommittee() == undo.wholeCommittee()
                && (undo.wholeCommittee() || ruling.by().equals(undo.by()));
    }

    private static StationException refused(SheetId sheet, String key, Object... arguments) {
        return new StationException(Trouble.RULING_REFUSED, sheet, Refusals.of(key, arguments));
    }
}
