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

    /** As {@link #read}, of what must be an object. */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        return (Map<String, Object>) read(text);
    }

    /**
     * @return map, list, text, number, boolean or null
     * @throws IllegalArgumentException naming the place
     */
    static Object read(String text) {
        Json json = new Json(text);
        Object value = json.value(0);
        json.require(json.next() == 0, "end");
        return value;
    }

    private Object value(int depth) {
        require(depth <= DEEPEST, "less");
        char first = next();
        if (first == '{') {
            Map<String, Object> map = new LinkedHashMap<>();
            for (at++; more('}', map.isEmpty()); ) {
                require(next() == '"', "key");
                String key = string();
                require(next() == ':' && !map.containsKey(key), key);
                at++;
                map.put(key, value(depth + 1));
            }
            return map;
        }
        if (first == '[') {
            List<Object> list = new ArrayList<>();
            for (at++; more(']', list.isEmpty()); ) {
                list.add(value(depth + 1));
            }
            return list;
        }
        return first == '"' ? string() : word();
    }

    /** Whether another entry follows; the comma before it and the bracket at the end are passed. */
    private boolean more(char end, boolean first) {
        char next = next();
        require(next == end || first || next == ',', ",");
        at += next == end || !first ? 1 : 0;
        return next != end;
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            char letter = text.charAt(at);
            require(letter >= ' ', "text");
            read.append(letter == '\\' ? escaped() : letter);
        }
        require(at++ < text.length(), "\"");
        return read.toString();
    }

    private char escaped() {
        at++;
        int known = at < text.length() ? "\"\\/bfnrt".indexOf(text.charAt(at)) : -1;
        if (known >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(known);
        }
        require(text.startsWith("u", at) && at + 5 <= text.length(), "escape");
        at += 4;
        return (char) Integer.parseInt(text, at - 3, at + 1, 16);
    }

    private Object word() {
        int from = at;
        while (at < text.length() && " \t\r\n,]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        return switch (word) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            case "null" -> null;
            default -> new BigDecimal(word);
        };
    }

    /** The next letter that is no white space; 0 at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException("JSON @" + at + ": " + wanted);
        }
    }
}
