package vn.kiemphieu.app;

import java.nio.file.Path;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.reading.ReaderConfig;

/** Builds the stages and puts them together; the only place that does. */
public final class StationWiring {
    private static final String NAME = "Kiểm Phiếu";

    private StationWiring() {}

    /**
     * A reader of a counting place's kept style that the caller closes.
     *
     * @param calibration limits to read with, else those the program ships with
     */
    public static BallotReader ballotReader(BallotStyle style, CommitteeSettings settings, Optional<Path> calibration) {
        return new BallotReader(style, limits(calibration), settings, DebugImages.none());
    }

    /**
     * @param templateFolder a ballot style
     * @param settings what the committee settled beforehand
     * @param calibration limits to read with, else those the program ships with
     * @param debugFolder where a numbered picture of every stage goes, if anywhere
     */
    public static BallotReader ballotReader(
            Path templateFolder, CommitteeSettings settings, Optional<Path> calibration, Optional<Path> debugFolder) {
        return new BallotReader(
                StyleFolder.read(templateFolder),
                limits(calibration),
                settings,
                debugFolder.map(DebugImages::into).orElseGet(DebugImages::none));
    }

    /** Which version of the reader, with the limits the program ships with; kept with every sheet. */
    public static String readerName() {
        return version() + " standard";
    }

    /** The program's version; 0 when it runs from its classes. */
    public static String version() {
        return Optional.ofNullable(StationWiring.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    /** Name and version as one word of text, for records; the same whoever makes them. */
    public static String program() {
        return NAME + " "
                + Optional.ofNullable(StationWiring.class.getPackage().getImplementationVersion())
                        .orElse("(chưa đóng gói)");
    }

    private static ReaderConfig limits(Optional<Path> calibration) {
        return calibration.map(CalibrationFile::read).orElseGet(CalibrationFile::standard);
    }
}
