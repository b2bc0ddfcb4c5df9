package vn.kiemphieu.result;

import java.util.Map;

/**
 * What one polling area (khu vực bỏ phiếu) reports of one contest.
 *
 * @param electors on the roll for this kind of ballot
 * @param voted who took part
 * @param valid ballots
 * @param votes of every candidate
 */
public record AreaFigures(int electors, int voted, int valid, Map<Integer, Integer> votes) {
    public AreaFigures {
        votes = Map.copyOf(votes);
        boolean within = 0 <= valid && valid <= voted && voted <= electors;
        if (!within || votes.values().stream().anyMatch(number -> number < 0 || number > valid)) {
            throw new IllegalArgumentException(
                    electors + " electors, " + voted + " voted, " + valid + " valid, votes " + votes);
        }
    }
}
