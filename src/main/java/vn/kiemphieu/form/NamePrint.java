package vn.kiemphieu.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
            long letters = line.codePoints().filter(Character::isLetter).count();
            long capitals = line.codePoints().filter(Character::isUpperCase).count();
            char measure = capitals * 2 > letters ? 'H' : 'x';
            double height = sheet.heightOf(measure, weight(layout), layout.namePt());
            MmBox ink = sheet.inkOf(x, baseline, weight(layout), layout.namePt(), line);
            printed.add(new NameLine(ink, baseline - height, baseline));
            baseline += step;
        }
        return printed;
    }
}
