package vn.kiemphieu.reading;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One mark on one name of an otherwise clean ballot, by difficulty. */
class GoldenMarksTest {
    private static final int IN_THE_TABLE = 3;
    private static final int IN_THE_LIST = 1;
    private static final int OF_TWO_LINES = 3;

    @TestFactory
    Stream<DynamicTest> marksInATable() {
        return Stream.concat(
                tests(GoldenForm.PARTY, IN_THE_TABLE, MarkCases.EVERYWHERE),
                tests(GoldenForm.PARTY, IN_THE_TABLE, MarkCases.IN_A_TABLE));
    }

    @TestFactory
    Stream<DynamicTest> marksInAList() {
        return Stream.concat(
                tests(GoldenForm.STATE, IN_THE_LIST, MarkCases.EVERYWHERE),
                tests(GoldenForm.STATE, IN_THE_LIST, MarkCases.IN_A_LIST));
    }

    @TestFactory
    Stream<DynamicTest> marksOnANameOfTwoLines() {
        return tests(GoldenForm.STATE, OF_TWO_LINES, MarkCases.ON_TWO_LINES);
    }

    private static Stream<DynamicTest> tests(GoldenForm form, int row, List<MarkCase> cases) {
        return cases.stream().map(one -> DynamicTest.dynamicTest(one.difficulty(), () -> one.check(form, row)));
    }
}
