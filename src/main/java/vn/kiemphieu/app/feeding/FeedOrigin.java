package vn.kiemphieu.app.feeding;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.source.naps2.Naps2;

/** What a batch is fed from: files that are there, a scanner, or a folder that another program scans into. */
public sealed interface FeedOrigin {
    /** @param inputs files and folders */
    record Files(List<Path> inputs) implements FeedOrigin {}

    /**
     * A scanner that SANE drives.
     *
     * @param more options of the operator's own choosing, {@code name=value}
     */
    record Sane(String device, List<String> more) implements FeedOrigin {}

    /**
     * A network scanner without a driver.
     *
     * @param fingerprint SHA-256 of its certificate, where a person has compared it
     */
    record Escl(String url, Optional<String> fingerprint) implements FeedOrigin {}

    /** A scanner of Windows, by NAPS2. */
    record Windows(Naps2.Driver driver, String device) implements FeedOrigin {}

    /** @param idle how long nothing may come before the watch ends by itself; empty for ever */
    record Watched(Path folder, Optional<Duration> idle) implements FeedOrigin {}
}
