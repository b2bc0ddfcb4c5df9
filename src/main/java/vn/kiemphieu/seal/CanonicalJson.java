package vn.kiemphieu.seal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Values as JSON text with one possible form, after RFC 8785: no white space, keys in the order of their UTF-16 units, only
 * what must be escaped is, numbers as JavaScript prints them. Two differences: whole numbers keep all digits of a
 * {@code long}, and bytes become base64 text.
 */
public final class CanonicalJson {
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_LETTERS = "btnfr\"\\";
    private static final int FIRST_PRINTABLE = 0x20;

    /** Any number of so many digits is told from its neighbours, and none needs more than the second. */
    private static final int SURE_DIGITS = 15;

    private static final int MOST_DIGITS = 17;

    private static final int LARGEST_PLAIN_EXPONENT = 21;
    private static final int SMALLEST_PLAIN_EXPONENT = -6;

    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    /**
     * @param value a map with text keys, a list, text, a whole number, a finite double, a boolean, bytes, or null
     * @throws IllegalArgumentException when it is something else
     */
    public static String of(Object value) {
        CanonicalJson json = new CanonicalJson();
        json.put(value);
        return json.text.toString();
    }

    private void put(Object value) {
        if (value == null || value instanceof Boolean || value instanceof Long || value instanceof Integer) {
            text.append(value);
        } else if (value instanceof Double number) {
            text.append(number(number));
        } else if (value instanceof String word) {
            putText(word);
        } else if (value instanceof byte[] bytes) {
            putText(Base64.getEncoder().encodeToString(bytes));
        } else if (value instanceof Map<?, ?> map) {
            putMap(map);
        } else if (value instanceof List<?> list) {
            String comma = "[";
            for (Object entry : list) {
                text.append(comma);
                put(entry);
                comma = ",";
            }
            text.append(list.isEmpty() ? "[]" : "]");
        } else {
            throw new IllegalArgumentException("no canonical form of " + value.getClass());
        }
    }

    private void putMap(Map<?, ?> map) {
        String comma = "";
        text.append('{');
        for (Map.Entry<String, Object> entry : sorted(map).entrySet()) {
            text.append(comma);
            putText(entry.getKey());
            text.append(':');
            put(entry.getValue());
            comma = ",";
        }
        text.append('}');
    }

    private static TreeMap<String, Object> sorted(Map<?, ?> map) {
        TreeMap<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        return sorted;
    }

    private void putText(String word) {
        text.append('"');
        int plainFrom = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (letter < FIRST_PRINTABLE || letter == '"' || letter == '\\') {
                text.append(word, plainFrom, i);
                putEscaped(letter);
                plainFrom = i + 1;
            }
        }
        text.append(word, plainFrom, word.length()).append('"');
    }

    private void putEscaped(char letter) {
        int escape = SHORT_ESCAPES.indexOf(letter);
        if (escape >= 0) {
            text.append('\\').append(SHORT_LETTERS.charAt(escape));
        } else {
            text.append(String.format("\\u%04x", (int) letter));
        }
    }

    /** As ECMAScript prints it; Java's own text of a double differs between Java 17 and later ones. */
    private static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(value));
        String digits = shortest.unscaledValue().toString();
        int exponent = digits.length() - shortest.scale();
        return (value < 0 ? "-" : "") + plainOrScientific(digits, exponent);
    }

    /** The fewest digits that give the same double, of these the closest. */
    private static BigDecimal shortest(double value) {
        BigDecimal javas = new BigDecimal(Double.toString(value));
        // numbers close to zero have fewer digits than others need
        boolean tiny = value < Double.MIN_NORMAL;
        for (int digits = tiny ? 1 : SURE_DIGITS; digits < MOST_DIGITS; digits++) {
            // Java's digits are right but may be too many; so few can be taken from them, more from the number itself
            BigDecimal from = digits == SURE_DIGITS && !tiny ? javas : new BigDecimal(value);
            BigDecimal rounded = from.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros();
            }
        }
        return new BigDecimal(value).round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN));
    }

    /** @param exponent the number is 0.{@code digits} times ten to this power */
    private static String plainOrScientific(String digits, int exponent) {
        int count = digits.length();
        if (exponent > LARGEST_PLAIN_EXPONENT || exponent <= SMALLEST_PLAIN_EXPONENT) {
            String point = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
            return point + "e" + (exponent > 0 ? "+" : "-") + Math.abs(exponent - 1);
        }
        if (exponent <= 0) {
            return "0." + "0".repeat(-exponent) + digits;
        }
        return count <= exponent
                ? digits + "0".repeat(exponent - count)
                : digits.substring(0, exponent) + "." + digits.substring(exponent);
    }
}
