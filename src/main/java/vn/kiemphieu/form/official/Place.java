package vn.kiemphieu.form.official;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A province or commune as ballots name it.
 *
 * @param kind one of the level's kinds, as {@code xã}; none where the name came without it
 */
record Place(Optional<String> kind, String name) {
    static final List<String> PROVINCES = List.of("tỉnh", "thành phố");
    static final List<String> COMMUNES = List.of("xã", "phường", "đặc khu");

    static Place of(String text, List<String> kinds) {
        String tidy = text.strip().replaceAll("\\s+", " ");
        for (String kind : kinds) {
            if (tidy.toLowerCase(Locale.ROOT).startsWith(kind + " ")) {
                return new Place(Optional.of(kind), tidy.substring(kind.length() + 1));
            }
        }
        return new Place(Optional.empty(), tidy);
    }

    /** The election's unit, where it is such a place and nothing more. */
    static Optional<String> in(String unit, List<String> kinds) {
        boolean plain = !unit.contains(",") && !unit.contains("-");
        return Optional.of(unit).filter(u -> plain && of(u, kinds).kind().isPresent());
    }

    /** As {@code Xã Tân Hòa}; all kinds of the level where the kind is not known, as the form has them. */
    String said(List<String> kinds) {
        return kind.map(Place::capital).orElseGet(() -> all(kinds) + ":") + " " + name;
    }

    /** As {@code XÃ TÂN HÒA}. */
    String loud(List<String> kinds) {
        return (kind.orElseGet(() -> all(kinds)) + " " + name).toUpperCase(Locale.ROOT);
    }

    static String all(List<String> kinds) {
        return String.join("/", kinds.stream().map(Place::capital).toList());
    }

    private static String capital(String words) {
        String first = Arrays.stream(words.split(" ")).findFirst().orElseThrow();
        return first.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
