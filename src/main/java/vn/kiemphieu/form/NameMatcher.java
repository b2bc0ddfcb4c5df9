package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.PxBox;

/**
 * Decides which line is whose: by text, by the election's order, and by what the rows have in common (left edge, number,
 * table cell). Whatever has a second answer nearly as good is left unplaced.
 */
final class NameMatcher {
    /** How much dearer the second-best answer for the whole page must be. */
    private static final double MARGIN = 0.1;

    private static final double CHEAP = 0.2;
    /** As dear as a wrong text: a place that breaks a common edge or table is no place. */
    private static final double BROKEN_PATTERN = PlaceSearch.LIMIT;

    private static final double NO_NUMBER = 0.2;
    private static final double COMMON = 0.6;
    private static final double EDGE_MM = 1.5;

    private final List<ReadLine> lines;
    private final RowGeometry geometry;
    private final BlankPicture blank;
    private final PlaceSearch search;

    NameMatcher(List<ReadLine> lines, PageLayout layout, RowGeometry geometry, BlankPicture blank) {
        this.lines = lines;
        this.geometry = geometry;
        this.blank = blank;
        this.search = new PlaceSearch(lines, layout);
    }

    Placement match(Contest contest) {
        int count = contest.candidates().size();
        List<NamePlace> places = new ArrayList<>();
        for (int c = 0; c < count; c++) {
            places.addAll(search.of(c, contest.candidates().get(c).name()));
        }
        Placement best = null;
        double least = Double.MAX_VALUE;
        for (int[] order : orders(places)) {
            List<NamePlace> first = chosen(new OrderedAssignment(count, order, places).best(p -> true));
            List<NamePlace> judged = withPattern(places, first);
            var assignment = new OrderedAssignment(count, order, judged);
            var answer = assignment.best(p -> true);
            if (answer.total() < least) {
                least = answer.total();
                best = checked(assignment, answer, judged, count);
            }
        }
        return best;
    }

    private List<int[]> orders(List<NamePlace> places) {
        List<PxBox> names = places.stream()
                .filter(p -> p.cost() <= CHEAP)
                .map(geometry::ink)
                .toList();
        return List.of(ReadingOrder.byColumns(lines, names), ReadingOrder.byRows(lines));
    }

    private static List<NamePlace> chosen(OrderedAssignment.Answer answer) {
        return answer.chosen().stream().flatMap(Optional::stream).toList();
    }

    private List<NamePlace> withPattern(List<NamePlace> places, List<NamePlace> seen) {
        Predicate<NamePlace> edge = place -> alignedWithAnother(place, seen);
        Predicate<NamePlace> number = place -> geometry.ordinal(place).isPresent();
        Predicate<NamePlace> cell = place -> geometry.cell(geometry.ink(place)).isPresent();
        boolean commonEdge = common(seen, edge);
        boolean commonNumber = common(seen, number);
        boolean commonCell = common(seen, cell);
        return places.stream()
                .map(p -> p.dearer((commonEdge && !edge.test(p) ? BROKEN_PATTERN : 0)
                        + (commonNumber && !number.test(p) ? NO_NUMBER : 0)
                        + (commonCell && !cell.test(p) ? BROKEN_PATTERN : 0)))
                .filter(p -> p.cost() <= PlaceSearch.LIMIT)
                .toList();
    }

    private static boolean common(Collection<NamePlace> seen, Predicate<NamePlace> trait) {
        return seen.size() > 1 && seen.stream().filter(trait).count() >= COMMON * seen.size();
    }

    private boolean alignedWithAnother(NamePlace place, List<NamePlace> seen) {
        int start = geometry.start(place);
        return seen.stream()
                .filter(other -> other.candidate() != place.candidate())
                .anyMatch(other -> Math.abs(geometry.start(other) - start) <= blank.px(EDGE_MM));
    }

    private static Placement checked(
            OrderedAssignment assignment, OrderedAssignment.Answer answer, List<NamePlace> places, int count) {
        Map<Integer, NamePlace> placed = new HashMap<>();
        Map<Integer, Unplaced.Reason> unplaced = new HashMap<>();
        List<NamePlace> chosen = chosen(answer);
        // Printed for certain, but the order has no room for them.
        List<NamePlace> stray = places.stream()
                .filter(p -> answer.chosen().get(p.candidate()).isEmpty())
                .filter(p -> chosen.stream().noneMatch(p::overlaps))
                .toList();
        for (int c = 0; c < count; c++) {
            int candidate = c;
            Optional<NamePlace> place = answer.chosen().get(c);
            if (place.isEmpty()) {
                boolean printed = stray.stream().anyMatch(p -> p.candidate() == candidate);
                unplaced.put(c, printed ? Unplaced.Reason.OUT_OF_ORDER : Unplaced.Reason.NOT_FOUND);
            } else if (swapped(place.get(), chosen, places)
                    || stray.stream().anyMatch(p -> !assignment.inOrder(p, place.get()))) {
                unplaced.put(c, Unplaced.Reason.OUT_OF_ORDER);
            } else if (hasRival(assignment, answer, place.get())) {
                unplaced.put(c, Unplaced.Reason.AMBIGUOUS);
            } else {
                placed.put(c, place.get());
            }
        }
        return new Placement(placed, unplaced);
    }

    private static boolean hasRival(OrderedAssignment assignment, OrderedAssignment.Answer answer, NamePlace place) {
        var second = assignment.best(p -> p.candidate() != place.candidate() || !p.overlaps(place));
        return second.total() - answer.total() < MARGIN;
    }

    private static boolean swapped(NamePlace place, List<NamePlace> chosen, List<NamePlace> places) {
        return chosen.stream()
                .filter(other -> other.candidate() != place.candidate())
                .anyMatch(other ->
                        cost(places, place.candidate(), other) + cost(places, other.candidate(), place) + MARGIN / 2
                                < place.cost() + other.cost());
    }

    private static double cost(List<NamePlace> places, int candidate, NamePlace where) {
        return places.stream()
                .filter(p -> p.candidate() == candidate && p.overlaps(where))
                .mapToDouble(NamePlace::cost)
                .min()
                .orElse(OrderedAssignment.LEFT_OUT);
    }
}
