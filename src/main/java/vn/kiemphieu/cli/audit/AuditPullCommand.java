package vn.kiemphieu.cli.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.audit.AuditFiles;
import vn.kiemphieu.app.audit.StationAudit;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.station.ContestOption;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.cli.station.StationOption;
import vn.kiemphieu.store.StationFolder;

/** The papers to look at, for those who pull them: PDF and CSV. */
@Command(name = "pull", mixinStandardHelpOptions = true)
final class AuditPullCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    AuditPullCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.write()) {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            AuditFiles files = new AuditFiles(StationAudit.load(open, id));
            files.pull(out, by, speech.messages().language()).forEach(file -> speech.say("file", file));
            return ExitCode.DONE;
        }
    }
}
