package vn.kiemphieu.testdeck;

import java.util.Optional;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.BallotPrinter;
import vn.kiemphieu.form.PrintRaster;
import vn.kiemphieu.form.PrintedBallot;
import vn.kiemphieu.image.GrayImage;

/**
 * A ballot of a made-up election: what is asked, how it is printed, and its pictures.
 *
 * <p>Immutable; safe for several threads.
 */
public final class TestForm {
    private static final int SEAL_DPI = 300;

    private final String name;
    private final Election election;
    private final BallotLayout layout;
    private final PrintedBallot printed;
    private final GrayImage seal;

    /** A form of the election's first contest. */
    public TestForm(String name, Election election, BallotLayout layout) {
        this.name = name;
        this.election = election;
        this.layout = layout;
        BallotPrinter printer = new BallotPrinter();
        this.printed = printer.print(contest(), layout, false);
        this.seal = PrintRaster.gray(printer.seal(layout), SEAL_DPI);
    }

    public String name() {
        return name;
    }

    public Election election() {
        return election;
    }

    public Contest contest() {
        return election.contests().get(0);
    }

    public BallotLayout layout() {
        return layout;
    }

    /** The ballot as it is handed out, the seal not printed. */
    public PrintedBallot printed() {
        return printed;
    }

    /** The committee's sample blank, with the seal's picture where the form has one. */
    public byte[] blankPdf() {
        return new BallotPrinter().print(contest(), layout, true).pdf();
    }

    /** Whether two cells are marked beside each name; the names are struck out otherwise. */
    boolean answered() {
        return contest().method() == VotingMethod.AGREE_DISAGREE;
    }

    /** Share of a name's length that a clear strike passes (product.md). */
    double clearShare() {
        return election.regime() == Regime.STATE ? 0.95 : 0.75;
    }

    /** The handed-out ballot as pixels, drawn when it is asked for. */
    GrayImage raster(int dpi) {
        return RasterCache.raster(this, dpi);
    }

    Optional<GrayImage> seal() {
        return sealed() ? Optional.of(seal) : Optional.empty();
    }

    /** Whether the ballot is to carry the committee's seal. */
    public boolean sealed() {
        return layout.stamp() != BallotLayout.StampMark.NONE;
    }

    int sealDpi() {
        return SEAL_DPI;
    }
}
