package vn.kiemphieu.source;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.util.Matrix;

/**
 * Goes through what a page draws and tells the one picture that is all there is to see on it, as scanners write pages;
 * beside it only text that is never shown (the words a scanner's recognition lays under the picture).
 *
 * <p>Whatever else it meets (a second picture, visible text, a line, a clip, transparency), it tells nothing.
 */
final class PageContent {
    private static final int INVISIBLE = 3; // text rendering mode, PDF 1.7, table 106
    private static final Set<String> SHOWS_TEXT = Set.of("Tj", "TJ", "'", "\"");
    /** They change how later text or lines would look, and nothing of a picture. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "BT", "ET", "Td", "TD", "Tm", "T*", "Tc", "Tw", "Tz", "TL", "Ts", "g", "G", "rg", "RG", "k", "K", "cs",
            "CS", "sc", "SC", "scn", "SCN", "w", "J", "j", "M", "d", "i", "ri", "BMC", "EMC", "MP", "DP");

    private final PDPage page;
    private final Deque<State> outer = new ArrayDeque<>();
    private State state = new State(new Matrix(), 0);
    private Optional<Placed> placed = Optional.empty();

    private PageContent(PDPage page) {
        this.page = page;
    }

    /**
     * A picture of the page's resources, by name.
     *
     * @param matrix maps the unit square, the picture in it upright, to points on the page
     */
    record Placed(COSName name, Matrix matrix) {}

    private record State(Matrix matrix, int textMode) {}

    static Optional<Placed> onlyPicture(PDPage page) throws IOException {
        return new PageContent(page).walk();
    }

    private Optional<Placed> walk() throws IOException {
        PDFStreamParser parser = new PDFStreamParser(page);
        List<COSBase> operands = new ArrayList<>();
        for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            if (!follows(operator.getName(), operands)) {
                return Optional.empty();
            }
            operands.clear();
        }
        return placed;
    }

    /** @return whether the page still is one picture and nothing else to see */
    private boolean follows(String operator, List<COSBase> operands) {
        switch (operator) {
            case "q" -> outer.push(state);
            case "Q" -> state = outer.isEmpty() ? state : outer.pop();
            case "cm" -> {
                if (operands.size() != 6) {
                    return false;
                }
                state = new State(matrix(operands).multiply(state.matrix()), state.textMode());
            }
            case "Do" -> {
                if (placed.isPresent() || operands.size() != 1 || !(operands.get(0) instanceof COSName name)) {
                    return false;
                }
                placed = Optional.of(new Placed(name, state.matrix()));
            }
            case "Tr" -> {
                if (operands.size() != 1 || !(operands.get(0) instanceof COSNumber mode)) {
                    return false;
                }
                state = new State(state.matrix(), mode.intValue());
            }
            case "Tf" -> {
                return operands.size() == 2 && !alwaysShows(operands.get(0));
            }
            case "BDC" -> {
                return operands.size() == 2 && !COSName.OC.equals(operands.get(0)); // may be switched off
            }
            default -> {
                return WITHOUT_EFFECT.contains(operator)
                        || SHOWS_TEXT.contains(operator) && state.textMode() == INVISIBLE;
            }
        }
        return true;
    }

    /** The rendering mode has no effect on fonts whose letters are drawings (PDF 1.7, 9.3.6). */
    private boolean alwaysShows(COSBase font) {
        if (!(font instanceof COSName name) || page.getResources() == null) {
            return true;
        }
        COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        COSDictionary used = fonts == null ? null : fonts.getCOSDictionary(name);
        return used == null || COSName.TYPE3.equals(used.getCOSName(COSName.SUBTYPE));
    }

    private static Matrix matrix(List<COSBase> operands) {
        float[] v = new float[6];
        for (int i = 0; i < v.length; i++) {
            v[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : Float.NaN;
        }
        return new Matrix(v[0], v[1], v[2], v[3], v[4], v[5]);
    }
}
