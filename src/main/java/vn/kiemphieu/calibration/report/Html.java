package vn.kiemphieu.calibration.report;

import java.util.Base64;
import java.util.List;

/** Writes one HTML page that needs nothing beside it. */
final class Html {
    private static final String STYLE = """
            body{font:16px/1.45 "Liberation Sans",Arial,sans-serif;color:#111;max-width:60rem;margin:2rem auto;padding:0 1rem}
            h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.2rem;border-bottom:1px solid #999}
            table{border-collapse:collapse;margin:.8rem 0}td,th{border:1px solid #bbb;padding:.25rem .6rem;text-align:right}
            td:first-child,th:first-child{text-align:left}th{background:#eee}
            .verdict{padding:.8rem 1.2rem;border-left:.6rem solid;margin:1rem 0}.verdict p{margin:.3rem 0}
            .PASSED{border-color:#2a7a2a;background:#eef7ee}.WARNING{border-color:#c77700;background:#fff6e6}
            .FAILED{border-color:#b22222;background:#fdeeee}
            img{max-width:100%;display:block}figure{margin:1rem 0;break-inside:avoid}
            figure.row img{border:1px solid #999}figcaption{font-size:.9rem;color:#333}
            .bad{color:#b22222;font-weight:bold}.note{color:#444;font-size:.92rem}
            """;

    private final StringBuilder page = new StringBuilder();

    Html(String language, String title) {
        page.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\">\n");
        page.append("<title>").append(text(title)).append("</title>\n<style>").append(STYLE);
        page.append("</style></head><body>\n<h1>").append(text(title)).append("</h1>\n");
    }

    Html heading(String words) {
        page.append("<h2>").append(text(words)).append("</h2>\n");
        return this;
    }

    Html paragraph(String words) {
        page.append("<p>").append(text(words)).append("</p>\n");
        return this;
    }

    Html note(String words) {
        page.append("<p class=\"note\">").append(text(words)).append("</p>\n");
        return this;
    }

    /** A coloured box of sentences, the first one larger. */
    Html verdict(String kind, String first, List<String> sentences) {
        page.append("<div class=\"verdict ")
                .append(kind)
                .append("\"><p><b>")
                .append(text(first))
                .append("</b></p>\n");
        sentences.forEach(sentence -> page.append("<p>").append(text(sentence)).append("</p>\n"));
        page.append("</div>\n");
        return this;
    }

    /** @param bad cells to be marked: {@code row,column} from 0 */
    Html table(List<String> heads, List<List<String>> rows, List<String> bad) {
        page.append("<table><tr>");
        heads.forEach(head -> page.append("<th>").append(text(head)).append("</th>"));
        page.append("</tr>\n");
        for (int i = 0; i < rows.size(); i++) {
            page.append("<tr>");
            for (int j = 0; j < rows.get(i).size(); j++) {
                page.append(bad.contains(i + "," + j) ? "<td class=\"bad\">" : "<td>");
                page.append(text(rows.get(i).get(j))).append("</td>");
            }
            page.append("</tr>\n");
        }
        page.append("</table>\n");
        return this;
    }

    Html picture(byte[] png, String kind, String caption) {
        page.append("<figure class=\"").append(kind).append("\"><img alt=\"").append(text(caption));
        page.append("\" src=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png));
        page.append("\"><figcaption>").append(text(caption)).append("</figcaption></figure>\n");
        return this;
    }

    @Override
    public String toString() {
        return page + "</body></html>\n";
    }

    private static String text(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
