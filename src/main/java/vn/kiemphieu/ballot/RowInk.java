package vn.kiemphieu.ballot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * The voter's ink on one candidate's row.
 *
 * @param lines one for every printed line of the name
 * @param answers the row's two cells on an agree/disagree ballot
 * @param sideMm2 ink beside, above or below the name in its strip that is no part of the strike nor of a neighbour's
 * @param ordinalMm2 the part of {@code sideMm2} that lies over the printed number
 * @param beside the longest such part
 * @param sharedMm2 ink on the name of a stroke that runs on over another name too: the lesser of both, mm²
 * @param gapShare share of the name's length along which a stroke runs in the gap to the next row, nearer to neither name
 * @param ruleShare share of the name's length along which the strip's upper or lower edge is thicker than elsewhere
 * @param printFound share of the name's print that is there, see the registration
 * @param score correlation of the printed row with the scan, −1…1
 */
public record RowInk(
        List<NameInk> lines,
        Optional<AnswerInk> answers,
        double sideMm2,
        double ordinalMm2,
        BesideMark beside,
        double sharedMm2,
        double gapShare,
        double ruleShare,
        double printFound,
        double score) {
    public RowInk {
        lines = List.copyOf(lines);
    }

    /** The greatest of one number over the name's lines. */
    public double most(ToDoubleFunction<NameInk> number) {
        return lines.stream().mapToDouble(number).max().orElse(0);
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
        beside.putInto(values);
        values.put("sharedMm2", sharedMm2);
        values.put("gapShare", gapShare);
        values.put("ruleShare", ruleShare);
        values.put("printFound", printFound);
        values.put("score", score);
        return new RowMeasurement(values);
    }
}
