package vn.kiemphieu.ui.scan;

import java.util.List;
import java.util.Locale;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.ui.Texts;

/** Names of batches, as committees number their boxes. */
final class BoxLabels {
    private BoxLabels() {}

    /** The first that is not taken. */
    static String free(List<Batch> batches) {
        int number = 1;
        while (isTaken(batches, label(number))) {
            number++;
        }
        return label(number);
    }

    private static boolean isTaken(List<Batch> batches, String label) {
        return batches.stream().anyMatch(batch -> batch.label().equals(label));
    }

    private static String label(int number) {
        return Texts.sayable("scan.label", number).in(Locale.ROOT);
    }
}
