package vn.kiemphieu.intake.word;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Found;

/** Which letters a Vietnamese name may have, and what other letters betray. */
public final class Letters {
    private static final String VOWELS = "aăâeêioôơuưy";
    private static final String TONES = "\u0300\u0309\u0303\u0301\u0323";
    private static final String PLAIN = "abcdđeghiklmnopqrstuvxyfjwz";
    private static final Set<Integer> VIETNAMESE = vietnamese();

    /** Letters that were lost when a program wrote them in a character set without Vietnamese. */
    private static final Pattern LOST = Pattern.compile("[?\uFFFD\u25A1\u25AF]");
    /** UTF-8 taken for Windows-1252: "Nguyá»…n", "ÄÃ o". */
    private static final Pattern MOJIBAKE = Pattern.compile(
            "Ã[\\u00A0-\\u00BF\\u0192\\u201A-\\u203A\\u0160-\\u017E\\u20AC\\u2122 ]|á»|áº|Ä[\\u0090\\u2018\\u0192\\u00A8-\\u00A9]|Æ[°¡]");
    /** Pairs that the VNI fonts use for one letter and Vietnamese never has. */
    private static final Pattern VNI =
            Pattern.compile("(?iu)a[àáâãêåäéèúüëûïùøõ]|e[ãàáâåäùøûõï]|o[ïûøâåäù]|[uöô][ïûøõù]|[ûïåäëüñöø]");
    /** Signs that the TCVN3 fonts show as letters, and a capital with a mark inside a word. */
    private static final Pattern TCVN3 =
            Pattern.compile("[¨©ª«¬®µ¶·¸¹»¼½¾Ÿ×Þß§¡¢£¤¥¦¯]|\\p{Ll}\\u00AD|\\p{Ll}[À-ÖØ-Þ]|[À-ÖØ-Þ]\\p{Ll}+[À-ÖØ-Þ]");

    private Letters() {}

    /** Whether every letter is one of Vietnamese; nothing is said about other characters. */
    public static boolean allVietnamese(String text) {
        return text.codePoints()
                .filter(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)
                .allMatch(Letters::isVietnamese);
    }

    static boolean isVietnamese(int letter) {
        return VIETNAMESE.contains(Character.toLowerCase(letter));
    }

    /** What is wrong with the characters of a name, worst first; one cause is said once. */
    static List<Found> problems(String name) {
        if (LOST.matcher(name).find()) {
            return List.of(Found.of(Finding.LETTERS_LOST, name));
        }
        if (MOJIBAKE.matcher(name).find()) {
            return List.of(Found.of(Finding.MOJIBAKE, name));
        }
        if (VNI.matcher(name).find()) {
            return List.of(Found.of(Finding.LEGACY_FONT, TCVN3.matcher(name).find() ? "TCVN3/VNI" : "VNI"));
        }
        if (TCVN3.matcher(name).find()) {
            return List.of(Found.of(Finding.LEGACY_FONT, "TCVN3 (ABC)"));
        }
        List<Found> found = new ArrayList<>();
        Set<String> said = new TreeSet<>();
        name.codePoints().forEach(c -> {
            Finding finding = finding(c);
            String shown = Character.toString(c);
            if (finding != null && said.add(shown)) {
                found.add(
                        finding == Finding.FOREIGN_LETTER
                                ? Found.of(finding, shown, String.format("U+%04X", c))
                                : Found.of(finding, shown));
            }
        });
        return found;
    }

    private static Finding finding(int c) {
        if (" .-'’‘ʼ".indexOf(c) >= 0) {
            return null;
        }
        if (Character.isDigit(c)) {
            return Finding.DIGIT;
        }
        if (Character.isLetter(c)) {
            boolean latin = Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
            return !latin ? Finding.FOREIGN_LETTER : isVietnamese(c) ? null : Finding.UNUSUAL_LETTER;
        }
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return Finding.UNUSUAL_LETTER;
        }
        return Finding.ODD_CHARACTER;
    }

    private static Set<Integer> vietnamese() {
        Set<Integer> letters = new TreeSet<>();
        PLAIN.codePoints().forEach(letters::add);
        for (char vowel : VOWELS.toCharArray()) {
            letters.add((int) vowel);
            for (char tone : TONES.toCharArray()) {
                letters.add(Normalizer.normalize("" + vowel + tone, Normalizer.Form.NFC)
                        .codePointAt(0));
            }
        }
        return letters;
    }
}
