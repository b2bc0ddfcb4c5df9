package vn.kiemphieu.registration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.kiemphieu.image.Affine;

/** Least-squares affine through point pairs, with pairs far from it left out step by step. */
final class AffineFit {
    private AffineFit() {}

    /** One measured correspondence, any unit. */
    record Pair(double fromX, double fromY, double toX, double toY) {}

    /**
     * @param fit the map
     * @param used the pairs it rests on
     */
    record Fitted(Affine fit, List<Pair> used) {
        /** The {@code share} quantile of the pairs' distances from the fit. */
        double residual(double share) {
            double[] errors =
                    used.stream().mapToDouble(p -> distance(fit, p)).sorted().toArray();
            return errors.length == 0 ? Double.POSITIVE_INFINITY : errors[(int) (share * (errors.length - 1))];
        }
    }

    /** @param tolerance pairs farther than this from the final fit are not used */
    static Fitted robust(List<Pair> pairs, double tolerance) {
        List<Pair> used = pairs;
        Affine fit = leastSquares(used);
        for (int round = 0; round < 8; round++) {
            Affine now = fit;
            double[] errors = pairs.stream().mapToDouble(p -> distance(now, p)).toArray();
            double[] sorted = errors.clone();
            Arrays.sort(sorted);
            double limit = Math.max(tolerance, 2.5 * sorted[sorted.length / 2]);
            List<Pair> kept = new ArrayList<>();
            for (int i = 0; i < errors.length; i++) {
                if (errors[i] <= limit) {
                    kept.add(pairs.get(i));
                }
            }
            if (kept.size() < 3 || kept.equals(used)) {
                break;
            }
            used = kept;
            fit = leastSquares(used);
        }
        return new Fitted(fit, used);
    }

    private static double distance(Affine fit, Pair p) {
        return Math.hypot(fit.x(p.fromX, p.fromY) - p.toX, fit.y(p.fromX, p.fromY) - p.toY);
    }

    private static Affine leastSquares(List<Pair> pairs) {
        double[][] n = new double[3][3];
        double[] bx = new double[3];
        double[] by = new double[3];
        for (Pair p : pairs) {
            double[] v = {p.fromX, p.fromY, 1};
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    n[i][j] += v[i] * v[j];
                }
                bx[i] += v[i] * p.toX;
                by[i] += v[i] * p.toY;
            }
        }
        double[] x = solve(n, bx);
        double[] y = solve(n, by);
        return new Affine(x[0], x[1], x[2], y[0], y[1], y[2]);
    }

    /** Cramer's rule; a degenerate set (all points on a line) gives not-a-number, which every later test refuses. */
    private static double[] solve(double[][] n, double[] b) {
        double det = det(n);
        double[] result = new double[3];
        for (int k = 0; k < 3; k++) {
            double[][] m = new double[3][];
            for (int i = 0; i < 3; i++) {
                m[i] = n[i].clone();
                m[i][k] = b[i];
            }
            result[k] = Math.abs(det) < 1e-9 ? Double.NaN : det(m) / det;
        }
        return result;
    }

    private static double det(double[][] m) {
        return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
                - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
                + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
    }
}
