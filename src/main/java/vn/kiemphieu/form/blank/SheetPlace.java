package vn.kiemphieu.form.blank;

import java.util.Optional;
import java.util.OptionalDouble;
import org.opencv.core.Size;

/**
 * The sheet of paper on a levelled scan.
 *
 * @param left of the sheet, pixels at {@link PrintMask#DPI}, as are all but the paper
 * @param paper its true size
 * @param supposed whether its size is a guess
 */
record SheetPlace(double left, double top, double width, double height, PaperSize paper, boolean supposed) {
    private static final double PX_PER_MM = PrintMask.DPI / PaperSize.INCH_MM;
    private static final double PRINT_MARGIN_MM = 3;
    /** On a bed this wide, print so much nearer to one side than to the other lies on a smaller sheet than the bed. */
    private static final double LOPSIDED_MM = 45;

    private static final double WORST_SCALE = 0.007;
    private static final double WIDE_BED_MM = 200;
    /** A picture that is larger than the sheet by no more than this has the sheet in its middle. */
    private static final double SNUG_MM = 18;

    /**
     * The sheet round the print.
     *
     * @param scan size of the scanner's picture, pixels
     * @param canvas size of the levelled picture, pixels
     */
    static SheetPlace of(PaperEdges edges, PxBox print, Size scan, Size canvas) {
        OptionalDouble seenWidth = between(edges.left(), edges.right());
        OptionalDouble seenHeight = between(edges.top(), edges.bottom());
        Supposed size = size(seenWidth, seenHeight, print, scan);
        double width = onScan(seenWidth, edges.sharpAcross(), px(size.paper().widthMm()));
        double height = onScan(seenHeight, edges.sharpAlong(), px(size.paper().heightMm()));
        return new SheetPlace(
                start(edges.left(), edges.right(), width, print.left(), print.right(), canvas.width, size.guessed()),
                start(edges.top(), edges.bottom(), height, print.top(), print.bottom(), canvas.height, size.guessed()),
                width,
                height,
                size.paper(),
                size.guessed());
    }

    // A scanner's scale is off by little; a larger difference only says that an edge was seen in the wrong place.
    private static double onScan(OptionalDouble seen, boolean sharp, double paper) {
        return seen.stream()
                .filter(px -> sharp && Math.abs(px / paper - 1) <= WORST_SCALE)
                .findFirst()
                .orElse(paper);
    }

    /** Pixels at {@link PrintMask#DPI}. */
    static double px(double mm) {
        return mm * PX_PER_MM;
    }

    private static double mm(double px) {
        return px / PX_PER_MM;
    }

    private static OptionalDouble between(OptionalDouble from, OptionalDouble to) {
        return from.isPresent() && to.isPresent()
                ? OptionalDouble.of(to.getAsDouble() - from.getAsDouble())
                : OptionalDouble.empty();
    }

    private record Supposed(PaperSize paper, boolean guessed) {}

    private static Supposed size(OptionalDouble width, OptionalDouble height, PxBox print, Size scan) {
        double scanWidth = mm(scan.width);
        double scanHeight = mm(scan.height);
        if (width.isPresent() && height.isPresent()) {
            return certain(mm(width.getAsDouble()), mm(height.getAsDouble()));
        }
        if (width.isPresent()) {
            double seen = mm(width.getAsDouble());
            double least = mm(print.height()) + PRINT_MARGIN_MM;
            return certain(seen, fitting(PaperSize.otherSide(seen, least), scanHeight));
        }
        if (height.isPresent()) {
            double seen = mm(height.getAsDouble());
            double least = mm(print.width()) + PRINT_MARGIN_MM;
            return certain(fitting(PaperSize.otherSide(seen, least), scanWidth), seen);
        }
        boolean lopsided =
                scanWidth > WIDE_BED_MM && Math.abs(print.left() - (scan.width - print.right())) > px(LOPSIDED_MM);
        Optional<PaperSize> whole = PaperSize.usual(scanWidth, scanHeight);
        if (whole.isPresent() && !lopsided) {
            return new Supposed(whole.get(), false);
        }
        return new Supposed(
                PaperSize.smallest(mm(print.width()) + PRINT_MARGIN_MM, mm(print.height()) + PRINT_MARGIN_MM)
                        .filter(p -> p.widthMm() <= scanWidth + 2 && p.heightMm() <= scanHeight + 2)
                        .orElse(new PaperSize(scanWidth, scanHeight)),
                true);
    }

    private static Supposed certain(double widthMm, double heightMm) {
        return new Supposed(PaperSize.usual(widthMm, heightMm).orElse(new PaperSize(widthMm, heightMm)), false);
    }

    // No sheet is longer than its scan; what seems so was cut off.
    private static double fitting(OptionalDouble side, double scan) {
        return side.isPresent() && side.getAsDouble() <= scan * 1.05 ? side.getAsDouble() : scan;
    }

    private static double start(
            OptionalDouble first,
            OptionalDouble last,
            double length,
            double printFrom,
            double printTo,
            double canvas,
            boolean guessed) {
        boolean anywhere = guessed && canvas - length > px(SNUG_MM);
        double middle = anywhere ? (printFrom + printTo) / 2 : canvas / 2;
        double start;
        if (first.isPresent() && last.isPresent()) {
            start = (first.getAsDouble() + last.getAsDouble() - length) / 2;
        } else if (first.isPresent()) {
            start = first.getAsDouble();
        } else {
            start = last.orElse(middle + length / 2) - length;
        }
        double margin = px(1);
        double latest = printFrom - margin;
        double earliest = printTo + margin - length;
        return earliest <= latest ? Math.max(earliest, Math.min(latest, start)) : start;
    }
}
