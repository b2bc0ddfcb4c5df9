package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.form.PrintFace.Weight;

/** Breaks a name that does not fit its line where a reader would. */
final class NameBreak {
    private NameBreak() {}

    /**
     * The text in lines no wider than {@code mm}: one if it fits, else two, broken before the brackets if both parts fit,
     * else where the lines come out most alike, no word alone if that can be helped; more lines only where two do not do.
     */
    static List<String> lines(PdfSheet sheet, String text, Weight weight, double pt, double mm) {
        if (sheet.width(weight, pt, text) <= mm) {
            return List.of(text);
        }
        List<Break> breaks = breaks(sheet, text, weight, pt).stream()
                .filter(b -> b.widest() <= mm)
                .toList();
        return breaks.stream()
                .min(java.util.Comparator.comparingInt(Break::rank).thenComparingDouble(Break::widest))
                .map(b -> List.of(b.upper(), b.lower()))
                .orElseGet(() -> sheet.wrap(text, weight, pt, mm));
    }

    private record Break(String upper, String lower, double widest) {
        /** 0 before brackets, 1 between words of the name or of the brackets, 2 with one word alone. */
        int rank() {
            if (lower.startsWith("(")) {
                return 0;
            }
            boolean alone = !upper.contains(" ") || !lower.contains(" ");
            return alone ? 2 : 1;
        }
    }

    private static List<Break> breaks(PdfSheet sheet, String text, Weight weight, double pt) {
        List<Break> breaks = new ArrayList<>();
        for (int i = text.indexOf(' '); i > 0; i = text.indexOf(' ', i + 1)) {
            String upper = text.substring(0, i);
            String lower = text.substring(i + 1);
            breaks.add(
                    new Break(upper, lower, Math.max(sheet.width(weight, pt, upper), sheet.width(weight, pt, lower))));
        }
        return breaks;
    }
}
