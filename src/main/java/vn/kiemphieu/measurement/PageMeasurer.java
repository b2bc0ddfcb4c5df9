package vn.kiemphieu.measurement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntPredicate;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.PageInk;
import vn.kiemphieu.ballot.RowInk;
import vn.kiemphieu.image.BlankImage;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;

/** Turns an aligned scan into numbers about the voter's ink; takes no view. Thread-safe after construction. */
public final class PageMeasurer {
    /** Stage name of the picture that shows each kind of ink in its own colour, at the blank's size. */
    public static final String INK_PICTURE = "03-ink";

    private static final double EDGE_MM = 4; // shadows and frames lie wholly within this of the sheet's edge
    private static final double TOUCH_MM = 0.6;
    private static final double SEAL_MARGIN_MM = 5;
    private static final double MIN_STRAY_MM2 = 0.8;
    private static final double HEADING_MM = 10; // above the first row's cells
    static final double STAPLE_MIN_MM = 7; // one straight bar of this length is a staple, not writing
    static final double STAPLE_MAX_MM = 16;

    private final PrintedPage print;
    private final OtherPrint otherPrint;
    private final Queue<int[]> idleLabels = new ConcurrentLinkedQueue<>();

    public PageMeasurer(BallotStyle style, BlankImage blank) {
        this.print = new PrintedPage(style, blank);
        this.otherPrint = new OtherPrint(print);
    }

    public PageInk measure(PageImage page, Aligned aligned, DebugImages.Page debug) {
        ScanInk scan = ScanInk.of(page, aligned, print);
        InkLevels levels = InkLevels.of(scan, print);
        PrintModel.Expected expected = print.model.fit(scan);
        List<LineFinder.Line> lines =
                LineFinder.find(scan, print, aligned.toPage().skewDegrees());
        VoterInk ink = VoterInk.of(scan, print, levels, expected, lines);
        int[] idle = idleLabels.poll();
        int[] labels = idle == null ? new int[print.width * print.height] : idle;
        PageInk measured;
        try (PieceMap pieces = new PieceMap(print, ink, labels)) {
            measured = measure(page, aligned, scan, levels, expected, lines, ink, pieces, debug);
        }
        idleLabels.add(labels); // cleared; after an exception it may not be
        return measured;
    }

    private PageInk measure(
            PageImage page,
            Aligned aligned,
            ScanInk scan,
            InkLevels levels,
            PrintModel.Expected expected,
            List<LineFinder.Line> lines,
            VoterInk ink,
            PieceMap pieces,
            DebugImages.Page debug) {
        Dust dust = new Dust(print, scan, levels, pieces);
        List<Seal> dark = LightSeal.orFound(Seal.find(ink, scan, print), ink, scan, print);
        List<Seal> seals =
                HalfSeal.orFound(ColouredSeal.orFound(dark, page, aligned, ink, scan, print), scan, ink, print);
        // A place where a seal may be hides nothing; only what is one does.
        List<Seal> pressed = seals.stream().filter(Seal::ringed).toList();
        // Where a seal belongs its ink is no writing even where no ring of it stands out.
        List<Seal> hiding = print.style.stampPlace().isPresent() ? seals : pressed;
        NameMeasurer names = new NameMeasurer(print, scan, levels, expected, ink, pieces, dust, lines, pressed);
        SealTone tone = SealTone.of(pressed, ink, scan, print, pieces);
        AnswerMarks answers = new AnswerMarks(print, ink, pieces, tone);
        CellMeasurer cells = new CellMeasurer(print, scan, levels, expected, ink, pieces, answers, seals, tone);
        RowMeasurer rowMeasurer = new RowMeasurer(
                print,
                scan,
                levels,
                expected,
                pieces,
                names,
                cells,
                new SideInk(print, pieces, dust, answers, pressed),
                pressed);
        List<RowInk> rows = new ArrayList<>();
        for (int i = 0; i < print.rows().size(); i++) {
            rows.add(rowMeasurer.measure(i, aligned.rows().get(i)));
        }
        debug.save(INK_PICTURE, () -> InkPicture.draw(print, scan, ink, pieces, lines, seals));
        return new PageInk(
                rows,
                seals.get(0).share(),
                seals.get(0).ringed(),
                strayMm2(pieces, hiding, scan),
                headingMm2(pieces, answers, hiding),
                new StrayWriting(print, pieces, hiding, new StrokeShape(print, scan, levels, ink)).find(),
                tone.overMm2(),
                otherPrint.mm2(scan, levels, pieces, hiding),
                ink.fringe(scan, print, levels, pressed),
                levels.grain(),
                levels.print() / 255.0,
                new ColouredInk(page, aligned, print, pieces, pressed, foreignTo(tone, ink)).measure());
    }

    /** What lies on a seal and is no writing on it: a streak down it, a staple. */
    private IntPredicate foreignTo(SealTone tone, VoterInk ink) {
        BitSet staple = tone.staple();
        return i -> ink.crossed()[i] || staple.get(i);
    }

    private double strayMm2(PieceMap pieces, List<Seal> seals, ScanInk scan) {
        List<VoterInk.Piece> stray = new AxisStreak(print, pieces, scan)
                .without(pieces.all().stream()
                        .filter(piece -> stray(print, pieces, piece, seals))
                        .toList());
        double mm2 = stray.stream().mapToDouble(VoterInk.Piece::area).sum() / (print.pxPerMm * print.pxPerMm);
        double staple = stray.stream()
                .filter(piece -> piece.isBar(STAPLE_MIN_MM * print.pxPerMm, STAPLE_MAX_MM * print.pxPerMm))
                .mapToDouble(VoterInk.Piece::area)
                .max()
                .orElse(0);
        return mm2 - staple / (print.pxPerMm * print.pxPerMm);
    }

    /**
     * Stray ink on the headings of the answer columns, mm²: a mark there may answer for every row, or take it back. An arm
     * of a mark that plainly answers the first row is none.
     */
    private double headingMm2(PieceMap pieces, AnswerMarks answers, List<Seal> seals) {
        return print
                .rows()
                .get(0)
                .answers()
                .map(cells -> print.pixels(cells.agree()).union(print.pixels(cells.disagree())))
                .map(first -> new PixelBox(
                        first.left(), first.top() - (int) (HEADING_MM * print.pxPerMm), first.right(), first.top()))
                .stream()
                .flatMap(heading -> pieces.all().stream()
                        .filter(piece -> piece.box().meets(heading)
                                && !answers.answers(piece.label())
                                && stray(print, pieces, piece, seals)))
                .mapToDouble(piece -> piece.area() / (print.pxPerMm * print.pxPerMm))
                .sum();
    }

    /** Whether a piece of ink lies away from rows, seal and the sheet's edge and is larger than dust. */
    static boolean stray(PrintedPage print, PieceMap pieces, VoterInk.Piece piece, List<Seal> seals) {
        PixelBox box = piece.box();
        int x = (box.left() + box.right()) / 2;
        int y = (box.top() + box.bottom()) / 2;
        boolean sealed = Seal.cover(seals, x, y, SEAL_MARGIN_MM * print.pxPerMm);
        boolean atEdge =
                box.touchesEdge(print, TOUCH_MM * print.pxPerMm) || box.withinEdge(print, EDGE_MM * print.pxPerMm);
        return !sealed
                && !atEdge
                && piece.area() > MIN_STRAY_MM2 * print.pxPerMm * print.pxPerMm
                && !pieces.touchesAnyStrip(piece.label());
    }
}
