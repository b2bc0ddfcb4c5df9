package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;

/**
 * Which pieces of ink belong to some words of a line.
 *
 * <p>Tesseract's boxes are only rough; the cut between two words is the widest white gap between their middles.
 */
final class SpanInk {
    private SpanInk() {}

    static List<PxBox> pieces(ReadLine line, int from, int to) {
        int left = cutBefore(line, from);
        int right = to == line.words().size() ? cutAfterLast(line) : cutBefore(line, to);
        return LetterInk.withoutSpecks(line.line().pieces().stream()
                .filter(p -> p.middleX() >= left && p.middleX() < right)
                .toList());
    }

    static List<PxBox> piecesBefore(ReadLine line, int word) {
        int cut = cutBefore(line, word);
        return line.line().pieces().stream().filter(p -> p.middleX() < cut).toList();
    }

    private static int cutBefore(ReadLine line, int word) {
        PrintedWord next = line.words().get(word);
        int upper = middle(next);
        if (word > 0) {
            return widestGap(line, middle(line.words().get(word - 1)), upper);
        }
        // Ink that Tesseract took for nothing, an ordinal most often.
        boolean unread = line.line().pieces().stream().anyMatch(p -> p.right() <= next.left() - slack(line));
        return unread
                ? widestGap(line, line.line().box().left(), upper)
                : line.line().box().left();
    }

    private static int cutAfterLast(ReadLine line) {
        PrintedWord last = line.words().get(line.words().size() - 1);
        boolean unread = line.line().pieces().stream().anyMatch(p -> p.left() >= last.right() + slack(line));
        return unread
                ? widestGap(line, middle(last), line.line().box().right())
                : line.line().box().right();
    }

    private static int slack(ReadLine line) {
        return line.line().box().height() / 4;
    }

    private static int middle(PrintedWord word) {
        return (word.left() + word.right()) / 2;
    }

    private static int widestGap(ReadLine line, int from, int to) {
        List<int[]> gaps = new ArrayList<>();
        int covered = from;
        for (PxBox piece : line.line().pieces()) {
            if (piece.right() <= from) {
                continue;
            }
            if (piece.left() >= to) {
                gaps.add(new int[] {covered, to});
                covered = to;
                break;
            }
            if (piece.left() > covered) {
                gaps.add(new int[] {covered, piece.left()});
            }
            covered = Math.max(covered, piece.right());
        }
        return gaps.stream()
                .reduce((a, b) -> b[1] - b[0] > a[1] - a[0] ? b : a)
                .map(gap -> (gap[0] + gap[1]) / 2)
                .orElse((from + to) / 2);
    }
}
