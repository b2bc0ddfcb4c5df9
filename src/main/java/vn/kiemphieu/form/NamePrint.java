package vn.kiemphieu.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.form.PrintFace.Weight;

/** Prints one name and says where its ink is. */
final class NamePrint {
    private NamePrint() {}

    static Weight weight(BallotLayout layout) {
        return layout.boldNames() ? Weight.BOLD : Weight.REGULAR;
    }

    /** Prints a name, one or more lines, and says where its ink is. */
    static List<NameLine> name(
            PdfSheet sheet, BallotLayout layout, List<String> lines, double x, double baseline, double step)
            throws IOException {
        List<NameLine> printed = new ArrayList<>();
        for (String line : lines) {
            sheet.text(x, baseline, weight(layout), layout.namePt(), line);
            char measure = inCapitals(line) ? 'H' : 'x';
            double height = sheet.heightOf(measure, weight(layout), layout.namePt());
            MmBox ink = sheet.inkOf(x, baseline, weight(layout), layout.namePt(), line);
            printed.add(new NameLine(ink, baseline - height, baseline));
            baseline += step;
        }
        return printed;
    }

    // One small letter is enough: "Lý Á" has more capitals than small letters and is yet set as names usually are.
    private static boolean inCapitals(String line) {
        return Arrays.stream(line.split(" "))
                .filter(word -> !RowGeometry.HONORIFICS.contains(word.toLowerCase(Locale.ROOT)))
                .flatMapToInt(String::codePoints)
                .noneMatch(Character::isLowerCase);
    }
}
