package vn.kiemphieu.decision;

import java.util.List;

/**
 * How often rows were read right on drawn decks, by how sure the learned reading was: straight between its points, level
 * before the first and after the last.
 *
 * @param points rising in both numbers
 */
public record ConfidenceCurve(List<Point> points) {
    /**
     * Of the rows about as sure as this, this share was right.
     *
     * @param chance what the learned reading gave, 0–1
     * @param share 0–1
     */
    public record Point(double chance, double share) {
        private boolean follows(Point other) {
            return chance > other.chance && share >= other.share;
        }
    }

    public ConfidenceCurve {
        points = List.copyOf(points);
        boolean shares = !points.isEmpty() && points.stream().allMatch(p -> p.share >= 0 && p.share <= 1);
        for (int i = 1; i < points.size(); i++) {
            shares &= points.get(i).follows(points.get(i - 1));
        }
        if (!shares) {
            throw new IllegalArgumentException("a curve of confidences must rise from 0 to 1 at most: " + points);
        }
    }

    /** The share for this chance. */
    public double at(double chance) {
        Point before = points.get(0);
        for (Point point : points) {
            if (chance <= point.chance) {
                double way = point.chance > before.chance
                        ? Math.max(0, (chance - before.chance) / (point.chance - before.chance))
                        : 1;
                return before.share + way * (point.share - before.share);
            }
            before = point;
        }
        return before.share;
    }
}
