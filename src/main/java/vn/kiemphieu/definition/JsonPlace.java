package vn.kiemphieu.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One object of the election file, at its place; reads typed values and notes every error with the place. */
final class JsonPlace {
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");
    /** Controls, format characters (bidi marks, zero-width letters), private use and lone surrogates: nobody can see them. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD]");

    private final JsonNode node;
    private final String place;
    private final Problems problems;

    JsonPlace(JsonNode node, String place, Problems problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
    }

    String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    boolean isObject() {
        return node.isObject();
    }

    boolean has(String key) {
        return node.has(key);
    }

    /** A printed text: NFC, white space folded; empty text and invisible characters are errors. */
    String text(String key) {
        JsonNode value = required(key);
        if (value.isMissingNode()) {
            return "";
        }
        if (!value.isTextual()) {
            problems.add("NOT_A_TEXT", at(key));
            return "";
        }
        String raw = value.textValue();
        if (UNSEEN.matcher(raw).find()) {
            problems.add("UNSEEN_CHARACTER", at(key));
        }
        String text = SPACE.matcher(Normalizer.normalize(raw, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        if (text.isEmpty()) {
            problems.add("EMPTY", at(key));
        }
        return text;
    }

    OptionalInt positive(String key) {
        JsonNode value = required(key);
        if (value.isMissingNode()) {
            return OptionalInt.empty();
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1) {
            problems.add("NOT_POSITIVE", at(key));
            return OptionalInt.empty();
        }
        return OptionalInt.of(value.intValue());
    }

    Optional<Boolean> yesOrNo(String key) {
        if (!node.has(key)) {
            return Optional.empty();
        }
        if (!node.get(key).isBoolean()) {
            problems.add("NOT_TRUE_OR_FALSE", at(key));
            return Optional.empty();
        }
        return Optional.of(node.get(key).booleanValue());
    }

    /** As {@link #text}, where the key may be missing. */
    Optional<String> optionalText(String key) {
        return node.has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** One of {@code values}, named by its code. */
    <T> Optional<T> choice(String key, T[] values, Function<T, String> code) {
        String word = text(key);
        Optional<T> chosen =
                Arrays.stream(values).filter(v -> code.apply(v).equals(word)).findFirst();
        if (chosen.isEmpty() && !word.isEmpty()) {
            problems.add(
                    "NOT_A_CHOICE",
                    at(key),
                    word,
                    Arrays.stream(values).map(code).collect(Collectors.joining(", ")));
        }
        return chosen;
    }

    void optionalCount(String key) {
        if (node.has(key)
                && !(node.get(key).isIntegralNumber()
                        && node.get(key).canConvertToInt()
                        && node.get(key).intValue() >= 0)) {
            problems.add("NOT_A_COUNT", at(key));
        }
    }

    /**
     * The objects of the list {@code key}; elements that are no objects are errors and left out.
     *
     * @param needed whether an empty list is an error
     */
    List<JsonPlace> objects(String key, boolean needed) {
        JsonNode value = required(key);
        if (value.isMissingNode()) {
            return List.of();
        }
        if (!value.isArray()) {
            problems.add("NOT_A_LIST", at(key));
            return List.of();
        }
        if (value.isEmpty() && needed) {
            problems.add("EMPTY", at(key));
        }
        List<JsonPlace> objects = new ArrayList<>();
        for (int i = 0; i < value.size(); i++) {
            JsonPlace element = new JsonPlace(value.get(i), at(key) + "[" + i + "]", problems);
            if (element.isObject()) {
                objects.add(element);
            } else {
                problems.add("NOT_AN_OBJECT", element.place);
            }
        }
        return objects;
    }

    /** The object {@code key}, where there is one; anything else in its place is an error. */
    Optional<JsonPlace> object(String key) {
        if (!node.has(key)) {
            return Optional.empty();
        }
        JsonPlace inner = new JsonPlace(node.get(key), at(key), problems);
        if (!inner.isObject()) {
            problems.add("NOT_AN_OBJECT", inner.place);
            return Optional.empty();
        }
        return Optional.of(inner);
    }

    List<Warning> unknownKeys(Set<String> known) {
        List<Warning> warnings = new ArrayList<>();
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                warnings.add(new Warning(Warning.Kind.UNKNOWN_KEY, at(key)));
            }
        });
        return warnings;
    }

    private JsonNode required(String key) {
        if (!node.has(key)) {
            problems.add("MISSING", at(key));
        }
        return node.path(key);
    }
}
