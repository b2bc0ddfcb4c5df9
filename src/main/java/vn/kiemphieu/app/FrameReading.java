package vn.kiemphieu.app;

import java.util.List;
import java.util.stream.Collectors;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.ocr.PrintedWord;
import vn.kiemphieu.ocr.TextReader;

/** What is printed inside frames that a person put on a blank, so that it can be compared with the name. */
public final class FrameReading {
    private static final double MM_PER_INCH = 25.4;
    private static final int DPI = 300;
    /** Tesseract wants white round its line. */
    private static final double ROUND_MM = 1;

    private static final long LARGEST_PIXELS = 64L << 20;

    private FrameReading() {}

    /** The words inside the row's lines, as Tesseract reads them; empty where it reads nothing. */
    public static String of(BlankPage blank, StyleRow row) {
        List<MmBox> boxes = row.lines().stream().map(NameLine::ink).toList();
        if (!(PageImage.decode(new ScannedPage("", blank.png(), 0), LARGEST_PIXELS)
                instanceof PageImage.Decoded.Page decoded)) {
            return "";
        }
        try (PageImage page = decoded.image();
                TextReader reader = new TextReader()) {
            return boxes.stream()
                    .map(box -> line(page, blank.dpi(), box.grown(ROUND_MM), reader))
                    .collect(Collectors.joining(" "))
                    .strip();
        }
    }

    private static String line(PageImage page, int dpi, MmBox box, TextReader reader) {
        double mm = MM_PER_INCH / DPI;
        Affine toScan = Affine.scale(dpi / MM_PER_INCH).after(new Affine(mm, 0, box.left(), 0, mm, box.top()));
        int width = (int) Math.ceil(box.width() / mm);
        int height = (int) Math.ceil(box.height() / mm);
        return reader.readLine(page.sample(toScan, width, height), DPI).stream()
                .map(PrintedWord::text)
                .collect(Collectors.joining(" "));
    }
}
