package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.report.CsvExport;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/** The records of a counting place as files; a contest that is still open is left out, exit code 1. */
@Command(name = "export", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class ExportCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--format", required = true, paramLabel = "csv")
    private String format;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    ExportCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        if (!format.equals("csv")) {
            throw speech.usage(spec, "export.format", format);
        }
        boolean all = true;
        try (StationFolder open = station.read()) {
            for (Contest each : contest.all(open.facts().election())) {
                ContestCount count = StationCount.load(open, each.id());
                if (count.isClosed()) {
                    CsvExport.contest(count, out).forEach(file -> speech.say("export.file", file));
                } else {
                    new OpenCount(speech.console()).tell(count);
                    all = false;
                }
            }
            speech.say("export.file", CsvExport.events(open.events().all(), out));
        }
        return all ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }
}
