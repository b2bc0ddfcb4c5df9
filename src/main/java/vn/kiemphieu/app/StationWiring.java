package vn.kiemphieu.app;

import java.nio.file.Path;
import java.util.Optional;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;

/** Builds the stages and puts them together; the only place that does. */
public final class StationWiring {
    private StationWiring() {}

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
                calibration.map(CalibrationFile::read).orElseGet(CalibrationFile::standard),
                settings,
                debugFolder.map(DebugImages::into).orElseGet(DebugImages::none));
    }
}
