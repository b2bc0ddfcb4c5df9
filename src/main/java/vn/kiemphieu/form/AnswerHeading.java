package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.PrintedWord;

/** What the words over a column of an agree/disagree ballot call it. */
enum AnswerHeading {
    AGREE,
    DISAGREE,
    OTHER;

    /** Without diacritics and spaces; 190-QĐ/TW art. 15 says "đồng ý", associations also use the others. */
    private static final Set<String> YES = Set.of("dongy", "tanthanh", "nhattri", "chapthuan");

    /** What may stand before the word without turning it round: "Ý kiến" over both columns, "Ô". */
    private static final Set<String> NEUTRAL = Set.of("", "ykien", "o", "cot", "bieuquyet");

    static AnswerHeading of(String text) {
        String letters = NameDistance.skeleton(text);
        for (String yes : YES) {
            for (int length = yes.length() - 1; length <= yes.length() + 1; length++) {
                int start = letters.length() - length;
                if (start >= 0 && distance(letters.substring(start), yes) <= 1) {
                    AnswerHeading found = before(letters.substring(0, start));
                    if (found != OTHER) {
                        return found;
                    }
                }
            }
        }
        return OTHER;
    }

    private static AnswerHeading before(String prefix) {
        if (NEUTRAL.contains(prefix)) {
            return AGREE;
        }
        for (String neutral : NEUTRAL) {
            String rest = prefix.startsWith(neutral) ? prefix.substring(neutral.length()) : "-";
            if (distance(rest, "khong") <= 1 || rest.equals("k") || rest.equals("ko")) {
                return DISAGREE;
            }
        }
        return OTHER;
    }

    /**
     * Where the two headings stand when no rules divide them: the ink of a "đồng ý" each, left to right.
     *
     * @param lines the words over the rows, line by line
     */
    static List<PxBox> columns(List<List<PrintedWord>> lines) {
        List<PxBox> found = new ArrayList<>();
        for (List<PrintedWord> words : lines) {
            for (int i = 0; i + 1 < words.size(); i++) {
                String pair = words.get(i).text() + words.get(i + 1).text();
                if (of(pair) == AGREE) {
                    found.add(new PxBox(words.get(i).left(), 0, words.get(i + 1).right(), 1));
                }
            }
        }
        found.sort(java.util.Comparator.comparingInt(PxBox::left));
        return found;
    }

    /** Levenshtein's distance. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
