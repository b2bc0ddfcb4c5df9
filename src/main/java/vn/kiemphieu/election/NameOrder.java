package vn.kiemphieu.election;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The order of names on a state ballot: by given name (tên), then family name (họ), then middle name (tên đệm), then the
 * earlier birth (forms 13, 14 and 15 of 2026, note 2 or 4). The first word of a name is the family name and the last one
 * the given name; an honorific before it and whatever stands in brackets do not count. Where births do not decide, an
 * exact date stands before a year alone and a year before nothing, so that the order is the same each time.
 */
public final class NameOrder implements Comparator<Candidate> {
    private static final Pattern HONORIFIC = Pattern.compile("(?iu)^(?:ông|bà)\\s+(?=\\S+\\s+\\S)");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)?");

    @Override
    public int compare(Candidate a, Candidate b) {
        int names = compareNames(a.name(), b.name());
        return names != 0 ? names : compareBirths(a.facts().birth(), b.facts().birth());
    }

    /** Whether nothing but the birth can order the two. */
    public boolean sameName(Candidate a, Candidate b) {
        return compareNames(a.name(), b.name()) == 0;
    }

    /** The fewest candidates that would have to move for the list to be in order, in list order. */
    public List<Candidate> outOfPlace(List<Candidate> list) {
        int[] longest = new int[list.size()];
        int[] before = new int[list.size()];
        int end = -1;
        for (int i = 0; i < list.size(); i++) {
            longest[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (longest[j] + 1 > longest[i] && compare(list.get(j), list.get(i)) <= 0) {
                    longest[i] = longest[j] + 1;
                    before[i] = j;
                }
            }
            end = end < 0 || longest[i] > longest[end] ? i : end;
        }
        List<Candidate> out = new ArrayList<>(list);
        for (int i = end; i >= 0; i = before[i]) {
            out.remove(i);
        }
        return List.copyOf(out);
    }

    private static int compareNames(String a, String b) {
        Parts left = Parts.of(a);
        Parts right = Parts.of(b);
        int given = VietnameseAlphabet.compare(left.given, right.given);
        int family = VietnameseAlphabet.compare(left.family, right.family);
        return given != 0 ? given : family != 0 ? family : VietnameseAlphabet.compare(left.middle, right.middle);
    }

    private static int compareBirths(Optional<Birth> a, Optional<Birth> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Boolean.compare(a.isEmpty(), b.isEmpty());
        }
        int years = Integer.compare(a.get().year(), b.get().year());
        if (years != 0 || a.get().day().isEmpty() || b.get().day().isEmpty()) {
            return years != 0
                    ? years
                    : Boolean.compare(a.get().day().isEmpty(), b.get().day().isEmpty());
        }
        return a.get().day().get().compareTo(b.get().day().get());
    }

    private record Parts(String family, String middle, String given) {
        static Parts of(String name) {
            String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
            String bare = BRACKETS.matcher(composed).replaceAll(" ").strip();
            String[] words = HONORIFIC.matcher(bare).replaceFirst("").split("[\\s\\p{Z}]+");
            int last = words.length - 1;
            return last == 0
                    ? new Parts("", "", words[0])
                    : new Parts(words[0], String.join(" ", List.of(words).subList(1, last)), words[last]);
        }
    }
}
