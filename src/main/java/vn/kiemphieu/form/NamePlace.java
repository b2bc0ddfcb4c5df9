package vn.kiemphieu.form;

import java.util.List;

/**
 * Somewhere a candidate's name may be printed.
 *
 * @param candidate index in the contest
 * @param spans the words, on one line or on two
 * @param cost how far the text as read is from the name, 0–1
 */
record NamePlace(int candidate, List<Span> spans, double cost) {
    /**
     * Words of a line.
     *
     * @param line index among the page's lines
     * @param from first word
     * @param to first word behind
     */
    record Span(int line, int from, int to) {}

    NamePlace {
        spans = List.copyOf(spans);
    }

    NamePlace dearer(double penalty) {
        return new NamePlace(candidate, spans, cost + penalty);
    }

    int firstLine() {
        return spans.get(0).line();
    }

    int lastLine() {
        return spans.get(spans.size() - 1).line();
    }

    /** Whether the two want a line both. */
    boolean overlaps(NamePlace other) {
        return spans.stream()
                .anyMatch(a -> other.spans.stream()
                        .anyMatch(b -> a.line() == b.line() && a.from() < b.to() && b.from() < a.to()));
    }
}
