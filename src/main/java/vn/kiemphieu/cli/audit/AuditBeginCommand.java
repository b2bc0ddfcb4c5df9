package vn.kiemphieu.cli.audit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.audit.StationAudit;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.station.ContestOption;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.cli.station.StationOption;
import vn.kiemphieu.rla.AuditMethod;
import vn.kiemphieu.rla.Sampler;
import vn.kiemphieu.store.StationFolder;

/** Begins the audit of a closed contest with the digits of dice that were thrown before everybody. */
@Command(name = "begin", mixinStandardHelpOptions = true)
final class AuditBeginCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    @Option(names = "--method", required = true, paramLabel = "polling|comparison")
    private String method;

    @Option(names = "--limit", defaultValue = "5", paramLabel = "PERCENT")
    private String limit;

    @Option(names = "--seed", required = true, paramLabel = "DIGITS")
    private String seed;

    @Option(names = "--papers", paramLabel = "N")
    private Optional<Integer> papers = Optional.empty();

    @Spec
    private CommandSpec spec;

    AuditBeginCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        AuditMethod chosen = AuditMethod.ofCode(method).orElseThrow(() -> speech.usage(spec, "wrong.method", method));
        int permille = RiskLimit.permille(limit).orElseThrow(() -> speech.usage(spec, "wrong.limit", limit));
        if (papers.filter(first -> first < 1).isPresent()) {
            throw speech.usage(spec, "wrong.papers", papers.get());
        }
        try (StationFolder open = station.write()) {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            StationAudit begun = StationAudit.begin(open, id, chosen, permille, sampler(), papers, by);
            speech.say("begin.done", id, begun.stored().listHash());
            return AuditSpeech.standing(speech, begun);
        }
    }

    /** Spaces between throws are let be. */
    private Sampler sampler() {
        try {
            return new Sampler(seed.replaceAll("\\s+", ""));
        } catch (IllegalArgumentException e) {
            throw speech.usage(spec, "wrong.seed");
        }
    }
}
