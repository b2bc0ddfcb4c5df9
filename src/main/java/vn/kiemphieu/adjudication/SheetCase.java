package vn.kiemphieu.adjudication;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.StationFacts;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.StoredSheet;

/** A scanned sheet, what people ruled on it, and what follows. */
public record SheetCase(StoredSheet sheet, List<StoredRuling> rulings, CastVoteRecord record) {
    public SheetCase {
        rulings = List.copyOf(rulings);
    }

    /** One sheet by its name, without loading its whole contest. */
    public static Optional<SheetCase> find(StationFolder station, SheetId id) {
        StationFacts facts = station.facts();
        return station.sheets().find(id).map(sheet -> {
            List<StoredRuling> own = station.rulings().ofContest(sheet.contest()).stream()
                    .filter(ruling -> ruling.sheetKey() == sheet.key())
                    .toList();
            return new SheetCase(
                    sheet,
                    own,
                    CastVoteRecord.of(
                            ContestCases.contest(facts.election(), sheet.contest()),
                            sheet.reading(),
                            own.stream().map(StoredRuling::adjudication).toList(),
                            Quorums.of(facts.election().regime(), facts.membersNeeded())));
        });
    }

    public boolean isOpen() {
        return record instanceof CastVoteRecord.Open;
    }
}
