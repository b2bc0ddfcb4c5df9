package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final Set<String> NEGATIONS = Set.of("k", "ko", "kg", "chua", "chang", "phan", "bat");

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

    /**
     * The same for words in several lines; what stands above the lines that name an answer does not count, unless it
     * begins or ends with a word that might turn the answer round.
     *
     * @param lines from the top
     */
    static AnswerHeading of(List<String> lines) {
        for (int from = 0; from < lines.size(); from++) {
            AnswerHeading found = of(String.join(" ", lines.subList(from, lines.size())));
            if (found != OTHER) {
                return found;
            }
            String[] words = lines.get(from).strip().split("\\s+");
            // "Không hoàn toàn" over "đồng ý" is not agreement either.
            if (mayNegate(words[0]) || mayNegate(words[words.length - 1])) {
                return OTHER;
            }
        }
        return OTHER;
    }

    private static boolean mayNegate(String text) {
        String word = NameDistance.skeleton(text);
        // Not "đồng", two letters from it, with which many a line of instructions ends.
        return distance(word, "khong") <= (word.startsWith("k") ? 2 : 1) || NEGATIONS.contains(word);
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

    /** The words of some lines that name an answer, "đồng ý" or "không đồng ý" each; from the left. */
    static List<PxBox> named(Stream<ReadLine> lines) {
        return lines.flatMap(line -> named(line).stream())
                .sorted(Comparator.comparingInt(PxBox::left))
                .toList();
    }

    private static List<PxBox> named(ReadLine line) {
        PxBox ink = line.line().box();
        List<PrintedWord> words = line.words();
        List<PxBox> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int last = Math.min(i + 1, words.size() - 1);
            // Tesseract may join the two words.
            boolean one = of(words.get(i).text()) == AGREE;
            if (one || of(words.get(i).text() + words.get(last).text()) == AGREE) {
                boolean negated = i > 0 && mayNegate(words.get(i - 1).text());
                int left = words.get(negated ? i - 1 : i).left();
                int right = words.get(one ? i : last).right();
                found.add(new PxBox(left, ink.top(), right, ink.bottom()));
            }
        }
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
