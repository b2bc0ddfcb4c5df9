package vn.kiemphieu.cli.audit;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.audit.AuditPapers;
import vn.kiemphieu.app.audit.StationAudit;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.station.ContestOption;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.cli.station.StationOption;

/** The report to be signed, as PDF, whatever was found so far. */
@Command(name = "report", mixinStandardHelpOptions = true)
final class AuditReportCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf")
    private Path out;

    AuditReportCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            StationAudit audit = StationAudit.load(open, id);
            new AuditPapers(audit, speech.messages().language()).report(out);
            speech.say("file", out);
            return audit.standing().isConfirmed() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
        });
    }
}
