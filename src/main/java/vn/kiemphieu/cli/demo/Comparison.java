package vn.kiemphieu.cli.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.ContestTally;
import vn.kiemphieu.tally.CountedBallot;
import vn.kiemphieu.wording.Terms;

/** What the station counted beside what was drawn: totals by name, then each sheet, then each row the machine was sure of. */
final class Comparison {
    private final ExpectedCount expected;
    private final ContestCases cases;
    private final ContestCount count;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(ExpectedCount expected, ContestCases cases, ContestCount count) {
        this.expected = expected;
        this.cases = cases;
        this.count = count;
    }

    /** Empty when all is as it was drawn. */
    static List<Difference> of(ExpectedCount expected, DeckTruth fed, ContestCases cases, ContestCount count) {
        Comparison comparison = new Comparison(expected, cases, count);
        comparison.totals();
        comparison.sheets();
        comparison.rows(fed);
        return List.copyOf(comparison.found);
    }

    private void totals() {
        ContestTally tally = count.tally();
        for (Candidate candidate : expected.contest().candidates()) {
            equal(
                    "diff.votes",
                    candidate.name(),
                    expected.votes().get(candidate.no()),
                    tally.votes().get(candidate.no()));
        }
        equal("diff.valid", expected.valid(), tally.valid());
        Map<Verdict, Integer> reasons = new LinkedHashMap<>();
        tally.invalid().forEach((reason, ballots) -> reasons.put(new Verdict.Invalid(reason), ballots));
        tally.outside().forEach((reason, sheets) -> reasons.put(new Verdict.Outside(reason), sheets));
        Set<Verdict> either = new LinkedHashSet<>(expected.notCounted().keySet());
        either.addAll(reasons.keySet());
        either.forEach(why -> equal(
                "diff.reason", words(why), expected.notCounted().getOrDefault(why, 0), reasons.getOrDefault(why, 0)));
        equal("diff.scanned", expected.scanned().size(), tally.scanned());
        equal("diff.typed", expected.typed().size(), tally.typed());
    }

    private void sheets() {
        Map<SheetId, Optional<Worth>> counted = new LinkedHashMap<>();
        for (CountedBallot ballot : count.ballots()) {
            counted.put(ballot.id(), Worth.counted(ballot.outcome()));
        }
        for (SheetCase sheet : cases.sheets()) {
            Optional<Worth> drawn =
                    Optional.ofNullable(expected.scanned().get(sheet.sheet().source()));
            if (drawn.isEmpty() || !drawn.equals(counted.get(sheet.sheet().id()))) {
                found.add(Difference.of(
                        "diff.sheet", sheet.sheet().id(), sheet.sheet().source()));
            }
        }
        cases.typed().forEach(typed -> {
            int at = typed.id().number() - 1;
            boolean same = at < expected.typed().size()
                    && Optional.of(expected.typed().get(at)).equals(counted.get(typed.id()));
            if (!same) {
                found.add(Difference.of("diff.typedBallot", typed.id()));
            }
        });
    }

    /** The first law, row by row: what the machine was sure of is what was drawn, on ballots that count and others. */
    private void rows(DeckTruth fed) {
        for (SheetCase sheet : cases.sheets()) {
            Optional<DeckTruth.Sheet> drawn =
                    Optional.ofNullable(fed.sheets().get(sheet.sheet().source()));
            if (drawn.isPresent() && sheet.sheet().reading() instanceof PageReading.Read read) {
                read.rows().forEach(row -> row(sheet.sheet().id(), row, drawn.get()));
            }
        }
    }

    private void row(SheetId id, RowReading row, DeckTruth.Sheet drawn) {
        String truth = drawn.rows().get(row.no()).truth();
        boolean sure = row.status() != MarkStatus.UNCERTAIN;
        boolean clear = truth.equals(MarkStatus.STRUCK.code()) || truth.equals(MarkStatus.KEPT.code());
        if (sure && clear && !row.status().code().equals(truth)) {
            found.add(Difference.of("diff.row", id, row.no(), name(row.no())));
        }
    }

    private String name(int no) {
        return expected.contest().candidate(no).map(Candidate::name).orElse("");
    }

    private void equal(String key, int drawn, int counted) {
        if (drawn != counted) {
            found.add(Difference.of(key, drawn, counted));
        }
    }

    private void equal(String key, Object of, int drawn, int counted) {
        if (drawn != counted) {
            found.add(Difference.of(key, of, drawn, counted));
        }
    }

    private static Sayable words(Verdict why) {
        return why instanceof Verdict.Invalid invalid
                ? Terms.of(invalid.reason())
                : Terms.of(((Verdict.Outside) why).reason());
    }

    /** Rows of a claimed truth that are not as they were drawn, whether or not they matter to the count. */
    static List<Difference> claims(DeckTruth drawn, DeckTruth claimed) {
        return drawn.all().stream()
                .flatMap(sheet -> sheet.rows().entrySet().stream()
                        .filter(row -> !row.getValue()
                                .equals(claimed.sheets()
                                        .get(sheet.image())
                                        .rows()
                                        .get(row.getKey())))
                        .map(row -> Difference.of("diff.claim", sheet.image(), row.getKey())))
                .collect(Collectors.toList());
    }
}
