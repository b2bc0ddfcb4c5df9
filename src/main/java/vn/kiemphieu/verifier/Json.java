package vn.kiemphieu.verifier;

import static vn.kiemphieu.verifier.Verify.require;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON value (RFC 8259); a key twice, text after the end or too deep a nesting is an error.
 *
 * @param map of an object, else empty
 * @param list of an array, else empty
 * @param text of anything else but {@code null}, for which it is null
 */
record Json(Map<String, Json> map, List<Json> list, String text) {
    private static final int DEEPEST = 64;

    /** White space, then a bracket, comma or colon, a string with its quotes, a number or word, or the end. */
    private static final Pattern TOKEN =
            Pattern.compile("\\G[ \\x09\\x0a\\x0d]*+([\\[\\]{},:]|\"(?:[^\"\\\\\\x00-\\x1f]|\\\\.)*+\""
                    + "|-?[0-9]++(?:[.eE][-+.eE0-9]*+)?|true|false|null|$)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(u([0-9a-fA-F]{4})|.)");

    static Json of(String text) {
        Matcher tokens = TOKEN.matcher(text);
        Json json = value(token(tokens), tokens, 0);
        require(token(tokens).isEmpty(), "no-json");
        return json;
    }

    /** What stands under the key; if nothing does, a value that is empty, zero and {@code null} as text. */
    Json get(String key) {
        return map.getOrDefault(key, new Json(Map.of(), List.of(), null));
    }

    List<Json> list(String key) {
        return get(key).list;
    }

    String text(String key) {
        return String.valueOf(get(key).text);
    }

    long number(String key) {
        return get(key).text == null ? 0 : Long.parseLong(text(key));
    }

    private static Json value(String token, Matcher tokens, int depth) {
        require(depth <= DEEPEST && !token.isEmpty() && "]}:,".indexOf(token) < 0, "no-json");
        if (!token.equals("{") && !token.equals("[")) {
            String text = token.startsWith("\"") ? string(token) : token;
            return new Json(Map.of(), List.of(), token.equals("null") ? null : text);
        }
        boolean list = token.equals("[");
        Map<String, Json> map = new LinkedHashMap<>();
        String next = token(tokens);
        for (String end = list ? "]" : "}"; !next.equals(end); next = next.equals(end) ? end : token(tokens)) {
            String key = list ? String.valueOf(map.size()) : string(next);
            require(list || next.startsWith("\"") && token(tokens).equals(":"), "no-json");
            Json value = value(list ? next : token(tokens), tokens, depth + 1);
            require(map.put(key, value) == null, "no-json");
            next = token(tokens);
            require(next.equals(end) || next.equals(","), "no-json");
        }
        return list ? new Json(Map.of(), List.copyOf(map.values()), null) : new Json(map, List.of(), null);
    }

    private static String token(Matcher tokens) {
        require(tokens.find(), "no-json");
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
}
