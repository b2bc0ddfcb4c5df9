package vn.kiemphieu.rescan.pass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import vn.kiemphieu.rescan.TraceMatch;
import vn.kiemphieu.rescan.pass.PassPair.Basis;

/**
 * Finds for every sheet of the first pass the one of the second that it is: by its ink where that tells, else any that has
 * the same marks. Papers whose marks changed are looked for before sheets are taken for each other by marks alone, or an
 * innocent one would be named in their stead.
 */
final class PassPairs {
    /** Likeness from which on ink is the same paper's; see {@link vn.kiemphieu.rescan.FedBefore}. */
    private static final double SAME = 0.8;
    /**
     * Likeness below which ink is another paper's, whatever its marks. Measured on drawn ballots of five names: of one paper
     * never below 0.6, of two with the same marks above 0.5 in 3 of 100.
     */
    private static final double MAY_BE = 0.5;
    /** The most alike that are remembered of each sheet: enough where many are marked alike. */
    private static final int MOST_REMEMBERED = 50;

    private final Set<PassSheet> firstLeft = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<PassSheet> secondLeft = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<PassSheet> first;
    private final List<PassSheet> second;
    private final List<PassPair> pairs = new ArrayList<>();

    /** How alike two sheets are. */
    record Edge(PassSheet first, PassSheet second, double likeness) {
        static final Comparator<Edge> BEST =
                Comparator.comparingDouble(Edge::likeness).reversed();
    }

    PassPairs(List<PassSheet> first, List<PassSheet> second) {
        this.first = first;
        this.second = second;
        firstLeft.addAll(first);
        secondLeft.addAll(second);
        samePicture();
        List<Edge> alike = alikeByInk();
        take(alike.stream().filter(edge -> edge.likeness() >= SAME).toList(), Basis.INK);
        take(ChangedInk.strong(firstLeft(), secondLeft()), Basis.INK);
        take(alike, Basis.READING);
        sameMarks((a, b) -> a.marks().equals(b.marks()));
        sameMarks(PassSheet::agreesWith);
        take(ChangedInk.weak(firstLeft(), secondLeft()), Basis.INK);
        notRead();
    }

    List<PassPair> pairs() {
        return pairs;
    }

    /** In the order fed. */
    List<PassSheet> firstLeft() {
        return first.stream().filter(firstLeft::contains).toList();
    }

    List<PassSheet> secondLeft() {
        return second.stream().filter(secondLeft::contains).toList();
    }

    private void samePicture() {
        Map<String, PassSheet> byPicture = new HashMap<>();
        first.forEach(sheet -> byPicture.putIfAbsent(sheet.picture(), sheet));
        for (PassSheet sheet : second) {
            PassSheet same = byPicture.remove(sheet.picture());
            if (same != null && same.marks().equals(sheet.marks())) {
                pair(same, sheet, Basis.INK);
            }
        }
    }

    /** Sheets that may be the same paper with the same marks, best first. */
    private List<Edge> alikeByInk() {
        List<PassSheet> candidates = firstLeft();
        List<Edge> all = new ArrayList<>();
        for (PassSheet b : secondLeft()) {
            if (b.ink().isEmpty() || b.ink().get().norm() == 0) {
                continue;
            }
            TraceMatch match = new TraceMatch(b.ink().get().whole());
            List<Edge> own = new ArrayList<>();
            for (PassSheet a : candidates) {
                if (a.ink()
                                .filter(ink -> ink.whole().fits(b.ink().get().whole()))
                                .isPresent()
                        && a.agreesWith(b)) {
                    double likeness =
                            match.likeness(a.ink().get().whole(), a.ink().get().norm());
                    if (likeness >= MAY_BE) {
                        own.add(new Edge(a, b, likeness));
                    }
                }
            }
            own.sort(Edge.BEST);
            all.addAll(own.subList(0, Math.min(own.size(), MOST_REMEMBERED)));
        }
        all.sort(Edge.BEST);
        return all;
    }

    private void take(List<Edge> bestFirst, Basis basis) {
        for (Edge edge : bestFirst) {
            if (firstLeft.contains(edge.first()) && secondLeft.contains(edge.second())) {
                pair(edge.first(), edge.second(), basis);
            }
        }
    }

    private void sameMarks(BiPredicate<PassSheet, PassSheet> same) {
        List<PassSheet> candidates = firstLeft();
        for (PassSheet b : secondLeft()) {
            candidates.stream()
                    .filter(a ->
                            a.isRead() == b.isRead() && firstLeft.contains(a) && same.test(a, b) && !inkTells(a, b))
                    .findFirst()
                    .ifPresent(a -> pair(a, b, Basis.READING));
        }
    }

    /** Both have ink; had it been alike, they would be a pair by now. */
    private static boolean inkTells(PassSheet a, PassSheet b) {
        return a.ink().isPresent()
                && b.ink().isPresent()
                && a.ink().get().fits(b.ink().get())
                && IntStream.range(0, a.marks().size())
                        .anyMatch(row ->
                                a.ink().get().marked(row) && b.ink().get().marked(row));
    }

    /** What could not be read in one pass is likely what is missing of it. */
    private void notRead() {
        for (PassSheet b : secondLeft()) {
            firstLeft().stream()
                    .filter(a -> a.isRead() != b.isRead())
                    .findFirst()
                    .ifPresent(a -> pair(a, b, Basis.NONE));
        }
    }

    private void pair(PassSheet a, PassSheet b, Basis basis) {
        firstLeft.remove(a);
        secondLeft.remove(b);
        pairs.add(new PassPair(a, b, basis));
    }
}
