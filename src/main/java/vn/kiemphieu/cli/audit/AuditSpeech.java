package vn.kiemphieu.cli.audit;

import java.util.List;
import vn.kiemphieu.app.audit.AuditPapers;
import vn.kiemphieu.app.audit.AuditStanding;
import vn.kiemphieu.app.audit.AuditWords;
import vn.kiemphieu.app.audit.StationAudit;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.rla.AuditMethod;

/** What the commands of an audit say. */
final class AuditSpeech {
    static final String BUNDLE = "vn.kiemphieu.cli.audit";

    private AuditSpeech() {}

    static Speech of(Console console) {
        return new Speech(console, console.messages().of("audit"));
    }

    /**
     * How far an audit is; of no paper what stands on it.
     *
     * @return the exit code: done once the result is confirmed
     */
    static int standing(Speech speech, StationAudit audit) {
        AuditStanding standing = audit.standing();
        AuditWords words =
                new AuditWords(audit.count().contest(), speech.messages().language());
        speech.say(
                "show.drawn",
                standing.draws(),
                audit.list().papers().size(),
                standing.papers(),
                standing.waiting().size());
        List<AuditStanding.ClaimRisk> risks = standing.risks();
        risks.forEach(each -> speech.say(
                "show.claim",
                words.of(each.claim().assertion()),
                words.percent(Math.max(0, each.claim().margin())),
                words.percent(each.risk())));
        if (!risks.isEmpty()) {
            speech.say("show.risk", words.percent(standing.risk()), words.percent(standing.riskLimit()));
        }
        if (audit.method() == AuditMethod.COMPARISON) {
            speech.say("show.differing", standing.differing().size());
        }
        standing.errorRate().ifPresent(rate -> speech.say("show.error", words.percent(rate)));
        speech.console().out().println(new AuditPapers(audit, speech.messages().language()).finding(standing));
        return standing.isConfirmed() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }
}
