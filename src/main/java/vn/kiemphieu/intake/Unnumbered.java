package vn.kiemphieu.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Decides about lines without a number in a list that has numbers: a title or the signers' line is left out and told;
 * whatever may be a person is kept and asked about.
 */
final class Unnumbered {
    private static final double MOST = 0.5;
    private static final Pattern LIKE_A_NAME =
            Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’-]*(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*){1,5}");

    private final boolean any;
    private final int first;
    private final int last;
    private final boolean capitals;

    /**
     * @param numbered for each line whether it has a number
     * @param names what stands in the numbered lines
     */
    Unnumbered(List<Boolean> numbered, List<String> names) {
        this.any = !names.isEmpty();
        this.first = numbered.indexOf(true);
        this.last = numbered.lastIndexOf(true);
        this.capitals = names.stream().filter(Unnumbered::allCapitals).count() > MOST * names.size();
    }

    boolean anyNumbers() {
        return any;
    }

    /** Whether the line at {@code index}, {@code text} all that stands in it, is no candidate for sure. */
    boolean isNoPerson(int index, String text) {
        boolean outside = index < first || index > last;
        boolean maybe = likeAName(text) && (capitals || !allCapitals(text));
        return any && outside && !maybe;
    }

    /** Two words or more, each with a capital. */
    static boolean likeAName(String text) {
        return LIKE_A_NAME.matcher(text.strip()).matches();
    }

    private static boolean allCapitals(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
