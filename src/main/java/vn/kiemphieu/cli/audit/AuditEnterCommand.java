package vn.kiemphieu.cli.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.adjudication.PaperLines;
import vn.kiemphieu.app.audit.StationAudit;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.station.CommitteeOptions;
import vn.kiemphieu.cli.station.ContestOption;
import vn.kiemphieu.cli.station.Speech;
import vn.kiemphieu.cli.station.StationOption;
import vn.kiemphieu.store.StationFolder;

/** What a person reads on papers; a second person types each again. */
@Command(name = "enter", mixinStandardHelpOptions = true)
final class AuditEnterCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Mixin
    private CommitteeOptions committee;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    @Option(names = "--from", paramLabel = "FILE.csv")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--paper", arity = "2", paramLabel = "BATCH/N MARKS", hideParamSyntax = true)
    private List<String> papers = List.of();

    @Spec
    private CommandSpec spec;

    AuditEnterCommand(Console console) {
        this.speech = AuditSpeech.of(console);
    }

    @Override
    public Integer call() {
        List<PaperLines.Line> lines = new ArrayList<>(file.map(PaperLines::read).orElse(List.of()));
        for (int i = 0; i < papers.size(); i += 2) {
            lines.add(new PaperLines.Line(id(papers.get(i)), papers.get(i + 1)));
        }
        if (lines.isEmpty()) {
            throw speech.usage(spec, "enter.nothing");
        }
        try (StationFolder open = station.write()) {
            String id = contest.one(open.facts().election(), speech.messages()).id();
            StationAudit audit =
                    StationAudit.load(open, id).type(lines, by, committee.wholeCommittee(), committee.present());
            int waiting = audit.standing().waiting().size();
            speech.say("enter.done", lines.size(), waiting);
            return waiting > 0 ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
    }

    private static SheetId id(String word) {
        return SheetId.parse(word).orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, word));
    }
}
