package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.calibration.volume.ReaderIdentity;
import vn.kiemphieu.calibration.volume.VolumeLedger;
import vn.kiemphieu.calibration.volume.VolumeLine;
import vn.kiemphieu.calibration.volume.VolumeRange;
import vn.kiemphieu.calibration.volume.VolumeTotal;
import vn.kiemphieu.reading.ReaderConfig;

/** Draws and reads range after range of ballots until enough positions were counted; finished ranges are not done again. */
final class VolumeRun {
    private final Console console;
    private final Messages messages;
    private final ReaderConfig config;
    private final int threads;
    private final VolumeLedger ledger;
    private final ReaderIdentity identity;

    VolumeRun(Console console, ReaderConfig config, int threads, Path tally) {
        this.console = console;
        this.messages = console.messages().of("bench");
        this.config = config;
        this.threads = threads;
        this.ledger = new VolumeLedger(tally);
        this.identity = ReaderIdentity.of(CalibrationFile.limitsHash(config));
    }

    /**
     * Reads the ranges from seed {@code from} until those of them that are finished, before or now, hold so many
     * positions.
     *
     * @return the exit code
     */
    int read(long positions, long from, boolean json) {
        long counted = 0;
        Set<Long> finished = new TreeSet<>();
        for (VolumeLine line : ledger.lines(identity)) {
            finished.add(line.seed());
            counted += line.seed() >= from ? line.positions() : 0;
        }
        for (long seed = from; counted < positions; seed++) {
            if (!finished.contains(seed)) {
                VolumeLine line = range(seed);
                ledger.add(line);
                counted += line.positions();
                console.err()
                        .println(messages.say(
                                "rangeDone", seed, line.sheets(), line.positions(), line.silent(), counted, positions));
                line.incidents().forEach(incident -> console.err().println("! " + incident));
            }
        }
        VolumeTotal total = ledger.total(identity);
        VolumeReport report = new VolumeReport(console);
        report.table(total, json ? console.err() : console.out());
        if (json) {
            report.json(total, console.out());
        }
        return total.faultless() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }

    private VolumeLine range(long seed) {
        try (Progress progress = console.progress()) {
            return new VolumeRange(seed)
                    .run(
                            identity,
                            config,
                            threads,
                            done -> progress.show(messages.say("rangeProgress", seed, done, VolumeRange.sheets())));
        }
    }
}
