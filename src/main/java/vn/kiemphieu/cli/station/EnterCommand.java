package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.ManualEntry;
import vn.kiemphieu.adjudication.TypedCase;
import vn.kiemphieu.app.BatchLabel;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.TypedBallot;
import vn.kiemphieu.wording.Terms;

/** Types ballots in by hand; a second person types each again. */
@Command(name = "enter", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class EnterCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Mixin
    private CommitteeOptions committee;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    @Option(names = "--batch", required = true, paramLabel = "LABEL")
    private String label;

    @Option(names = "--ballot", arity = "2", paramLabel = "N MARKS", hideParamSyntax = true)
    private List<String> ballots = List.of();

    @Option(names = "--from", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    EnterCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        String batchLabel = BatchLabel.of(label).orElseThrow(() -> speech.usage(spec, "batch.label", label));
        List<ManualEntry.Line> lines = lines();
        try (StationFolder open = station.write()) {
            Contest asked = contest.one(open.facts().election(), speech.messages());
            new ContestGate(open).requireCounting(asked.id());
            List<TypedBallot> understood = new ManualEntry(open, asked)
                    .type(batchLabel, lines, by, committee.wholeCommittee(), committee.present());
            if (file.isEmpty()) {
                understood.forEach(ballot -> echo(ballot, asked));
            }
            List<TypedCase> cases = ContestCases.load(open, asked.id()).typed().stream()
                    .filter(typed -> typed.id().batch().equals(batchLabel))
                    .toList();
            long waiting = cases.stream().filter(TypedCase::isOpen).count();
            speech.say("enter.done", lines.size(), batchLabel, cases.size(), waiting);
            return waiting > 0 ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
    }

    /** What was understood, back to the eyes of whoever typed it. */
    private void echo(TypedBallot ballot, Contest asked) {
        List<String> parts = new ArrayList<>();
        Locale language = speech.messages().language();
        ballot.invalid().ifPresent(reason -> parts.add(speech.messages().say("enter.invalid", Terms.of(reason))));
        for (MarkStatus mark : Validity.marksOf(asked.method())) {
            List<String> nos = ballot.marks().entrySet().stream()
                    .filter(typed -> typed.getValue() == mark)
                    .map(typed -> String.valueOf(typed.getKey()))
                    .toList();
            if (!nos.isEmpty()) {
                parts.add(Terms.of(mark).in(language) + ": " + String.join(", ", nos));
            }
        }
        if (ballot.mistaken()) {
            parts.add(speech.messages().say("enter.mistaken"));
        } else if (ballot.invalid().isEmpty()) {
            int rest = asked.candidates().size() - ballot.marks().size();
            parts.add(speech.messages().say("enter.rest", Terms.of(Validity.voteOf(asked.method())), rest));
        }
        speech.say("enter.line", ballot.id(), String.join("; ", parts));
    }

    private List<ManualEntry.Line> lines() {
        List<ManualEntry.Line> lines =
                new ArrayList<>(file.map(ManualEntry::read).orElse(List.of()));
        for (int i = 0; i < ballots.size(); i += 2) {
            lines.add(new ManualEntry.Line(number(ballots.get(i)), ballots.get(i + 1)));
        }
        if (lines.isEmpty()) {
            throw speech.usage(spec, "enter.nothing");
        }
        return lines;
    }

    private int number(String word) {
        if (!word.strip().matches("[1-9][0-9]{0,8}")) {
            throw speech.usage(spec, "enter.number", word);
        }
        return Integer.parseInt(word.strip());
    }
}
