package vn.kiemphieu.cli.demo;

import java.util.List;

/**
 * One thing that was counted otherwise than it was drawn.
 *
 * @param key of its sentence
 */
record Difference(String key, List<Object> arguments) {
    static Difference of(String key, Object... arguments) {
        return new Difference(key, List.of(arguments));
    }
}
