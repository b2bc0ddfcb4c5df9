package vn.kiemphieu.ballot;

/**
 * Where the blank lies on the scan.
 *
 * @param toScan affine map from millimetres on the blank to pixels of the scan: {m00, m01, m02, m10, m11, m12}
 * @param residualMm how far the fit is off, 95th percentile over the rows, millimetres
 * @param skewDegrees turn of the page against upright, −180…180
 */
public record Registration(double[] toScan, double residualMm, double skewDegrees) {}
