package vn.kiemphieu.adjudication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.Verdict;

/** Verdicts as one word, in files and on the command line: {@code struck}, {@code valid}, {@code invalid:MARKED}… */
public final class RulingWord {
    private static final String INVALID = "invalid:";

    private RulingWord() {}

    /** Empty when the word is none. */
    public static Optional<Verdict> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        if (word.startsWith(INVALID)) {
            return constant(InvalidReason.values(), word.substring(INVALID.length()))
                    .map(Verdict.Invalid::new);
        }
        return switch (word) {
            case "valid" -> Optional.of(new Verdict.Valid());
            case "undo" -> Optional.of(new Verdict.Withdrawn());
            case "uncertain" -> Optional.empty();
            default ->
                constant(OutsideReason.values(), word)
                        .<Verdict>map(Verdict.Outside::new)
                        .or(() -> constant(MarkStatus.values(), word).map(Verdict.Mark::new));
        };
    }

    /** Every word there is, in the order people look for them. */
    public static List<String> all() {
        List<String> words = new ArrayList<>(List.of("valid"));
        Arrays.stream(MarkStatus.values())
                .filter(status -> status != MarkStatus.UNCERTAIN)
                .forEach(status -> words.add(word(status)));
        Arrays.stream(InvalidReason.values()).forEach(reason -> words.add(INVALID + reason));
        Arrays.stream(OutsideReason.values()).forEach(reason -> words.add(word(reason)));
        words.add("undo");
        return words;
    }

    public static String of(Verdict verdict) {
        if (verdict instanceof Verdict.Invalid invalid) {
            return INVALID + invalid.reason();
        }
        if (verdict instanceof Verdict.Outside outside) {
            return word(outside.reason());
        }
        if (verdict instanceof Verdict.Mark mark) {
            return mark.status().code();
        }
        return verdict instanceof Verdict.Valid ? "valid" : "undo";
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] values, String word) {
        return Arrays.stream(values)
                .filter(value -> word(value).equals(word.replace('_', '-')))
                .findFirst();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
