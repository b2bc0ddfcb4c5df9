package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.kiemphieu.form.blank.PxBox;

/** Joins pieces of ink to text lines: letters side by side first, then each diacritic to the line it belongs to. */
final class LineGrouping {
    /** Gap between letters of one line, in heights of the taller neighbour. */
    private static final double WORD_GAP = 1.2;
    /** How far the middles of two letters may lie apart, in heights of the smaller one. */
    private static final double MIDDLES = 0.65;
    /** A piece lower than this share of the page's usual letter is a diacritic, a dot or a dash. */
    private static final double SMALLEST_LETTER = 0.55;

    /** A diacritic is at most this high, in heights of the letter it belongs to. */
    private static final double LARGEST_DIACRITIC = 0.62;
    /** A capital is at most this high, in heights of a small letter; brackets and swashes are higher. */
    private static final double CAPITAL = 1.5;
    /** More pieces than this side by side are a line of their own, however small. */
    private static final int MOST_SATELLITES = 3;

    /** A dash between words is at least this many times as wide as high. */
    private static final double DASH = 1.5;

    /** Marks as near as this are a stack on one letter, pixels. */
    private static final int STACK_GAP = 1;
    /** How much farther a stack seems when it hangs under a letter, where only a dot is at home; in letter heights. */
    private static final double UNDER = 0.5;

    private LineGrouping() {}

    /** A connected piece of ink. */
    record Piece(int label, PxBox box) {}

    static List<List<Piece>> group(List<Piece> pieces, List<PxBox> upright) {
        List<Piece> byPlace = pieces.stream()
                .sorted(Comparator.comparingInt((Piece p) -> p.box().left())
                        .thenComparingInt(p -> p.box().top()))
                .toList();
        double usual = usualHeight(byPlace);
        List<Piece> letters = new ArrayList<>();
        List<Piece> small = new ArrayList<>();
        for (Piece piece : byPlace) {
            (piece.box().height() >= SMALLEST_LETTER * usual ? letters : small).add(piece);
        }
        List<List<Piece>> all = joined(letters, small, upright);
        Map<Boolean, List<List<Piece>>> joined =
                all.stream().collect(Collectors.partitioningBy(l -> isSatellite(l, all)));
        joined.get(true).forEach(small::addAll);
        List<List<Piece>> lines = new ArrayList<>(joined.get(false));
        List<Core> cores = lines.stream()
                .map(line ->
                        new Core(around(line), line.stream().map(Piece::box).toList()))
                .toList();
        List<Piece> alone = new ArrayList<>();
        for (List<Piece> stack : stacks(small)) {
            nearest(around(stack), stack.size() > 1, cores, upright)
                    .ifPresentOrElse(i -> lines.get(i).addAll(stack), () -> alone.addAll(stack));
        }
        alone.forEach(piece -> lines.add(new ArrayList<>(List.of(piece))));
        return lines;
    }

    // Half of a Vietnamese page's pieces are small letters; tiny ones are left out of the count.
    private static double usualHeight(List<Piece> pieces) {
        int[] heights = pieces.stream()
                .mapToInt(p -> p.box().height())
                .filter(h -> h > 4)
                .sorted()
                .toArray();
        return heights.length == 0 ? 0 : heights[heights.length / 2];
    }

    private static List<List<Piece>> joined(List<Piece> letters, List<Piece> small, List<PxBox> upright) {
        int[] leader = new int[letters.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        int tallest = letters.stream().mapToInt(p -> p.box().height()).max().orElse(0);
        for (int i = 0; i < leader.length; i++) {
            PxBox a = letters.get(i).box();
            for (int j = i + 1;
                    j < leader.length && letters.get(j).box().left() - a.right() <= WORD_GAP * tallest;
                    j++) {
                PxBox b = letters.get(j).box();
                if (sideBySide(a, b) && !PageLayout.separates(upright, a, b)) {
                    leader[find(leader, j)] = find(leader, i);
                }
            }
        }
        for (Piece dash : small) {
            if (dash.box().width() >= DASH * dash.box().height()) {
                bridge(dash.box(), letters, leader, upright);
            }
        }
        Map<Integer, List<Piece>> lines = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            lines.computeIfAbsent(find(leader, i), k -> new ArrayList<>()).add(letters.get(i));
        }
        return new ArrayList<>(lines.values());
    }

    // The spaces on both sides of a dash make a gap that would otherwise end the line.
    private static void bridge(PxBox dash, List<Piece> letters, int[] leader, List<PxBox> upright) {
        int before = nextTo(dash, letters, upright, p -> p.middleX() < dash.middleX());
        int behind = nextTo(dash, letters, upright, p -> p.middleX() > dash.middleX());
        if (before >= 0
                && behind >= 0
                && level(letters.get(before).box(), letters.get(behind).box())) {
            leader[find(leader, behind)] = find(leader, before);
        }
    }

    private static int nextTo(PxBox dash, List<Piece> letters, List<PxBox> upright, Predicate<PxBox> side) {
        int next = -1;
        for (int i = 0; i < letters.size(); i++) {
            PxBox letter = letters.get(i).box();
            int gap = -letter.sharedColumns(dash);
            if (side.test(letter)
                    && gap >= 0
                    && gap <= WORD_GAP * letter.height()
                    && letter.top() < dash.middleY()
                    && letter.bottom() > dash.middleY()
                    && !PageLayout.separates(upright, letter, dash)
                    && (next < 0 || gap < -letters.get(next).box().sharedColumns(dash))) {
                next = i;
            }
        }
        return next;
    }

    // In a line of large print a diacritic can be as tall as the small print elsewhere on the page, an italic's grave
    // nearly as tall as its letter: beside the capitals of its line it is still small.
    private static boolean isSatellite(List<Piece> line, List<List<Piece>> lines) {
        if (line.size() > MOST_SATELLITES) {
            return false;
        }
        PxBox box = around(line);
        return lines.stream()
                .filter(other -> other != line && other.size() > line.size())
                .anyMatch(other -> hangsOn(box, other));
    }

    private static boolean hangsOn(PxBox mark, List<Piece> line) {
        int capital = line.stream().mapToInt(p -> p.box().height()).max().orElse(0);
        return line.stream()
                .map(Piece::box)
                .anyMatch(letter -> mark.height()
                                < LARGEST_DIACRITIC
                                        * Math.max(letter.height(), Math.min(capital, CAPITAL * letter.height()))
                        && mark.sharedColumns(letter) > 0
                        && -mark.sharedRows(letter) <= 0.3 * letter.height());
    }

    private static PxBox around(List<Piece> line) {
        return PxBox.around(line.stream().map(Piece::box).toList());
    }

    private static boolean sideBySide(PxBox a, PxBox b) {
        return -a.sharedColumns(b) <= WORD_GAP * Math.max(a.height(), b.height()) && level(a, b);
    }

    private static boolean level(PxBox a, PxBox b) {
        return Math.abs(a.middleY() - b.middleY()) <= MIDDLES * Math.min(a.height(), b.height());
    }

    private static int find(int[] leader, int i) {
        int root = i;
        while (leader[root] != root) {
            leader[root] = leader[leader[root]];
            root = leader[root];
        }
        return root;
    }

    private static Optional<Integer> nearest(PxBox mark, boolean stack, List<Core> cores, List<PxBox> upright) {
        int best = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < cores.size(); i++) {
            PxBox core = cores.get(i).box();
            double beside = Math.max(0, -mark.sharedColumns(core));
            double apart = Math.max(0, -mark.sharedRows(core));
            boolean near = beside <= core.height() && apart <= 0.5 * core.height();
            double distance =
                    cores.get(i).distance(mark, stack) * 2 + beside + Math.abs(mark.middleY() - core.middleY()) * 0.1;
            if (near && distance < least && !PageLayout.separates(upright, mark, core)) {
                least = distance;
                best = i;
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(best);
    }

    // The acute on a circumflex would else hang nearer to the line above than to its own letter.
    private static List<List<Piece>> stacks(List<Piece> marks) {
        List<List<Piece>> stacks = new ArrayList<>();
        for (Piece mark : marks) {
            List<Piece> stack = new ArrayList<>(List.of(mark));
            stacks.removeIf(other -> other.stream().anyMatch(p -> touches(p.box(), mark.box())) && stack.addAll(other));
            stacks.add(stack);
        }
        return stacks;
    }

    private static boolean touches(PxBox a, PxBox b) {
        return a.sharedColumns(b) >= -STACK_GAP && a.sharedRows(b) >= -STACK_GAP;
    }

    /** The letters of a line before their diacritics are known. */
    private record Core(PxBox box, List<PxBox> letters) {
        // A letter's own rows count, not the line's: brackets reach down to the diacritics of the next line.
        double distance(PxBox mark, boolean stack) {
            return letters.stream()
                    .filter(letter -> letter.sharedColumns(mark) > 0)
                    .mapToDouble(letter -> Math.max(0, -letter.sharedRows(mark))
                            + (stack && letter.bottom() <= mark.top() ? UNDER * letter.height() : 0))
                    .min()
                    .orElse(Math.max(0, -mark.sharedRows(box)));
        }
    }
}
