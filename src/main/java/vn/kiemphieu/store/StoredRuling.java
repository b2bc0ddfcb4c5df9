package vn.kiemphieu.store;

import java.util.List;
import java.util.OptionalLong;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.SheetId;

/**
 * A ruling as it was recorded.
 *
 * @param present the members present at a ruling of the whole committee; empty otherwise
 * @param undoOf the ruling that a withdrawal takes back
 */
public record StoredRuling(
        long key,
        long sheetKey,
        SheetId sheet,
        Adjudication adjudication,
        List<String> present,
        String note,
        OptionalLong undoOf) {
    public StoredRuling {
        present = List.copyOf(present);
    }
}
