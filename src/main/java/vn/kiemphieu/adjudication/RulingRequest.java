package vn.kiemphieu.adjudication;

import java.util.List;
import java.util.OptionalInt;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.Verdict;

/**
 * What a person asks to be recorded as a ruling.
 *
 * @param row the candidate's number; empty for the whole sheet
 * @param wholeCommittee whether it is the ruling of the whole committee
 * @param present the members present then
 */
public record RulingRequest(
        SheetId sheet,
        OptionalInt row,
        Verdict verdict,
        String by,
        boolean wholeCommittee,
        List<String> present,
        String note) {
    public RulingRequest {
        present = List.copyOf(present);
    }
}
