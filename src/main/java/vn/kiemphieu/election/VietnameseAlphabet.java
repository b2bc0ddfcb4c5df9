package vn.kiemphieu.election;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The order of Vietnamese dictionaries: syllable by syllable, the letters a ă â b c d đ e ê … first and the tone of the
 * syllable after them (none, huyền, hỏi, ngã, sắc, nặng). Case, hyphens, apostrophes and the place of the tone mark in
 * the syllable (Hòa, Hoà) do not count. A table of its own, because the JDK's differs between versions and images.
 */
final class VietnameseAlphabet {
    private static final String LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final Pattern BETWEEN_SYLLABLES = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final int FOREIGN = LETTERS.length();

    private VietnameseAlphabet() {}

    /** Below 0, 0 or above 0, as {@code a} stands before, with or after {@code b}. */
    static int compare(String a, String b) {
        List<Syllable> left = syllables(a);
        List<Syllable> right = syllables(b);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int order = left.get(i).compareTo(right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return left.size() - right.size();
    }

    private static List<Syllable> syllables(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return BETWEEN_SYLLABLES
                .splitAsStream(lower)
                .filter(syllable -> !syllable.isEmpty())
                .map(Syllable::of)
                .toList();
    }

    private record Syllable(List<Integer> letters, int tone) implements Comparable<Syllable> {
        static Syllable of(String text) {
            int tone = 0;
            StringBuilder untoned = new StringBuilder();
            String apart = Normalizer.normalize(text, Normalizer.Form.NFD);
            for (int i = 0; i < apart.length(); i++) {
                int mark = TONES.indexOf(apart.charAt(i));
                if (mark < 0) {
                    untoned.append(apart.charAt(i));
                } else {
                    tone = mark + 1;
                }
            }
            List<Integer> letters = new ArrayList<>();
            Normalizer.normalize(untoned, Normalizer.Form.NFC).codePoints().forEach(letter -> {
                int place = LETTERS.indexOf(letter);
                letters.add(place < 0 ? FOREIGN + letter : place);
            });
            return new Syllable(letters, tone);
        }

        @Override
        public int compareTo(Syllable other) {
            for (int i = 0; i < Math.min(letters.size(), other.letters.size()); i++) {
                int order = letters.get(i) - other.letters.get(i);
                if (order != 0) {
                    return order;
                }
            }
            int length = letters.size() - other.letters.size();
            return length != 0 ? length : tone - other.tone;
        }
    }
}
