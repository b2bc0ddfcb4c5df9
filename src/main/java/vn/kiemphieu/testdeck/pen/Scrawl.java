package vn.kiemphieu.testdeck.pen;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Handwriting that should not be on a ballot: words, names, signatures. */
public final class Scrawl {
    // Points each letter passes, x and y as digits 0–9 in a cell: y 0 = ascender, 3 = x-height, 7 = baseline, 9 = tail.
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('a', "53 23 05 17 46 53 57 67"),
            Map.entry('b', "10 17 37 55 43 14"),
            Map.entry('c', "43 23 05 17 47"),
            Map.entry('d', "43 23 05 17 46 50 57 67"),
            Map.entry('e', "05 44 43 23 05 17 47"),
            Map.entry('g', "53 23 05 16 46 53 58 39 19"),
            Map.entry('h', "10 17 24 43 54 57"),
            Map.entry('i', "13 16 27"),
            Map.entry('k', "10 17 44 14 57"),
            Map.entry('l', "05 30 21 16 37"),
            Map.entry('m', "03 07 23 33 37 53 63 67 77"),
            Map.entry('n', "03 07 23 43 47 57"),
            Map.entry('o', "23 05 27 45 33 23"),
            Map.entry('p', "03 09 13 43 46 17"),
            Map.entry('q', "43 13 05 16 43 49"),
            Map.entry('r', "03 07 23 43"),
            Map.entry('s', "43 13 25 46 27 07"),
            Map.entry('t', "20 26 37 47"),
            Map.entry('u', "03 06 27 46 43 47 57"),
            Map.entry('v', "03 27 53"),
            Map.entry('x', "03 57 35 07 53"),
            Map.entry('y', "03 26 43 53 28 09"));

    private final Writer writer;
    private final Dice dice;

    public Scrawl(Writer writer) {
        this.writer = writer;
        this.dice = writer.dice();
    }

    /** A word in joined letters from {@code x} on the line {@code baseline}; {@code height} of small letters, mm. */
    public List<Stroke> word(String word, double x, double baseline, double height) {
        List<Stroke> strokes = new ArrayList<>();
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).toLowerCase(java.util.Locale.ROOT);
        double unit = height / 4;
        double slant = dice.between(0.0, 0.35);
        List<Double> points = new ArrayList<>();
        for (char letter : plain.replace('đ', 'd').toCharArray()) {
            String shape = LETTERS.get(letter);
            if (Character.getType(letter) == Character.NON_SPACING_MARK) {
                strokes.add(accent(letter, x - 2 * unit, baseline - 5.6 * unit, unit));
            } else if (shape == null) {
                lift(points, strokes);
                x += 3.2 * unit;
            } else {
                if (dice.chance(0.35)) {
                    lift(points, strokes);
                }
                double right = 0;
                for (String point : shape.split(" ")) {
                    double px = point.charAt(0) - '0';
                    double up = (7 - (point.charAt(1) - '0')) * unit;
                    right = Math.max(right, px);
                    points.add(x + px * unit * 0.8 + slant * up + dice.gauss(0, unit * 0.12));
                    points.add(baseline - up + dice.gauss(0, unit * 0.15));
                }
                x += (right * 0.8 + 0.9) * unit;
            }
        }
        lift(points, strokes);
        return strokes;
    }

    /** A signature: a large initial, a run of narrowing loops, a sweep under it. */
    public List<Stroke> signature(double x, double y, double size) {
        List<Double> points = new ArrayList<>();
        double at = x;
        int n = dice.whole(7, 14);
        for (int i = 0; i < n; i++) {
            double reach = size * (i < 3 ? 1 : 0.45) * dice.between(0.5, 1.1);
            points.add(at);
            points.add(y + (i % 2 == 0 ? 0.35 : -1) * reach);
            at += size * dice.between(0.12, 0.4) * (dice.chance(0.15) ? -1 : 1);
        }
        points.add(at + size);
        points.add(y - size * 0.2);
        points.add(x - size * 0.2);
        points.add(y + size * dice.between(0.4, 0.8));
        points.add(at + size * 0.6);
        points.add(y + size * dice.between(0.2, 0.5));
        List<Stroke> strokes = new ArrayList<>();
        lift(points, strokes);
        return strokes;
    }

    /** Two or three letters drawn in one go, with a tail or a dot, as one signs in haste. */
    public List<Stroke> initials(double x, double y, double size) {
        List<Double> points = new ArrayList<>();
        double at = x;
        for (int letters = dice.whole(2, 3), k = 0; k < letters; k++) {
            points.addAll(List.of(at, y, at + size * 0.15, y - size * dice.between(0.8, 1.1)));
            points.addAll(List.of(at + size * dice.between(0.35, 0.5), y - size * dice.between(0.3, 0.6)));
            points.addAll(List.of(at + size * 0.3, y + size * dice.between(-0.05, 0.1)));
            at += size * dice.between(0.5, 0.7);
        }
        List<Stroke> strokes = new ArrayList<>();
        if (dice.chance(0.5)) {
            points.addAll(List.of(at + size * dice.between(0.4, 1), y - size * dice.between(0, 0.3)));
        } else {
            strokes.add(writer.dot(at + size * 0.3, y, 0.4));
        }
        lift(points, strokes);
        return strokes;
    }

    private Stroke accent(char mark, double x, double y, double unit) {
        return switch (mark) {
            case '\u0323' -> writer.dot(x, y + 7 * unit, 0.5);
            case '\u0302', '\u0306' -> writer.write(x - unit, y + unit, x, y, x + unit, y + unit);
            case '\u0303' -> writer.write(x - unit, y, x, y - 0.5 * unit, x + unit, y, x + 2 * unit, y - unit * 0.5);
            default -> writer.write(x - 0.5 * unit, y + unit * 0.6, x + unit, y - unit * 0.6);
        };
    }

    private void lift(List<Double> points, List<Stroke> strokes) {
        if (points.size() >= 4) {
            strokes.add(writer.write(
                    points.stream().mapToDouble(Double::doubleValue).toArray()));
        }
        points.clear();
    }
}
