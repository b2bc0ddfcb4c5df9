package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;

/** Every place on the page where a name could stand, judged by its text alone. */
final class PlaceSearch {
    /** Nothing dearer than this is a place, whatever the name. */
    static final double LIMIT = 0.34;
    /**
     * OCR errors a name may have, in letters: a few at any length. On clean print 1.0 was the worst of 2,300 names; a wrong
     * word costs 3.
     */
    private static final double LETTERS_WRONG = 1.5;

    private static final double MORE_PER_LETTER = 0.03;
    /** Words that OCR may split or join. */
    private static final int WORD_SLACK = 2;
    /** Largest distance of two lines of one name, in heights of the upper one. */
    private static final double LEADING = 1.2;

    private final List<ReadLine> lines;
    private final PageLayout layout;

    PlaceSearch(List<ReadLine> lines, PageLayout layout) {
        this.lines = lines;
        this.layout = layout;
    }

    List<NamePlace> of(int candidate, String name) {
        var letters = new NameDistance.Letters(name);
        String normal = NameDistance.normal(name);
        int words = normal.split(" ").length;
        double limit = Math.min(LIMIT, LETTERS_WRONG / normal.length() + MORE_PER_LETTER);
        List<NamePlace> places = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            oneLine(candidate, letters, words, i).ifPresent(places::add);
            for (int j = 0; j < lines.size(); j++) {
                if (j != i && words > 1 && below(lines.get(i), lines.get(j))) {
                    twoLines(candidate, letters, words, i, j).ifPresent(places::add);
                }
            }
        }
        places.removeIf(place -> place.cost() > limit);
        return places;
    }

    private Optional<NamePlace> oneLine(int candidate, NameDistance.Letters name, int words, int line) {
        List<PrintedWord> read = lines.get(line).words();
        NamePlace best = null;
        for (int from = 0; from < read.size(); from++) {
            int last = Math.min(read.size(), from + words + WORD_SLACK);
            for (int to = from + Math.max(1, words - WORD_SLACK); to <= last; to++) {
                double cost = NameDistance.of(name, new NameDistance.Letters(text(read, from, to)));
                if (cost <= LIMIT && (best == null || cost < best.cost())) {
                    best = new NamePlace(candidate, List.of(new NamePlace.Span(line, from, to)), cost);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<NamePlace> twoLines(int candidate, NameDistance.Letters name, int words, int upper, int lower) {
        List<PrintedWord> first = lines.get(upper).words();
        List<PrintedWord> second = lines.get(lower).words();
        NamePlace best = null;
        for (int from = Math.max(0, first.size() - words); from < first.size(); from++) {
            for (int to = 1; to <= Math.min(second.size(), words); to++) {
                if (Math.abs(first.size() - from + to - words) > WORD_SLACK) {
                    continue;
                }
                String text = text(first, from, first.size()) + " " + text(second, 0, to);
                double cost = NameDistance.of(name, new NameDistance.Letters(text));
                if (cost <= LIMIT && (best == null || cost < best.cost())) {
                    best = new NamePlace(
                            candidate,
                            List.of(new NamePlace.Span(upper, from, first.size()), new NamePlace.Span(lower, 0, to)),
                            cost);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean below(ReadLine upper, ReadLine lower) {
        PxBox a = upper.line().box();
        PxBox b = lower.line().box();
        double distance = b.middleY() - a.middleY();
        return distance > 0.5 * a.height()
                && b.top() - a.bottom() < LEADING * a.height()
                && a.sharedColumns(b) > 0
                && layout.across().stream()
                        .noneMatch(r -> r.top() > a.middleY() && r.bottom() < b.middleY() && r.sharedColumns(a) > 0);
    }

    private static String text(List<PrintedWord> words, int from, int to) {
        return String.join(
                " ", words.subList(from, to).stream().map(PrintedWord::text).toList());
    }
}
