package vn.kiemphieu.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.form.PrintFace.Weight;

/** Prints one name and says where its ink is. */
final class NamePrint {
    private NamePrint() {}

    /** From one line of a name to the next, millimetres. */
    static double step(BallotLayout layout) {
        return layout.namePt() * (layout.arrangement().ruled ? 0.42 : official(layout) ? 0.48 : 0.44);
    }

    static Weight weight(BallotLayout layout) {
        return layout.boldNames() ? Weight.BOLD : Weight.REGULAR;
    }

    /** A candidate's line as it is printed, honorific first. */
    static List<String> lines(PdfSheet sheet, BallotLayout layout, Candidate candidate, double mm) {
        String line = honorific(candidate) + candidate.name();
        return official(layout)
                ? NameBreak.lines(sheet, line, weight(layout), layout.namePt(), mm)
                : sheet.wrap(line, weight(layout), layout.namePt(), mm);
    }

    private static boolean official(BallotLayout layout) {
        return layout.texts().head().official();
    }

    private static String honorific(Candidate candidate) {
        return candidate.facts().honorific().map(word -> word.word() + " ").orElse("");
    }

    /** Prints the lines of a name and says where the ink of the name itself is, without its honorific. */
    static List<NameLine> name(
            PdfSheet sheet, BallotLayout layout, Candidate candidate, List<String> lines, double x, double y)
            throws IOException {
        List<NameLine> printed = new ArrayList<>();
        String before = honorific(candidate);
        double baseline = y;
        for (String line : lines) {
            sheet.text(x, baseline, weight(layout), layout.namePt(), line);
            String name = line.substring(before.length());
            double left = x + sheet.width(weight(layout), layout.namePt(), before);
            char measure = inCapitals(name) ? 'H' : 'x';
            double height = sheet.heightOf(measure, weight(layout), layout.namePt());
            MmBox ink = sheet.inkOf(left, baseline, weight(layout), layout.namePt(), name);
            printed.add(new NameLine(ink, baseline - height, baseline));
            before = "";
            baseline += step(layout);
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
