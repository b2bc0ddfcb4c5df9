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
import vn.kiemphieu.store.StationFolder;

/** Draws more papers where the risk is not small enough yet. */
@Command(name = "draw", mixinStandardHelpOptions = true)
final class AuditDrawCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    @Option(names = "--papers", paramLabel = "N")
    private Optional<Integer> papers = Optional.empty();

    @Spec
    private CommandSpec spec;

    AuditDrawCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        if (papers.filter(more -> more < 1).isPresent()) {
            throw speech.usage(spec, "wrong.papers", papers.get());
        }
        try (StationFolder open = station.write()) {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            StationAudit audit = StationAudit.load(open, id);
            if (!audit.standing().waiting().isEmpty()) {
                throw speech.usage(
                        spec, "draw.waiting", audit.standing().waiting().size());
            }
            return AuditSpeech.standing(speech, audit.draw(papers, by));
        }
    }
}
