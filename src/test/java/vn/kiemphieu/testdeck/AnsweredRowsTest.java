package vn.kiemphieu.testdeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.testdeck.pen.CellKind;
import vn.kiemphieu.testdeck.pen.CellKind.Meaning;
import vn.kiemphieu.testdeck.pen.Definition;
import vn.kiemphieu.testdeck.pen.Dice;
import vn.kiemphieu.testdeck.pen.Hand;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.pen.Writer;

/** One mark at a time, by several voters, on every form: it must lie where its kind says, whoever draws it. */
class AnsweredRowsTest {
    private static final int VOTERS = 8;
    private static final double ARM_MM = 2.3;
    private static final Set<CellKind> CROSSED = Set.of(CellKind.X, CellKind.X_OVER, CellKind.X_SMALL, CellKind.PLUS);
    private static final Set<CellKind> WEAK =
            Set.of(CellKind.FAINT, CellKind.PALE, CellKind.RUBBED_OUT, CellKind.WHITED_OUT);
    private static final Set<CellKind> NEED_ROWS = Set.of(CellKind.BETWEEN_ROWS, CellKind.COLUMN_LINE);

    static List<TestForms> forms() {
        return TestForms.called("agree-disagree");
    }

    /** A mark on a row, and what was drawn for it. */
    private record Drawn(CellKind kind, StyleRow row, boolean agree, RowTruth truth, List<Stroke> strokes) {
        AnswerCells cells() {
            return row.answers().orElseThrow();
        }

        MmBox cell() {
            return agree ? cells().agree() : cells().disagree();
        }

        MmBox other() {
            return agree ? cells().disagree() : cells().agree();
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyKindIsDrawnAndMeansWhatItSays(TestForms form) {
        for (CellKind kind : possible(form)) {
            // What this scan would not show is not drawn at all, and said to be nothing.
            List<Drawn> all = draw(form, kind);
            List<Drawn> drawn = all.stream()
                    .filter(d -> !WEAK.contains(kind) || !d.strokes().isEmpty())
                    .toList();
            assertThat(drawn).as(kind.code()).hasSizeGreaterThanOrEqualTo(VOTERS - 2);
            assertThat(all)
                    .filteredOn(d -> !drawn.contains(d))
                    .allSatisfy(d -> assertThat(d.truth().mark()).hasValue(MarkStatus.NONE));
            assertThat(drawn).as(kind.code()).allSatisfy(d -> {
                assertThat(d.truth().kind()).isEqualTo(kind.code());
                assertThat(d.strokes().isEmpty()).isEqualTo(kind == CellKind.NONE);
            });
            if (kind.meaning() == Meaning.ASKED) {
                assertThat(drawn).as(kind.code()).allMatch(d -> d.truth().mark().isEmpty());
            }
            // Now and then one is drawn so badly that it means nothing.
            assertThat(drawn.stream().filter(d -> d.truth().mark().isPresent()))
                    .as(kind.code())
                    .hasSizeGreaterThanOrEqualTo(kind.meaning() == Meaning.ASKED ? 0 : VOTERS - 2)
                    .allSatisfy(d -> assertThat(d.truth().mark())
                            .hasValue(
                                    switch (kind) {
                                        case NONE -> MarkStatus.NONE;
                                        case BOTH -> MarkStatus.BOTH;
                                        default -> d.agree() ? MarkStatus.AGREE : MarkStatus.DISAGREE;
                                    }));
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void theStrokesOfACrossMeetInTheCellItAnswersIn(TestForms form) {
        each(form, CROSSED, (d, where) -> {
            if (d.truth().clear() && d.strokes().size() == 2) {
                List<double[]> meetings =
                        meetings(d.strokes().get(0), d.strokes().get(1));
                assertThat(meetings).as(where).isNotEmpty();
                meetings.forEach(at ->
                        assertThat(depth(at[0], at[1], d.cell())).as(where).isPositive());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void armsOfAClearMarkStayNearItsCellAndOutOfTheOther(TestForms form) {
        each(form, Set.copyOf(CellKind.meaning(Meaning.ANSWER)), (d, where) -> {
            if (d.truth().clear()) {
                assertThat(depths(d.strokes(), d.cell()).min())
                        .as(where)
                        .satisfies(v -> assertThat(v.orElseThrow()).isGreaterThan(-ARM_MM));
                assertThat(depths(d.strokes(), d.other()).max())
                        .as(where)
                        .satisfies(v -> assertThat(v.orElseThrow()).isLessThan(ARM_MM));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("forms")
    void marksThatAnswerNothingLieWhereTheirKindSays(TestForms form) {
        double table = draw(form, CellKind.NONE).get(0).row().strip().right();
        each(form, possible(form), (d, where) -> {
            MmBox row = d.row().strip();
            switch (d.kind()) {
                case BETWEEN_COLUMNS ->
                    assertThat(middle(d.strokes())[0])
                            .as(where)
                            .isBetween(rule(d.cells()) - 1.3, rule(d.cells()) + 1.3);
                case BETWEEN_ROWS ->
                    assertThat(middle(d.strokes())[1]).as(where).isBetween(row.bottom() - 1.3, row.bottom() + 1.3);
                case BESIDE_TABLE ->
                    assertThat(middle(d.strokes())[0])
                            .as(where)
                            .satisfiesAnyOf(
                                    x -> assertThat(x).isGreaterThan(table),
                                    x -> assertThat(x).isLessThan(row.left()));
                case ON_NAME ->
                    assertThat(depths(d.strokes(), d.cell()).max())
                            .as(where)
                            .satisfies(v -> assertThat(v.orElseThrow()).isLessThan(0.3));
                case DOT ->
                    assertThat(depths(d.strokes(), d.cell()).min())
                            .as(where)
                            .satisfies(v -> assertThat(v.orElseThrow()).isGreaterThan(-0.5));
                case HEADING ->
                    assertThat(middle(d.strokes())[1])
                            .as(where)
                            .isLessThan(d.row().strip().top());
                default -> {}
            }
        });
    }

    private static double rule(AnswerCells cells) {
        return (Math.min(cells.agree().right(), cells.disagree().right())
                        + Math.max(cells.agree().left(), cells.disagree().left()))
                / 2;
    }

    private static Set<CellKind> possible(TestForms form) {
        return Stream.of(CellKind.values())
                .filter(kind -> form.names() > 2 || !NEED_ROWS.contains(kind))
                .collect(Collectors.toSet());
    }

    private static void each(TestForms form, Set<CellKind> kinds, BiConsumer<Drawn, String> check) {
        for (CellKind kind : CellKind.values()) {
            if (kinds.contains(kind)) {
                List<Drawn> drawn = draw(form, kind);
                for (int voter = 0; voter < drawn.size(); voter++) {
                    check.accept(drawn.get(voter), kind + " by voter " + voter);
                }
            }
        }
    }

    private static List<Drawn> draw(TestForms catalogue, CellKind kind) {
        TestForm form = catalogue.cached(0);
        Definition definition = new Definition(0.75, 0.06, 0.2, 0.05);
        List<Drawn> drawn = new ArrayList<>();
        for (int voter = 0; voter < VOTERS; voter++) {
            Dice dice = Dice.of(voter, form.name() + kind, 0);
            Pen pen = Pen.of(Pen.Kind.BALL, Pen.Colour.BLUE, dice);
            AnsweredRows rows =
                    new AnsweredRows(form, definition, new Pens(new Writer(Hand.any(dice), pen, dice)), dice, false);
            int last = form.printed().rows().size() - (NEED_ROWS.contains(kind) ? 3 : 1);
            int i = kind == CellKind.HEADING ? 0 : dice.whole(0, last);
            boolean agree = dice.chance(0.6);
            rows.only(i, kind, agree);
            List<Stroke> strokes =
                    rows.ink().stream().flatMap(ink -> ink.strokes().stream()).toList();
            drawn.add(new Drawn(kind, form.printed().rows().get(i), agree, rows.truth(i, List.of()), strokes));
        }
        return drawn;
    }

    private static double[] middle(List<Stroke> strokes) {
        return new double[] {
            strokes.stream()
                    .flatMapToDouble(s -> Arrays.stream(s.x()))
                    .average()
                    .orElseThrow(),
            strokes.stream()
                    .flatMapToDouble(s -> Arrays.stream(s.y()))
                    .average()
                    .orElseThrow()
        };
    }

    private static List<double[]> meetings(Stroke a, Stroke b) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < a.length(); i++) {
            for (int j = 0; j < b.length(); j++) {
                if (Math.hypot(a.x()[i] - b.x()[j], a.y()[i] - b.y()[j]) < 0.06) {
                    points.add(new double[] {a.x()[i], a.y()[i]});
                }
            }
        }
        return points;
    }

    /** How far each point is inside a box, negative outside. */
    private static DoubleStream depths(List<Stroke> strokes, MmBox box) {
        return strokes.stream()
                .flatMapToDouble(s -> IntStream.range(0, s.length()).mapToDouble(i -> depth(s.x()[i], s.y()[i], box)));
    }

    private static double depth(double x, double y, MmBox box) {
        return Math.min(Math.min(x - box.left(), box.right() - x), Math.min(y - box.top(), box.bottom() - y));
    }
}
