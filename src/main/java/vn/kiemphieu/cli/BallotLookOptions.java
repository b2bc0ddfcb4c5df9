package vn.kiemphieu.cli;

import java.util.Locale;
import picocli.CommandLine.Option;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.PrintFace;
import vn.kiemphieu.form.official.OfficialBallot;

/** How a printed ballot is to look. */
final class BallotLookOptions {
    private enum Sheet {
        A5,
        A4
    }

    private enum Turned {
        PORTRAIT,
        LANDSCAPE
    }

    private enum Letters {
        SERIF,
        SANS
    }

    @Option(names = "--paper", paramLabel = "A5|A4", defaultValue = "A5")
    private Sheet paper;

    @Option(names = "--orientation", paramLabel = "portrait|landscape", defaultValue = "PORTRAIT")
    private Turned orientation;

    @Option(names = "--font", paramLabel = "serif|sans", defaultValue = "SERIF")
    private Letters font;

    @Option(names = "--columns", paramLabel = "1|2", defaultValue = "1")
    private int columns;

    @Option(names = "--capitals")
    private boolean capitals;

    @Option(names = "--details")
    private boolean details;

    @Option(names = "--sample")
    private boolean sample;

    int columns() {
        return columns;
    }

    OfficialBallot.Look look() {
        return new OfficialBallot.Look(
                Paper.valueOf((paper + "_" + orientation).toUpperCase(Locale.ROOT)),
                font == Letters.SERIF ? PrintFace.LIBERATION_SERIF : PrintFace.LIBERATION_SANS,
                columns,
                capitals,
                details,
                sample);
    }
}
