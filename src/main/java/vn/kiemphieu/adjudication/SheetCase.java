package vn.kiemphieu.adjudication;

import java.util.List;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.StoredSheet;

/** A scanned sheet, what people ruled on it, and what follows. */
public record SheetCase(StoredSheet sheet, List<StoredRuling> rulings, CastVoteRecord record) {
    public SheetCase {
        rulings = List.copyOf(rulings);
    }

    public boolean isOpen() {
        return record instanceof CastVoteRecord.Open;
    }
}
