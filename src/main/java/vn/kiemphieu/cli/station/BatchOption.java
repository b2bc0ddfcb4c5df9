package vn.kiemphieu.cli.station;

import picocli.CommandLine.Option;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;

/** Which batch a command works on. */
final class BatchOption {
    @Option(names = "--batch", required = true, paramLabel = "LABEL")
    private String label;

    Batch of(StationFolder station) {
        String asked = Person.normalised(label);
        return station.batches().all().stream()
                .filter(batch -> batch.label().equals(asked) && batch.kind() == Batch.Kind.SCANNED)
                .findFirst()
                .orElseThrow(() -> new StationException(Trouble.BATCH_UNKNOWN, label));
    }
}
