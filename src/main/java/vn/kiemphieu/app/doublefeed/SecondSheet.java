package vn.kiemphieu.app.doublefeed;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.ballot.Registration;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.PageImage;

/**
 * Looks on a sheet that was read for another one that came with it where the reader has nothing to look for: an edge that
 * runs over the whole paper, also where the form has no print, or paper beyond the ballot's own end, along the feed and
 * across it, for a sheet may be fed either way. What lies over the print the reader itself refuses.
 *
 * <p>A sheet that lies wholly under the ballot, or looks out where it is of the ground's tone and bare, cannot be told by any
 * picture: the scanner's own sensor tells it, and the number of sheets counted by hand.
 */
public final class SecondSheet {
    private static final double INSIDE = 0.1; // of the ballot: its own paper

    private final double widthMm;
    private final double heightMm;
    private final PrintMask print;
    private final PrintMask printSideways;

    public SecondSheet(BallotStyle style) {
        this.widthMm = style.widthMm();
        this.heightMm = style.heightMm();
        this.print = PrintMask.of(style);
        this.printSideways = print.turned();
    }

    /** The reading, which also asks about the sheet where another came with it. */
    public Read asking(PageImage image, Read read) {
        return find(image, read.registration()).isPresent() ? because(read) : read;
    }

    /** What tells of another sheet, if anything does. */
    Optional<Sign> find(PageImage image, Registration registration) {
        double[] m = registration.toScan();
        Affine toScan = new Affine(m[0], m[1], m[2], m[3], m[4], m[5]);
        Surroundings around = Surroundings.of(image, toScan, widthMm, heightMm);
        return find(around, print).or(() -> find(around.turned(), printSideways));
    }

    private static Optional<Sign> find(Surroundings around, PrintMask print) {
        double w = around.widthMm();
        double h = around.heightMm();
        double paper = around.brightness(INSIDE * w, INSIDE * h, (1 - INSIDE) * w, (1 - INSIDE) * h);
        return new EdgeLine(around, print, paper)
                .find()
                .or(() -> new PaperBeyond(around).isThere() ? Optional.of(Sign.PAPER_BEYOND) : Optional.empty())
                .or(() -> around.isUpright()
                                && new HeadingAgain(around, print, new LetterShapes(around, print, paper)).isThere()
                        ? Optional.of(Sign.HEADING_AGAIN)
                        : Optional.empty());
    }

    private static Read because(Read read) {
        Set<AdjudicationReason> reasons = EnumSet.of(AdjudicationReason.DOUBLE_FEED);
        reasons.addAll(read.sheetReasons());
        return new Read(read.registration(), reasons, read.rows());
    }
}
