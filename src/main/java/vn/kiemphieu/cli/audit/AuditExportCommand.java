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

/** Every ballot with its place and what was told of it, for auditors who reckon by themselves; never published. */
@Command(name = "export", mixinStandardHelpOptions = true)
final class AuditExportCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    @Option(names = "--out", required = true, paramLabel = "FILE.csv")
    private Path out;

    AuditExportCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.write()) {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            speech.say("file", new AuditFiles(StationAudit.load(open, id)).export(out, by));
            speech.say("export.secret");
            return ExitCode.DONE;
        }
    }
}
