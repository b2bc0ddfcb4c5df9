package vn.kiemphieu.cli.election;

import java.util.ArrayList;
import java.util.List;

/** Texts set in columns of a terminal, in which marks that sit on a letter take no room. */
final class TextColumns {
    private TextColumns() {}

    static int width(String text) {
        return (int) text.codePoints().filter(TextColumns::takesRoom).count();
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Lines of at most {@code width}, broken between words where possible; no line for an empty text. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String rest = word;
            if (!line.isEmpty() && width(line) + 1 + width(word) > width) {
                lines.add(line);
                line = "";
            }
            while (width(rest) > width) {
                int cut = rest.offsetByCodePoints(0, width);
                lines.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            line = line.isEmpty() ? rest : line + " " + rest;
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static boolean takesRoom(int character) {
        int type = Character.getType(character);
        return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && type != Character.FORMAT;
    }
}
