package vn.kiemphieu.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A round seal drawn as vectors: rings, words round them, a star or words in the middle. */
final class SealArt {
    /** Outer diameter, millimetres. */
    static final double DIAMETER = 34;

    private SealArt() {}

    static void draw(PdfSheet sheet, double cx, double cy, BallotLayout.Texts texts) throws IOException {
        double r = DIAMETER / 2;
        circle(sheet, cx, cy, r - 0.4, 0.8);
        circle(sheet, cx, cy, r - 1.5, 0.25);
        circle(sheet, cx, cy, r * 0.63, 0.3);
        ring(sheet, cx, cy, r * 0.71, texts.sealRing());
        if (texts.sealCentre().isEmpty()) {
            sheet.shape(star(cx, cy, r * 0.42), true, 0);
        } else {
            middle(sheet, cx, cy, texts.sealCentre());
        }
    }

    private static void ring(PdfSheet sheet, double cx, double cy, double radius, String words) throws IOException {
        double pt = 7.5;
        double length = sheet.width(PrintFace.Weight.BOLD, pt, words.replace('★', 'O'));
        double spread = Math.min(1.25, 2 * Math.PI * radius * 0.93 / length);
        double angle = -Math.PI / 2 - length * spread / radius / 2;
        for (int cp : words.codePoints().toArray()) {
            // The fonts have no star: one is drawn in the room of a letter.
            boolean isStar = cp == '★';
            String letter = isStar ? "O" : Character.toString(cp);
            double step = sheet.width(PrintFace.Weight.BOLD, pt, letter) * spread / radius;
            double at = angle + step / 2;
            double turn = at + Math.PI / 2;
            double half = sheet.width(PrintFace.Weight.BOLD, pt, letter) / 2;
            double x = cx + radius * Math.cos(at) - half * Math.cos(turn);
            double y = cy + radius * Math.sin(at) - half * Math.sin(turn);
            if (isStar) {
                sheet.shape(star(cx + (radius + 1) * Math.cos(at), cy + (radius + 1) * Math.sin(at), 1.2), true, 0);
            } else if (cp != ' ') {
                sheet.turnedText(x, y, turn, PrintFace.Weight.BOLD, pt, letter);
            }
            angle += step;
        }
    }

    private static void middle(PdfSheet sheet, double cx, double cy, List<String> lines) throws IOException {
        double y = cy - (lines.size() - 1) * 1.9 + 1.3;
        for (String line : lines) {
            sheet.text(cx - sheet.width(PrintFace.Weight.BOLD, 9, line) / 2, y, PrintFace.Weight.BOLD, 9, line);
            y += 3.8;
        }
    }

    private static void circle(PdfSheet sheet, double cx, double cy, double r, double line) throws IOException {
        int n = 120;
        double[] points = new double[2 * n];
        for (int i = 0; i < n; i++) {
            points[2 * i] = cx + r * Math.cos(2 * Math.PI * i / n);
            points[2 * i + 1] = cy + r * Math.sin(2 * Math.PI * i / n);
        }
        sheet.shape(points, false, line);
    }

    private static double[] star(double cx, double cy, double r) {
        List<Double> points = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            double radius = i % 2 == 0 ? r : r * 0.42;
            double angle = -Math.PI / 2 + i * Math.PI / 5;
            points.add(cx + radius * Math.cos(angle));
            points.add(cy + radius * Math.sin(angle));
        }
        return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
