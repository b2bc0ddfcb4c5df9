package vn.kiemphieu.records;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.Adjudication;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.tally.BallotOutcome;

/**
 * One ballot from what the machine read to what it is worth, without anything that tells where it lay or when it came.
 *
 * @param scanned what the machine read; empty on a ballot typed in by hand
 * @param rulings in the order made
 * @param typedBy who typed it in; empty on a scanned sheet
 * @param record the ballot as it counts
 */
public record BallotRecord(
        Optional<Scanned> scanned,
        List<Adjudication> rulings,
        List<String> typedBy,
        CastVoteRecord record,
        BallotOutcome outcome) {
    public BallotRecord {
        rulings = List.copyOf(rulings);
        typedBy = List.copyOf(typedBy);
    }

    /**
     * A sheet that went through the scanner.
     *
     * @param imageHash SHA-256 of the kept picture
     * @param frame index of the picture in a many-page TIFF, else 0
     */
    public record Scanned(PageReading reading, String imageHash, int frame) {}
}
