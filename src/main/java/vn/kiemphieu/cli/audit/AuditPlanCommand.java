package vn.kiemphieu.cli.audit;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.audit.AuditPlan;
import vn.kiemphieu.app.audit.AuditWords;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.station.ContestOption;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.cli.station.StationOption;
import vn.kiemphieu.rla.AuditMethod;

/** What an audit would ask for; to be told before the dice are thrown. */
@Command(name = "plan", mixinStandardHelpOptions = true)
final class AuditPlanCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--limit", defaultValue = "5", paramLabel = "PERCENT")
    private String limit;

    @Spec
    private CommandSpec spec;

    AuditPlanCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        int permille = RiskLimit.permille(limit).orElseThrow(() -> speech.usage(spec, "wrong.limit", limit));
        return station.atOneMoment(open -> {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            tell(AuditPlan.of(open, id), permille / 1000.0);
            return ExitCode.DONE;
        });
    }

    private void tell(AuditPlan plan, double share) {
        AuditWords words =
                new AuditWords(plan.count().contest(), speech.messages().language());
        speech.say("plan.about", words.say("says." + plan.subject().says()));
        plan.list().batches().forEach((batch, papers) -> speech.say("plan.batch", batch, papers));
        plan.claims()
                .forEach(claim -> speech.say(
                        "plan.claim", words.of(claim.assertion()), words.percent(Math.max(0, claim.margin()))));
        speech.say("plan.list", plan.list().papers().size(), plan.list().hash());
        if (plan.isProvable()) {
            for (AuditMethod method : AuditMethod.values()) {
                boolean all = plan.draws(method, share) >= plan.list().papers().size();
                speech.say(
                        all ? "plan.all" : "plan.method",
                        method.code(),
                        plan.draws(method, share),
                        words.percent(share));
            }
        } else {
            speech.say("plan.tied");
        }
    }
}
