package vn.kiemphieu.cli.audit;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.audit.StationAudit;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.station.ContestOption;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.cli.station.StationOption;
import vn.kiemphieu.store.StationFolder;

/** From now on every paper is looked at. */
@Command(name = "hand-count", mixinStandardHelpOptions = true)
final class AuditHandCountCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    AuditHandCountCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        try (StationFolder open = station.write()) {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            return AuditSpeech.standing(speech, StationAudit.load(open, id).countByHand(by));
        }
    }
}
