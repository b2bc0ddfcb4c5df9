package vn.kiemphieu.measurement.pen;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.measurement.pen.PenStrokes.Crossing;

/** Crossings where one stroke was hidden or skipped, so that no ink of both meets there. */
final class Crossings {
    private static final double KNOWN_MM = 1.2; // about a crossing that is known already

    private Crossings() {}

    static List<Crossing> unseen(List<PenStroke> strokes, List<Crossing> known, double pxPerMm) {
        List<Crossing> found = new ArrayList<>();
        for (int a = 0; a < strokes.size(); a++) {
            for (int b = a; b < strokes.size(); b++) {
                if (strokes.get(a).meets(strokes.get(b))) {
                    search(strokes, a, b, known, pxPerMm, found);
                }
            }
        }
        return found;
    }

    private static void search(
            List<PenStroke> strokes, int a, int b, List<Crossing> known, double pxPerMm, List<Crossing> found) {
        PenStroke s = strokes.get(a);
        PenStroke t = strokes.get(b);
        for (int i = 1; i < s.places(); i++) {
            for (int j = a == b ? i + 2 : 1; j < t.places(); j++) {
                boolean gap = s.step(i) > PenStroke.GAP_PX || t.step(j) > PenStroke.GAP_PX;
                if (gap && cross(s, i, t, j)) {
                    Crossing here = new Crossing(a, i, b, j);
                    if (isNew(here, strokes, known, pxPerMm) && isNew(here, strokes, found, pxPerMm)) {
                        found.add(here);
                    }
                }
            }
        }
    }

    private static boolean isNew(Crossing c, List<PenStroke> strokes, List<Crossing> known, double pxPerMm) {
        PenStroke s = strokes.get(c.a());
        return known.stream().noneMatch(k -> {
            PenStroke other = strokes.get(k.a());
            return Math.hypot(s.x(c.atA()) - other.x(k.atA()), s.y(c.atA()) - other.y(k.atA())) < KNOWN_MM * pxPerMm;
        });
    }

    private static boolean cross(PenStroke s, int i, PenStroke t, int j) {
        return side(s, i, t.x(j - 1), t.y(j - 1)) * side(s, i, t.x(j), t.y(j)) < 0
                && side(t, j, s.x(i - 1), s.y(i - 1)) * side(t, j, s.x(i), s.y(i)) < 0;
    }

    private static double side(PenStroke s, int i, double x, double y) {
        return (s.x(i) - s.x(i - 1)) * (y - s.y(i - 1)) - (s.y(i) - s.y(i - 1)) * (x - s.x(i - 1));
    }
}
