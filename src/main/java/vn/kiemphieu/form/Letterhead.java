package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.form.PrintFace.Weight;

/**
 * The two columns at the top of a ballot: whose ballot it is, and the words of the state or the Party.
 *
 * @param official whether it is set as official papers are, each column as wide as its words need; otherwise in the
 *     simple way of office prints
 */
public record Letterhead(List<Line> left, List<Line> right, boolean official) {
    public Letterhead {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Lines of which the last in each column is bold. */
    static Letterhead simple(List<String> left, List<String> right) {
        return new Letterhead(lastBold(left), lastBold(right), false);
    }

    private static List<Line> lastBold(List<String> texts) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(texts.get(i), i == texts.size() - 1 ? Weight.BOLD : Weight.REGULAR, 0));
        }
        return lines;
    }

    /**
     * One line of a column.
     *
     * @param ruleShare length of the rule below it, as a share of the line's own; 0 for none
     */
    public record Line(String text, Weight weight, double ruleShare) {
        public static Line plain(String text) {
            return new Line(text, Weight.REGULAR, 0);
        }

        public static Line bold(String text) {
            return new Line(text, Weight.BOLD, 0);
        }

        public static Line italic(String text) {
            return new Line(text, Weight.ITALIC, 0);
        }

        public Line ruled(double share) {
            return new Line(text, weight, share);
        }
    }
}
