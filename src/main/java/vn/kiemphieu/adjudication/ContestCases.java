package vn.kiemphieu.adjudication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.Quorum;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.TypedBallot;

/** Everything that came in for one contest, scanned or typed, with what became of it. */
public record ContestCases(Contest contest, List<SheetCase> sheets, List<TypedCase> typed) {
    public ContestCases {
        sheets = List.copyOf(sheets);
        typed = List.copyOf(typed);
    }

    public static ContestCases load(StationFolder station, String contestId) {
        return load(station, contestId, station.sheets()::ofContest);
    }

    /** As {@link #load}, of sheets {@link vn.kiemphieu.store.SheetStore#ofContestToCount to count}. */
    public static ContestCases loadToCount(StationFolder station, String contestId) {
        return load(station, contestId, station.sheets()::ofContestToCount);
    }

    private static ContestCases load(
            StationFolder station, String contestId, Function<String, List<StoredSheet>> stored) {
        StationFacts facts = station.facts();
        Contest contest = contest(facts.election(), contestId);
        Quorum quorum = Quorums.of(facts.election().regime(), facts.membersNeeded());
        Map<Long, List<StoredRuling>> rulings = station.rulings().ofContest(contest.id()).stream()
                .collect(Collectors.groupingBy(StoredRuling::sheetKey));
        List<SheetCase> sheets = stored.apply(contest.id()).stream()
                .map(sheet -> {
                    List<StoredRuling> own = rulings.getOrDefault(sheet.key(), List.of());
                    return new SheetCase(
                            sheet,
                            own,
                            CastVoteRecord.of(
                                    contest,
                                    sheet.reading(),
                                    own.stream().map(StoredRuling::adjudication).toList(),
                                    quorum));
                })
                .toList();
        return new ContestCases(contest, sheets, typed(station, contest));
    }

    /** @throws StationException when the election has no such contest */
    public static Contest contest(Election election, String id) {
        return election.contest(id)
                .orElseThrow(() -> new StationException(
                        Trouble.CONTEST_UNKNOWN,
                        id,
                        election.contests().stream().map(Contest::id).collect(Collectors.joining(", "))));
    }

    /** The ballots of the contest that were typed in by hand. */
    public static List<TypedCase> typed(StationFolder station, Contest contest) {
        boolean groundsByMembers =
                Quorums.membersMayHoldInvalid(station.facts().election().regime());
        Map<SheetId, List<TypedBallot>> byBallot = new LinkedHashMap<>();
        for (TypedBallot typing : station.typedBallots().ofContest(contest.id())) {
            byBallot.computeIfAbsent(typing.id(), id -> new ArrayList<>()).add(typing);
        }
        return byBallot.values().stream()
                .map(typings -> TypedCase.of(contest, typings, groundsByMembers))
                .toList();
    }

    /** Sheets that wait for a ruling, in the order fed. */
    public List<SheetCase> openSheets() {
        return sheets.stream().filter(SheetCase::isOpen).toList();
    }

    /** Typed ballots that wait for a second typing, or for the committee because two typings differ. */
    public List<TypedCase> openTyped() {
        return typed.stream().filter(TypedCase::isOpen).toList();
    }
}
