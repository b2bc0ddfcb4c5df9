package vn.kiemphieu.ballot;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;

/**
 * A printed ballot form: the blank page and where each candidate stands on it.
 *
 * @param electionHash SHA-256 (hex) of the canonical election this style was built for; bound to every reading
 * @param contestId the contest whose ballot this is
 * @param regime the rules its marks are read under: they differ on how much of a name a strike must cover
 * @param seats how many are to be elected: more names left than this is an overvote
 * @param stampRequired whether a ballot without the stamp must be asked about
 * @param widthMm page width of the blank
 * @param heightMm page height of the blank
 * @param blank the blank page's printed ink without any seal
 * @param stampPlace where the blank shows a seal or a stamp box
 * @param rows in ballot order; with answer cells exactly where the method is agree/disagree
 */
public record BallotStyle(
        String electionHash,
        String contestId,
        Regime regime,
        VotingMethod method,
        int seats,
        boolean stampRequired,
        double widthMm,
        double heightMm,
        BlankPage blank,
        Optional<MmBox> stampPlace,
        List<StyleRow> rows) {
    public BallotStyle {
        rows = List.copyOf(rows);
        boolean cells = method == VotingMethod.AGREE_DISAGREE;
        if (rows.stream().anyMatch(row -> row.answers().isPresent() != cells)) {
            throw new IllegalArgumentException(
                    "answer cells belong on every row of an agree/disagree ballot, and there only");
        }
    }

    /** The same style with other rows. */
    public BallotStyle withRows(List<StyleRow> other) {
        return new BallotStyle(
                electionHash,
                contestId,
                regime,
                method,
                seats,
                stampRequired,
                widthMm,
                heightMm,
                blank,
                stampPlace,
                other);
    }

    /** The same style with or without the need of a stamp. */
    public BallotStyle withStampRequired(boolean required) {
        return new BallotStyle(
                electionHash, contestId, regime, method, seats, required, widthMm, heightMm, blank, stampPlace, rows);
    }
}
