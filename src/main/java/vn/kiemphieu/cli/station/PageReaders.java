package vn.kiemphieu.cli.station;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.CommitteeSettings;
import vn.kiemphieu.reading.BallotReader;

/** Makes the reader of a ballot style; tests put another in its place. */
interface PageReaders {
    PageReaders REAL = PageReaders::real;

    Open open(Path styleFolder, CommitteeSettings settings, Optional<Path> calibration);

    /**
     * A reader at work.
     *
     * @param name which version, with which calibration
     * @param release lets go of what it holds
     */
    record Open(String name, Function<ScannedPage, PageReading> pages, Runnable release) implements AutoCloseable {
        @Override
        public void close() {
            release.run();
        }
    }

    private static Open real(Path styleFolder, CommitteeSettings settings, Optional<Path> calibration) {
        BallotReader reader = StationWiring.ballotReader(styleFolder, settings, calibration, Optional.empty());
        return new Open(name(calibration), reader::read, reader::close);
    }

    /** Which version of the reader, with which calibration; kept with every sheet. */
    static String name(Optional<Path> calibration) {
        return calibration
                .map(profile -> StationWiring.version() + " " + named(profile))
                .orElseGet(StationWiring::readerName);
    }

    /** The profile's file and what stood in it. */
    private static String named(Path calibration) {
        return calibration.getFileName() + " " + hash(calibration);
    }

    private static String hash(Path calibration) {
        try {
            return Sha256.hex(Files.readAllBytes(calibration));
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNREADABLE, calibration, e.getClass().getSimpleName());
        }
    }
}
