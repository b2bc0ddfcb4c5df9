package vn.kiemphieu.report.minutes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.kiemphieu.report.paper.Fields;

/**
 * A province or commune in the two parts of a form's blank.
 *
 * @param kind such as {@code xã}; empty where the name came without it
 */
record PlaceName(Optional<String> kind, Optional<String> name) {
    static final List<String> PROVINCES = List.of("tỉnh", "thành phố");
    static final List<String> COMMUNES = List.of("xã", "phường", "đặc khu");

    static PlaceName of(Optional<String> text, List<String> kinds) {
        String tidy = text.orElse("").strip().replaceAll("\\s+", " ");
        for (String kind : kinds) {
            if (tidy.toLowerCase(Locale.ROOT).startsWith(kind + " ")) {
                return new PlaceName(Optional.of(kind), Optional.of(tidy.substring(kind.length() + 1)));
            }
        }
        return new PlaceName(Optional.empty(), Optional.of(tidy).filter(name -> !name.isEmpty()));
    }

    /** The text, if it is such a place and nothing more. */
    static Optional<String> in(String text, List<String> kinds) {
        return Optional.of(text)
                .filter(t -> !t.matches(".*[,;-].*")
                        && of(Optional.of(t), kinds).kind().isPresent());
    }

    /** With its kind, if known. */
    Optional<String> whole() {
        return name.map(n -> kind.map(k -> k + " " + n).orElse(n));
    }

    /** {@code PLACE.kind}, {@code PLACE.head} (the kind with a capital) and {@code PLACE.name}. */
    void put(Fields fields, String place) {
        fields.put(place + ".kind", kind)
                .put(place + ".head", kind.map(k -> k.substring(0, 1).toUpperCase(Locale.ROOT) + k.substring(1)))
                .put(place + ".name", name);
    }
}
