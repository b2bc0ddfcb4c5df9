package vn.kiemphieu.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The voter's ink on one candidate's row.
 *
 * @param lines one for every printed line of the name
 * @param answers the row's two cells on an agree/disagree ballot
 * @param sideMm2 ink beside, above or below the name in its strip that is no part of the strike nor of a neighbour's
 * @param ordinalMm2 the part of {@code sideMm2} that lies over the printed number
 * @param ruleShare share of the name's length along which the strip's upper or lower edge is thicker than elsewhere
 * @param lineOver share of the name's length that lies along a fold or streak through its letters
 * @param sealOver share of the name's length under a seal
 * @param printFound share of the name's print that is there, see the registration
 * @param score correlation of the printed row with the scan, −1…1
 */
public record RowInk(
        List<NameInk> lines,
        Optional<AnswerInk> answers,
        double sideMm2,
        double ordinalMm2,
        double ruleShare,
        double lineOver,
        double sealOver,
        double printFound,
        double score) {
    public RowInk {
        lines = List.copyOf(lines);
    }

    /** The numbers by name, as they are kept with the reading. */
    public RowMeasurement toMeasurement() {
        Map<String, Double> values = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).putInto(values, "line" + (i + 1) + ".");
        }
        answers.ifPresent(cells -> {
            cells.agree().putInto(values, "agree.");
            cells.disagree().putInto(values, "disagree.");
        });
        values.put("sideMm2", sideMm2);
        values.put("ordinalMm2", ordinalMm2);
        values.put("ruleShare", ruleShare);
        values.put("lineOver", lineOver);
        values.put("sealOver", sealOver);
        values.put("printFound", printFound);
        values.put("score", score);
        return new RowMeasurement(values);
    }
}
