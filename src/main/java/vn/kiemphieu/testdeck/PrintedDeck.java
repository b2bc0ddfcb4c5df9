package vn.kiemphieu.testdeck;

import java.awt.Color;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVPrinter;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.form.Imposition;
import vn.kiemphieu.form.MarkedPrint;
import vn.kiemphieu.testdeck.pen.Pen;
import vn.kiemphieu.testdeck.pen.Stroke;
import vn.kiemphieu.testdeck.scan.PageDrawing.Ink;
import vn.kiemphieu.testdeck.scan.ScanSetting;

/**
 * A pile of ballots on paper with known answers, for a test of a scanner: first those that are printed with their marks,
 * then those a person marks as a list says. Where a sheet lies in the pile is all that tells which it is.
 */
public final class PrintedDeck {
    /** The name under which the whole pile is to be scanned. */
    public static final String SCAN = "scan.pdf";

    private static final int DPI = 300;
    private static final int MOST_TRIED = 100_000;
    private static final Set<SheetClass> ON_ANY_PRINTER = EnumSet.of(
            SheetClass.NORMAL,
            SheetClass.ALL_STRUCK,
            SheetClass.NONE_STRUCK,
            SheetClass.EXTRA_NOTE,
            SheetClass.EXTRA_SIGNATURE,
            SheetClass.EXTRA_NAME);

    /** What only a real pen, rubber or brush can make: a printer's toner is dark or not there. */
    private static final Set<String> WITH_REAL_PENS =
            Set.of("faint-strike", "rubbed-out", "pale-strike", "whited-out", "faint", "pale");

    private final TestForm form;
    private final List<SheetPlan> drawn;
    private final List<SheetPlan> byHand;

    /**
     * @param drawn how many sheets are printed with their marks
     * @param byHand how many are marked by hand
     * @param sayable whether a person can be told in words to make a mark of this kind
     */
    public PrintedDeck(TestForm form, long seed, int drawn, int byHand, Predicate<String> sayable) {
        this.form = form;
        this.drawn =
                sheets(new DeckSpec(form, Profile.TYPICAL, seed, drawn, 0), kind -> !WITH_REAL_PENS.contains(kind));
        this.byHand = sheets(new DeckSpec(form, Profile.HARD, seed + 1, byHand, 0), sayable);
    }

    /** One sheet of the pile, from 1; {@code pen} and the rows' kinds as in {@code truth.csv}. */
    public record Sheet(int number, boolean printed, SheetClass sheetClass, String pen, List<RowTruth> rows) {}

    public List<Sheet> sheets() {
        List<Sheet> all = new ArrayList<>();
        drawn.forEach(plan -> all.add(sheet(all.size() + 1, true, plan)));
        byHand.forEach(plan -> all.add(sheet(all.size() + 1, false, plan)));
        return all;
    }

    /**
     * Writes {@code drawn.pdf}, {@code by-hand.pdf} (the ballots to mark), {@code blank.pdf}, {@code election.json} and
     * {@code truth.csv} for the pile scanned in order as {@link #SCAN}.
     *
     * @throws StationException when the folder holds a deck already
     */
    public void write(Path folder) throws IOException {
        if (Files.exists(folder.resolve(DeckFolder.TRUTH))) {
            throw new StationException(Trouble.DECK_EXISTS, folder);
        }
        Files.createDirectories(folder.resolve("images"));
        byte[] ballot = form.printed().pdf();
        if (!drawn.isEmpty()) {
            List<List<MarkedPrint.Line>> pages =
                    drawn.stream().map(PrintedDeck::lines).toList();
            Files.write(folder.resolve("drawn.pdf"), MarkedPrint.ballots(ballot, pages));
        }
        if (!byHand.isEmpty()) {
            Files.write(folder.resolve("by-hand.pdf"), Imposition.copies(ballot, byHand.size()));
        }
        DeckFolder.writeForm(form, folder);
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(DeckFolder.TRUTH), StandardCharsets.UTF_8);
                CSVPrinter csv = new CSVPrinter(out, DeckFolder.RFC4180)) {
            for (Sheet sheet : sheets()) {
                DeckFolder.print(
                        csv,
                        new DrawnSheet(
                                SCAN + "#" + sheet.number(),
                                new byte[0],
                                form.name(),
                                sheet.sheetClass(),
                                DPI,
                                ScanSetting.Mode.COLOR.code(),
                                sheet.pen(),
                                sheet.rows()));
            }
        }
    }

    private static Sheet sheet(int number, boolean printed, SheetPlan plan) {
        // Folds, dirt and the scanner are those of this test, not the drawn ones.
        List<RowTruth> rows =
                plan.rows().stream().map(row -> row.among(List.of())).toList();
        return new Sheet(number, printed, plan.sheetClass(), plan.pen(), rows);
    }

    /** The first sheets of a deck that can be had on paper. */
    private static List<SheetPlan> sheets(DeckSpec spec, Predicate<String> kinds) {
        List<SheetPlan> found = new ArrayList<>();
        for (int i = 0; found.size() < spec.count() && i < MOST_TRIED; i++) {
            SheetPlan plan =
                    TestDeck.plan(spec, i, setting -> setting.set(DPI, ScanSetting.Mode.GRAY, ScanSetting.Format.PNG));
            if (ON_ANY_PRINTER.contains(plan.sheetClass())
                    && plan.rows().stream().allMatch(row -> kinds.test(row.kind()))) {
                found.add(plan);
            }
        }
        return found;
    }

    private static List<MarkedPrint.Line> lines(SheetPlan plan) {
        List<MarkedPrint.Line> lines = new ArrayList<>();
        for (Ink ink : plan.page().ink()) {
            ink.strokes().forEach(stroke -> lines.add(line(stroke, ink.pen())));
        }
        return lines;
    }

    private static MarkedPrint.Line line(Stroke stroke, Pen pen) {
        double[] width = stroke.width().clone();
        double most = 0;
        for (double ink : stroke.ink()) {
            most = Math.max(most, ink);
        }
        for (int i = 0; i < width.length; i++) {
            // Where the pen skipped, nothing is printed.
            width[i] = stroke.ink()[i] < 0.3 * most ? 0 : width[i];
        }
        return new MarkedPrint.Line(
                stroke.x(),
                stroke.y(),
                width,
                new Color(shade(pen.red(), most), shade(pen.green(), most), shade(pen.blue(), most)));
    }

    private static float shade(double reflectance, double ink) {
        return (float) (1 - ink * (1 - reflectance));
    }
}
