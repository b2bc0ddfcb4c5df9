package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.StationCount;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.report.Minutes;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.tally.ContestCount;

/** The minutes of a contest as PDF; a contest that is still open has none, exit code 1. */
@Command(name = "minutes", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class MinutesCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf")
    private Path out;

    MinutesCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.read()) {
            List<Contest> contests = contest.all(open.facts().election());
            List<ContestCount> counts = contests.stream()
                    .map(each -> StationCount.load(open, each.id()))
                    .toList();
            List<ContestCount> blocked =
                    counts.stream().filter(count -> !count.isClosed()).toList();
            blocked.forEach(new OpenCount(speech.console())::tell);
            if (!blocked.isEmpty()) {
                return ExitCode.NEEDS_PERSON;
            }
            Minutes.write(counts, open.people().roster(), out);
            speech.say("export.file", out);
            return ExitCode.DONE;
        }
    }
}
