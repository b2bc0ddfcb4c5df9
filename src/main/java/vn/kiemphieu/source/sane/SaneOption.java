package vn.kiemphieu.source.sane;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One thing a device can be told.
 *
 * @param name as on the command line, with its dashes: {@code --mode}, {@code -x}
 * @param choices the values it takes, empty where it takes a range or anything
 * @param least of a range
 * @param most of a range
 * @param current what it stands at
 * @param active whether it may be set as the device is now; the others must not even be named
 */
public record SaneOption(
        String name, List<String> choices, OptionalDouble least, OptionalDouble most, String current, boolean active) {
    public SaneOption {
        choices = List.copyOf(choices);
    }

    /** The first choice that holds one of the words, the earlier words first, and none of the others. */
    Optional<String> choice(List<String> words, List<String> without) {
        return words.stream()
                .flatMap(word -> choices.stream()
                        .filter(choice -> holds(choice, word))
                        .filter(choice -> without.stream().noneMatch(other -> holds(choice, other))))
                .findFirst();
    }

    /** The value itself, or the next larger one it takes. */
    OptionalDouble atLeast(double value) {
        if (most.isPresent()) {
            return value <= most.getAsDouble()
                    ? OptionalDouble.of(Math.max(value, least.orElse(value)))
                    : OptionalDouble.empty();
        }
        return choices.stream()
                .filter(choice -> choice.matches("\\d+(\\.\\d+)?"))
                .mapToDouble(Double::parseDouble)
                .filter(choice -> choice >= value)
                .min();
    }

    private static boolean holds(String choice, String word) {
        return choice.toLowerCase(Locale.ROOT).contains(word);
    }
}
