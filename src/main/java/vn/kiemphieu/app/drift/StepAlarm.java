package vn.kiemphieu.app.drift;

import java.util.Arrays;

/**
 * Notices that a number measured on every sheet has risen for good: a cumulative sum (Page 1954) against the median and
 * spread of the batch's own first sheets, each sheet limited so that a few odd ones raise no alarm.
 */
final class StepAlarm {
    static final int FIRST_SHEETS = 30;

    private static final double SPREAD_OF_MAD = 1.4826; // of a normal distribution
    private static final double SLACK = 1; // standard deviations by which a number may be high without counting
    private static final double MOST_OF_ONE = 3; // standard deviations
    private static final double LIMIT = 9;

    private final double leastSpread;
    private final double[] first = new double[FIRST_SHEETS];
    private int sheets;
    private double middle;
    private double spread;
    private double sum;

    /** @param leastSpread what differs by less is no difference, in the number's own unit */
    StepAlarm(double leastSpread) {
        this.leastSpread = leastSpread;
    }

    /** @return whether the alarm is raised by this sheet; it then begins anew at the new level */
    boolean raisedBy(double value) {
        if (sheets < FIRST_SHEETS) {
            first[sheets++] = value;
            if (sheets == FIRST_SHEETS) {
                settle();
            }
            return false;
        }
        double above = Math.min(MOST_OF_ONE, (value - middle) / spread);
        sum = Math.max(0, sum + above - SLACK);
        if (sum <= LIMIT) {
            return false;
        }
        sheets = 0;
        sum = 0;
        return true;
    }

    private void settle() {
        middle = median(first.clone());
        double[] off = Arrays.stream(first).map(v -> Math.abs(v - middle)).toArray();
        spread = Math.max(leastSpread, SPREAD_OF_MAD * median(off));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return (values[(values.length - 1) / 2] + values[values.length / 2]) / 2;
    }
}
