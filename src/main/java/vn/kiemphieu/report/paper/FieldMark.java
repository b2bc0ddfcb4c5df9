package vn.kiemphieu.report.paper;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A field as it stands in a form: {@code {{name}}}, {@code {{name:30}}} (30 mm of dots where it is empty),
 * {@code {{name:*}}} (dots to the end of the line) or {@code {{name=words}}} (these words where it is empty); without a name
 * it is always dots.
 *
 * @param start where it begins in its line
 * @param end behind its last character
 */
public record FieldMark(String name, Optional<String> width, Optional<String> otherwise, int start, int end) {
    private static final Pattern MARK = Pattern.compile("\\{\\{([A-Za-z0-9_.]*)(?::(\\*|[0-9]+))?(?:=([^{}]*))?\\}\\}");
    private static final double USUAL_MM = 15;

    /** The first in the line from this place on. */
    public static Optional<FieldMark> next(String line, int from) {
        Matcher matcher = MARK.matcher(line);
        return matcher.find(from)
                ? Optional.of(new FieldMark(
                        matcher.group(1),
                        Optional.ofNullable(matcher.group(2)),
                        Optional.ofNullable(matcher.group(3)),
                        matcher.start(),
                        matcher.end()))
                : Optional.empty();
    }

    /** What stands there when nothing is known. */
    Piece blank() {
        return width.orElse("").equals("*")
                ? new Piece.Leader()
                : new Piece.Dots(width.map(Double::valueOf).orElse(USUAL_MM));
    }

    /** The longest side of a picture in this field, mm. */
    double pictureMm() {
        return width.filter(w -> !w.equals("*")).map(Double::valueOf).orElse(USUAL_MM);
    }
}
