package vn.kiemphieu.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON value (RFC 8259); a key twice, text after the end or too deep a nesting is an error.
 *
 * @param value map, list, null, or the text of anything else
 */
record Json(Object value) {
    private static final int DEEPEST = 64;

    /** A bracket, comma or colon, a string with its quotes, a number or word, or the end. */
    private static final Pattern TOKEN = Pattern.compile(
            "\\G[ \\t\\r"
                    + "\\n"
                    + "]*+([\\[\\]{},:]|\"(?:[^\"\\\\\\x00-\\x1f]|\\\\.)*+\"|-?[0-9]++(?:[.eE][-+.eE0-9]*+)?|true|false|null|$)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    /** @throws IllegalArgumentException when it is no JSON */
    static Json of(String text) {
        Matcher tokens = TOKEN.matcher(text);
        Json json = value(token(tokens), tokens, 0);
        require(token(tokens).isEmpty(), tokens);
        return json;
    }

    @SuppressWarnings("unchecked")
    Map<String, Json> map() {
        return value == null ? Map.of() : (Map<String, Json>) value;
    }

    @SuppressWarnings("unchecked")
    List<Json> list() {
        return value == null ? List.of() : (List<Json>) value;
    }

    /** What stands under the key; if nothing does, a value that is empty, zero and {@code null} as text. */
    Json get(String key) {
        return map().getOrDefault(key, new Json(null));
    }

    List<Json> list(String key) {
        return get(key).list();
    }

    String text(String key) {
        return get(key).toString();
    }

    long number(String key) {
        return map().containsKey(key) ? Long.parseLong(text(key)) : 0;
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }

    private static Json value(String token, Matcher tokens, int depth) {
        require(depth <= DEEPEST && !token.isEmpty() && "]}:,".indexOf(token) < 0, tokens);
        return new Json(
                switch (token) {
                    case "{" -> map(tokens, depth + 1);
                    case "[" -> list(tokens, depth + 1);
                    case "null" -> null;
                    default -> token.startsWith("\"") ? string(token) : token;
                });
    }

    private static Map<String, Json> map(Matcher tokens, int depth) {
        Map<String, Json> map = new LinkedHashMap<>();
        for (String token = token(tokens); !token.equals("}"); token = after(tokens, "}")) {
            require(token.startsWith("\"") && token(tokens).equals(":"), tokens);
            require(map.put(string(token), value(token(tokens), tokens, depth)) == null, tokens);
        }
        return map;
    }

    private static List<Json> list(Matcher tokens, int depth) {
        List<Json> list = new ArrayList<>();
        for (String token = token(tokens); !token.equals("]"); token = after(tokens, "]")) {
            list.add(value(token, tokens, depth));
        }
        return list;
    }

    /** What follows an entry: the end, or what comes behind the comma. */
    private static String after(Matcher tokens, String end) {
        String token = token(tokens);
        require(token.equals(end) || token.equals(","), tokens);
        return token.equals(",") ? token(tokens) : token;
    }

    private static String token(Matcher tokens) {
        require(tokens.find(), tokens);
        return tokens.group(1);
    }

    private static String string(String token) {
        return ESCAPE.matcher(token.substring(1, token.length() - 1)).replaceAll(escape -> {
            int known = "bfnrt".indexOf(escape.group(1));
            String plain = known < 0 ? escape.group(1) : "\b\f\n\r\t".substring(known, known + 1);
            String code = escape.group(2);
            return Matcher.quoteReplacement(code == null ? plain : Character.toString(Integer.parseInt(code, 16)));
        });
    }

    private static void require(boolean holds, Matcher tokens) {
        if (!holds) {
            throw new IllegalArgumentException("JSON: " + tokens);
        }
    }
}
