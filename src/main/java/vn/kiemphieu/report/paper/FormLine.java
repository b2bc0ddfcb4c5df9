package vn.kiemphieu.report.paper;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a form's text: its words with {@code **bold**}, {@code //italic//}, {@code ^raised^} and fields, and before
 * them in square brackets how it is set.
 *
 * @param conditions {@code if:FIELD}, {@code unless:FIELD}, {@code each:LIST}, {@code none:LIST}
 * @param style first word that is no condition; {@code body} where there is none
 * @param options words behind the style
 */
record FormLine(List<String> conditions, String style, List<String> options, String text) {
    private static final String ANY = ".any";
    private static final String NONE = "none:";
    private static final List<String> CONDITIONS = List.of("if:", "unless:", "each:", NONE);

    static FormLine parse(String line) {
        int close = line.indexOf(']');
        if (!line.startsWith("[") || close < 0) {
            return new FormLine(List.of(), "body", List.of(), line.strip());
        }
        List<String> conditions = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : line.substring(1, close).strip().split(" +")) {
            (CONDITIONS.stream().anyMatch(word::startsWith) ? conditions : words).add(word);
        }
        String style = words.isEmpty() ? "body" : words.get(0);
        List<String> options = words.isEmpty() ? List.of() : List.copyOf(words.subList(1, words.size()));
        return new FormLine(
                conditions, style, options, line.substring(close + 1).strip());
    }

    /** The fields of each time this line is to be printed. */
    List<Fields> scopes(Fields fields) {
        List<Fields> scopes = List.of(fields);
        for (String condition : conditions) {
            String name = condition.substring(condition.indexOf(':') + 1);
            List<Fields> all = scopes;
            scopes = switch (condition.substring(0, condition.indexOf(':'))) {
                case "if" -> all.stream().filter(f -> holds(f, name)).toList();
                case "unless" -> all.stream().filter(f -> !holds(f, name)).toList();
                case "none" ->
                    all.stream().filter(f -> entries(f, name).isEmpty()).toList();
                default ->
                    all.stream()
                            .flatMap(f -> entries(f, name).stream().map(entry -> f.within(name, entry)))
                            .toList();
            };
        }
        return scopes;
    }

    /** Names of this line's fields of which nothing is known, and the lists in whose place it stands with dots. */
    Set<String> blanks(Fields scope) {
        Set<String> names = new LinkedHashSet<>();
        Optional<FieldMark> next = FieldMark.next(text, 0);
        while (next.isPresent()) {
            FieldMark mark = next.get();
            if (mark.name().isEmpty()) {
                conditions.stream()
                        .filter(condition -> condition.startsWith(NONE))
                        .forEach(condition -> names.add(condition.substring(NONE.length())));
            } else if (mark.otherwise().isEmpty()
                    && scope.word(mark.name()).isEmpty()
                    && scope.picture(mark.name()).isEmpty()) {
                names.add(mark.name());
            }
            next = FieldMark.next(text, mark.end());
        }
        return names;
    }

    /** The line, or a part of it, with its fields filled in. */
    static List<Piece> pieces(String text, Fields fields, boolean bold) {
        List<Piece> pieces = new ArrayList<>();
        Face face = new Face(bold, false, false);
        int from = 0;
        for (Optional<FieldMark> next = FieldMark.next(text, 0); next.isPresent(); ) {
            FieldMark mark = next.get();
            face = face.words(text.substring(from, mark.start()), pieces);
            pieces.add(filled(mark, fields, face));
            from = mark.end();
            next = FieldMark.next(text, from);
        }
        face.words(text.substring(from), pieces);
        return pieces;
    }

    private static Piece filled(FieldMark mark, Fields fields, Face face) {
        if (mark.name().isEmpty()) {
            return mark.blank();
        }
        Optional<byte[]> picture = fields.picture(mark.name());
        if (picture.isPresent()) {
            return new Piece.Picture(picture.get(), mark.pictureMm());
        }
        String word = fields.word(mark.name());
        if (word.equals(Fields.mark(mark.name()))) {
            return face.piece(mark.otherwise()
                    .map(words -> "{{" + mark.name() + "=" + words + "}}")
                    .orElse(word));
        }
        String said = word.isEmpty() ? mark.otherwise().orElse("") : word;
        return said.isEmpty() && mark.otherwise().isEmpty() ? mark.blank() : face.piece(said);
    }

    /** Whether something is known of the field; {@code LIST.any}: whether the list has entries. */
    private static boolean holds(Fields fields, String name) {
        if (name.endsWith(ANY)
                && fields.entries(name.substring(0, name.length() - ANY.length()))
                        .isPresent()) {
            return !entries(fields, name.substring(0, name.length() - ANY.length()))
                    .isEmpty();
        }
        return !fields.word(name).isEmpty();
    }

    private static List<Fields> entries(Fields fields, String list) {
        return fields.entries(list).orElseThrow(() -> new IllegalArgumentException("no list " + list));
    }

    /** The face of letters at a place in the line. */
    private record Face(boolean bold, boolean italic, boolean raised) {
        Piece piece(String text) {
            return new Piece.Words(text, bold, italic, raised);
        }

        /** Adds words and turns faces on and off; gives the face that goes on behind them. */
        Face words(String text, List<Piece> pieces) {
            Face face = this;
            StringBuilder run = new StringBuilder();
            for (int i = 0; i < text.length(); i++) {
                Face turned = face.turned(text, i);
                if (turned == face) {
                    run.append(text.charAt(i));
                    continue;
                }
                face.add(run, pieces);
                i += turned.raised == face.raised ? 1 : 0;
                face = turned;
            }
            face.add(run, pieces);
            return face;
        }

        private Face turned(String text, int i) {
            if (text.startsWith("**", i)) {
                return new Face(!bold, italic, raised);
            }
            if (text.startsWith("//", i)) {
                return new Face(bold, !italic, raised);
            }
            return text.charAt(i) == '^' ? new Face(bold, italic, !raised) : this;
        }

        private void add(StringBuilder run, List<Piece> pieces) {
            if (!run.isEmpty()) {
                pieces.add(piece(run.toString()));
                run.setLength(0);
            }
        }
    }
}
