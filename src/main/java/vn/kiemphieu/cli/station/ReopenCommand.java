package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;

/** Opens a closed contest again, so that it can be corrected; what was closed and its minutes stay on record. */
@Command(name = "reopen", mixinStandardHelpOptions = true, resourceBundle = Speech.CLOSING)
public final class ReopenCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private List<String> by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason;

    ReopenCommand(Console console) {
        this.speech = Speech.ofClosing(console);
    }

    @Override
    public Integer call() {
        String why = PlainText.of(reason).orElseThrow(() -> speech.usage(spec, "reopen.reason"));
        try (StationFolder open = station.write()) {
            Contest asked = contest.one(open.facts().election(), speech.messages());
            new ContestGate(open).reopen(asked.id(), by, why);
            speech.say("reopen.done", asked.id(), why);
            for (Contest later : open.facts().election().contests()) {
                later.facts()
                        .round()
                        .filter(round -> round.follows().equals(asked.id()))
                        .ifPresent(round -> speech.warn("reopen.later", later.id(), asked.id()));
            }
            return ExitCode.DONE;
        }
    }
}
