package vn.kiemphieu.report.guide;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A guide for people: chapters of plain parts, whatever shows them.
 *
 * @param name of its file, without the ending
 */
public record Guide(String name, String title, List<Chapter> chapters) {
    public Guide {
        chapters = List.copyOf(chapters);
    }

    /** @param id by which a screen opens it; empty where none does */
    public record Chapter(String id, String title, List<Part> parts) {
        public Chapter {
            parts = List.copyOf(parts);
        }

        /** Everything in it as one text, to be searched. */
        public String text() {
            return title + "\n" + parts.stream().map(Part::text).collect(Collectors.joining("\n"));
        }
    }

    /** One thing below the other; {@code **} stands around what is bold. */
    public sealed interface Part {
        /** Its words, without signs. */
        String text();
    }

    public record Heading(String text) implements Part {}

    public record Words(String marked) implements Part {
        @Override
        public String text() {
            return plain(marked);
        }
    }

    /** @param sign before it: a number with its dot, or a dash */
    public record Item(String sign, String marked) implements Part {
        @Override
        public String text() {
            return plain(marked);
        }
    }

    /** @param file beside the guide */
    public record Picture(String file, String caption) implements Part {
        @Override
        public String text() {
            return caption;
        }
    }

    /** @param rows the first of headings; all have as many cells */
    public record Table(List<List<String>> rows) implements Part {
        public Table {
            rows = List.copyOf(rows);
        }

        @Override
        public String text() {
            return rows.stream().flatMap(List::stream).map(Guide::plain).collect(Collectors.joining(" "));
        }
    }

    static String plain(String marked) {
        return marked.replace("**", "");
    }
}
