package vn.kiemphieu.cli.audit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.kiemphieu.app.audit.StationAudit;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.station.ContestOption;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.cli.station.StationOption;

/** How far the audit is and what follows. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class AuditShowCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    AuditShowCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        return station.atOneMoment(open -> {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            return AuditSpeech.standing(speech, StationAudit.load(open, id));
        });
    }
}
