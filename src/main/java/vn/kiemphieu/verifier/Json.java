package vn.kiemphieu.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text strictly (RFC 8259): a key twice, text after the end or too deep a nesting is an error. */
final class Json {
    private static final int DEEPEST = 64;

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /**
     * @return map, list, text, number, boolean or null
     * @throws IllegalArgumentException naming the place
     */
    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.skipBlank();
        if (json.at < text.length()) {
            throw json.bad("end");
        }
        return value;
    }

    private Object value(int depth) {
        skipBlank();
        if (depth > DEEPEST || at >= text.length()) {
            throw bad("value");
        }
        char first = text.charAt(at);
        return switch (first) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        for (boolean first = true; !taken('}'); first = false) {
            if (!first) {
                require(',');
            }
            skipBlank();
            String key = string();
            require(':');
            if (map.containsKey(key)) {
                throw bad("\"" + key + "\" twice");
            }
            map.put(key, value(depth + 1));
        }
        return map;
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        for (boolean first = true; !taken(']'); first = false) {
            if (!first) {
                require(',');
            }
            list.add(value(depth + 1));
        }
        return list;
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw bad("text");
        }
        StringBuilder read = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '"') {
                at++;
                return read.toString();
            }
            if (letter < ' ') {
                break;
            }
            read.append(letter == '\\' ? escaped() : letter);
        }
        throw bad("text");
    }

    private char escaped() {
        at++;
        int known = at < text.length() ? "\"\\/bfnrt".indexOf(text.charAt(at)) : -1;
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        if (!text.startsWith("u", at) || at + 5 > text.length()) {
            throw bad("escape");
        }
        at += 4;
        try {
            return (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
        } catch (NumberFormatException e) {
            throw bad("escape");
        }
    }

    private BigDecimal number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        try {
            return new BigDecimal(text.substring(from, at));
        } catch (NumberFormatException e) {
            throw bad("number");
        }
    }

    private <T> T word(String word, T value) {
        if (!text.startsWith(word, at)) {
            throw bad("value");
        }
        at += word.length();
        return value;
    }

    private boolean taken(char wanted) {
        skipBlank();
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }

    private void require(char wanted) {
        if (!taken(wanted)) {
            throw bad(String.valueOf(wanted));
        }
    }

    private void skipBlank() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private IllegalArgumentException bad(String wanted) {
        return new IllegalArgumentException("JSON @" + at + ": " + wanted);
    }
}
