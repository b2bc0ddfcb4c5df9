package vn.kiemphieu.calibration.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import vn.kiemphieu.calibration.fit.RowCase;

/** Which rows are worth a look: what was counted wrongly first, then the surest mistakes, then needless questions. */
enum WorstCases {
    SILENT(RowCase::silent, 24),
    AMBIGUOUS(RowCase::ambiguousCounted, 12),
    WRONG(row -> !row.accepted() && !row.asked() && !row.right(), 12),
    ASKED(row -> row.asked() && row.truth().clear(), 16);

    private final Predicate<RowCase> which;
    private final int most;

    WorstCases(Predicate<RowCase> which, int most) {
        this.which = which;
        this.most = most;
    }

    long count(List<RowCase> rows) {
        return rows.stream().filter(which).count();
    }

    /** Few enough to look at; of each sheet one row first, so that one bad sheet does not hide the others. */
    List<RowCase> shown(List<RowCase> rows) {
        Comparator<RowCase> bySureness =
                Comparator.comparingDouble(row -> row.reading().confidence());
        List<RowCase> found =
                rows.stream().filter(which).sorted(bySureness.reversed()).toList();
        List<RowCase> shown = new ArrayList<>();
        List<String> sheets = new ArrayList<>();
        for (RowCase row : found) {
            if (shown.size() < most && !sheets.contains(row.page().origin())) {
                shown.add(row);
                sheets.add(row.page().origin());
            }
        }
        return shown;
    }
}
