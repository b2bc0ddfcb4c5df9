package vn.kiemphieu.form;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The cheapest way to give candidates places so that both run in the same order; a name may be left out at a price. */
final class OrderedAssignment {
    /** Price of leaving a name without a place; dearer than any acceptable place. */
    static final double LEFT_OUT = 0.6;

    /**
     * @param total price
     * @param chosen per candidate
     */
    record Answer(double total, List<Optional<NamePlace>> chosen) {}

    private final int candidates;
    private final int[] rank;
    private final List<NamePlace> places;

    /** @param rank position of each line in reading order */
    OrderedAssignment(int candidates, int[] rank, Collection<NamePlace> places) {
        this.candidates = candidates;
        this.rank = rank;
        this.places = List.copyOf(places);
    }

    /** Whether two places follow each other as their candidates do. */
    boolean inOrder(NamePlace a, NamePlace b) {
        return a.candidate() < b.candidate() == rank[a.firstLine()] < rank[b.firstLine()];
    }

    /** @param allowed places that may be used */
    Answer best(Predicate<NamePlace> allowed) {
        int ranks = rank.length;
        double[][] price = new double[candidates + 1][ranks + 1];
        NamePlace[][] choice = new NamePlace[candidates + 1][ranks + 1];
        for (int c = 1; c <= candidates; c++) {
            for (int r = 0; r <= ranks; r++) {
                price[c][r] = price[c - 1][r] + LEFT_OUT;
            }
            for (NamePlace place : places) {
                int from = rank[place.firstLine()];
                int to = rank[place.lastLine()];
                if (place.candidate() == c - 1 && to >= from && allowed.test(place)) {
                    double total = price[c - 1][from] + place.cost();
                    if (total < price[c][to + 1]) {
                        price[c][to + 1] = total;
                        choice[c][to + 1] = place;
                    }
                }
            }
            for (int r = 1; r <= ranks; r++) {
                if (price[c][r - 1] < price[c][r]) {
                    price[c][r] = price[c][r - 1];
                    choice[c][r] = null;
                }
            }
        }
        return new Answer(price[candidates][ranks], trace(price, choice));
    }

    private List<Optional<NamePlace>> trace(double[][] price, NamePlace[][] choice) {
        NamePlace[] chosen = new NamePlace[candidates];
        int r = rank.length;
        for (int c = candidates; c > 0; c--) {
            while (r > 0 && price[c][r - 1] <= price[c][r]) {
                r--;
            }
            chosen[c - 1] = choice[c][r];
            if (chosen[c - 1] != null) {
                r = rank[chosen[c - 1].firstLine()];
            }
        }
        return Arrays.stream(chosen).map(Optional::ofNullable).toList();
    }
}
