package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.store.Batch;

/** Every scanned batch: fed = accepted + to review + rejected + still to read. */
@Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchListCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    BatchListCommand(Console console) {
        this.speech = Speech.ofBatches(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            List<Batch> batches = open.batches().all().stream()
                    .filter(batch -> batch.kind() == Batch.Kind.SCANNED)
                    .toList();
            if (batches.isEmpty()) {
                speech.say("batch.none");
            }
            BatchLines lines = new BatchLines(speech);
            boolean needed = false;
            for (Batch batch : batches) {
                needed |= lines.say(open, batch);
            }
            SecondPassLines.list(open, speech);
            return needed ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        });
    }
}
