package vn.kiemphieu.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.SheetCase;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/**
 * Where sheets of a contest belong and where they have been, by their keys: hints for people who have the paper in hand.
 *
 * @param forms foreign sheets that are of another contest's form, with that contest
 * @param before sheets that were fed before
 */
public record Whereabouts(Map<Long, Contest> forms, Map<Long, Before> before) {
    public static final Whereabouts UNKNOWN = new Whereabouts(Map.of(), Map.of());

    public Whereabouts {
        forms = Map.copyOf(forms);
        before = Map.copyOf(before);
    }

    /** @param elsewhere the contest as which it was fed, where that is another one */
    public record Before(SheetId id, Optional<Contest> elsewhere) {}

    public static Whereabouts of(StationFolder station, ContestCases cases) {
        Election election = station.facts().election();
        Map<Long, Contest> forms = new HashMap<>();
        station.sheets()
                .likelyOthers()
                .forEach((key, id) -> election.contest(id).ifPresent(c -> forms.put(key, c)));
        Map<Long, Before> before = new HashMap<>();
        for (SheetCase one : cases.openSheets()) {
            one.sheet().duplicateOf().ifPresent(id -> {
                Optional<Contest> elsewhere = station.sheets()
                        .find(id)
                        .map(StoredSheet::contest)
                        .filter(contest -> !contest.equals(one.sheet().contest()))
                        .flatMap(election::contest);
                before.put(one.sheet().key(), new Before(id, elsewhere));
            });
        }
        return new Whereabouts(forms, before);
    }

    /** Sheets of the batch that belong to other contests, by these. */
    public static Map<Contest, List<SheetId>> strays(StationFolder station, Batch batch) {
        Map<Contest, List<SheetId>> strays = new LinkedHashMap<>();
        Map<Long, String> others = station.sheets().likelyOthers();
        if (others.isEmpty()) {
            return strays;
        }
        Map<Long, SheetId> names = station.sheets().names();
        Election election = station.facts().election();
        others.keySet().stream()
                .sorted()
                .filter(key -> names.get(key).batch().equals(batch.label()))
                .forEach(key -> election.contest(others.get(key))
                        .ifPresent(contest -> strays.computeIfAbsent(contest, c -> new ArrayList<>())
                                .add(names.get(key))));
        return strays;
    }
}
