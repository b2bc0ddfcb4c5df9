package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OrderedAssignmentTest {
    private static final int[] FOUR_LINES = {0, 1, 2, 3};

    @Test
    void keepsTheOrderEvenWhereTheTextFitsBetterTheOtherWayRound() {
        var answer = best(2, place(0, 1, 0), place(0, 0, 0.1), place(1, 0, 0), place(1, 1, 0.1));
        assertThat(lines(answer)).containsExactly(0, 1);
    }

    @Test
    void leavesOutANameRatherThanBreakTheOrder() {
        var answer = best(3, place(0, 0, 0), place(1, 3, 0), place(2, 2, 0));
        assertThat(answer.chosen()).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answer.total()).isEqualTo(OrderedAssignment.LEFT_OUT);
    }

    @Test
    void givesALineToOneNameOnly() {
        var answer = best(2, place(0, 1, 0), place(1, 1, 0));
        assertThat(answer.chosen()).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    void letsANameTakeTwoLines() {
        var long1 = new NamePlace(0, List.of(new NamePlace.Span(0, 0, 2), new NamePlace.Span(1, 0, 2)), 0.05);
        var answer = best(2, long1, place(1, 1, 0), place(1, 2, 0));
        assertThat(answer.chosen().get(0)).contains(long1);
        assertThat(answer.chosen().get(1).orElseThrow().firstLine()).isEqualTo(2);
    }

    private static OrderedAssignment.Answer best(int candidates, NamePlace... places) {
        return new OrderedAssignment(candidates, FOUR_LINES, List.of(places)).best(p -> true);
    }

    private static NamePlace place(int candidate, int line, double cost) {
        return new NamePlace(candidate, List.of(new NamePlace.Span(line, 0, 3)), cost);
    }

    private static List<Integer> lines(OrderedAssignment.Answer answer) {
        return answer.chosen().stream().map(p -> p.orElseThrow().firstLine()).toList();
    }
}
