package vn.kiemphieu.cli.demo;

import java.util.List;
import vn.kiemphieu.tally.ContestTally;

/** What was drawn, what was counted, and every difference. */
record DemoResult(ExpectedCount expected, ContestTally tally, List<Difference> differences) {
    DemoResult {
        differences = List.copyOf(differences);
    }

    boolean isAsDrawn() {
        return differences.isEmpty();
    }
}
