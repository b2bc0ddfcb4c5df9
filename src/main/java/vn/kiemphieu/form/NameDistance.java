package vn.kiemphieu.form;

import java.text.Normalizer;

/** How far a text as read lies from a name as it should be printed: 0 equal, 1 nothing in common. */
final class NameDistance {
    private static final double CASE = 0.05;
    private static final double DIACRITIC = 0.4;
    private static final double SPACE = 0.2;
    private static final double UNREAD_DIGIT = 0.25;

    private NameDistance() {}

    /** Weighted edit distance over the name's length. */
    static double of(Letters name, Letters read) {
        String a = name.text;
        String b = read.text;
        double[] row = new double[b.length() + 1];
        for (int j = 1; j <= b.length(); j++) {
            row[j] = row[j - 1] + gap(b.charAt(j - 1));
        }
        for (int i = 1; i <= a.length(); i++) {
            double diagonal = row[0];
            row[0] += gap(a.charAt(i - 1));
            for (int j = 1; j <= b.length(); j++) {
                double least = Math.min(
                        diagonal + change(name, i - 1, read, j - 1),
                        Math.min(row[j] + gap(a.charAt(i - 1)), row[j - 1] + gap(b.charAt(j - 1))));
                diagonal = row[j];
                row[j] = least;
            }
        }
        return Math.min(1, row[b.length()] / Math.max(1, a.length()));
    }

    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[’‘`´ʼ]", "'")
                .replaceAll("[–—]", "-")
                .replace('\u00d0', 'Đ') // Eth and D with stroke look the same and mean the same here
                .replace('\u00f0', 'đ')
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Letters and digits alone, small and without diacritics. */
    static String skeleton(String text) {
        return new Letters(text).base.replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static double gap(char letter) {
        return letter == ' ' || letter == '\'' || letter == '.' ? SPACE : 1;
    }

    private static double change(Letters a, int i, Letters b, int j) {
        if (a.text.charAt(i) == b.text.charAt(j)) {
            return 0;
        }
        if (b.text.charAt(j) == YearLook.UNREAD && Character.isDigit(a.text.charAt(i))) {
            return UNREAD_DIGIT;
        }
        boolean upperA = Character.isUpperCase(a.text.charAt(i));
        double letterCase = upperA == Character.isUpperCase(b.text.charAt(j)) ? 0 : CASE;
        if (a.small.charAt(i) == b.small.charAt(j)) {
            return letterCase;
        }
        return a.base.charAt(i) == b.base.charAt(j) ? DIACRITIC + letterCase : 1;
    }

    /** A text prepared for comparing: as it is, in small letters, and without diacritics. */
    static final class Letters {
        private final String text;
        private final String small;
        private final String base;

        Letters(String raw) {
            text = normal(raw);
            StringBuilder smallLetters = new StringBuilder();
            StringBuilder baseLetters = new StringBuilder();
            for (char letter : text.toCharArray()) {
                char lower = Character.toLowerCase(letter);
                smallLetters.append(lower);
                baseLetters.append(
                        lower == 'đ'
                                ? 'd'
                                : Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                                        .charAt(0));
            }
            small = smallLetters.toString();
            base = baseLetters.toString();
        }
    }
}
