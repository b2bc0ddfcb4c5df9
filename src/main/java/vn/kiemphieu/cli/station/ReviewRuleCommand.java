package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.adjudication.Adjudicator;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.adjudication.RulingRequest;
import vn.kiemphieu.adjudication.RulingWord;
import vn.kiemphieu.adjudication.RulingsFile;
import vn.kiemphieu.app.ContestGate;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/** Puts rulings on record: one from the options, or many from a file. */
@Command(name = "rule", mixinStandardHelpOptions = true)
final class ReviewRuleCommand implements Callable<Integer> {
    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private CommitteeOptions committee;

    @Option(names = "--from", paramLabel = "RULINGS.csv")
    private Optional<Path> file = Optional.empty();

    @Option(names = "--sheet", paramLabel = "BATCH/N")
    private Optional<String> sheet = Optional.empty();

    @Option(names = "--row", paramLabel = "N")
    private Optional<Integer> row = Optional.empty();

    @Option(names = "--mark", paramLabel = "struck|kept|agree|disagree|none|both")
    private Optional<String> mark = Optional.empty();

    @Option(names = "--invalid", paramLabel = "REASON")
    private Optional<String> invalid = Optional.empty();

    @Option(names = "--valid")
    private boolean valid;

    @Option(names = "--set-aside")
    private boolean setAside;

    @Option(names = "--duplicate")
    private boolean duplicate;

    @Option(names = "--rescan")
    private boolean rescan;

    @Option(names = "--undo")
    private boolean undo;

    @Option(names = "--by", paramLabel = "NAME")
    private Optional<String> by = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT")
    private String note = "";

    ReviewRuleCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        List<RulingRequest> requests = file.isPresent() ? fromFile(file.get()) : List.of(fromOptions());
        try (StationFolder open = station.write()) {
            ContestGate gate = new ContestGate(open);
            requests.stream()
                    .flatMap(request -> open.sheets().find(request.sheet()).stream())
                    .map(StoredSheet::contest)
                    .distinct()
                    .forEach(gate::requireCounting);
            new Adjudicator(open).rule(requests);
            long waiting = open.facts().election().contests().stream()
                    .map(Contest::id)
                    .mapToLong(id -> ContestCases.load(open, id).openSheets().size())
                    .sum();
            speech.say("rule.done", requests.size(), waiting);
            return waiting > 0 ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
        }
    }

    private List<RulingRequest> fromFile(Path rulings) {
        if (sheet.isPresent() || row.isPresent() || by.isPresent() || !words().isEmpty()) {
            throw speech.usage(spec, "rule.fileAlone");
        }
        return RulingsFile.read(rulings);
    }

    private RulingRequest fromOptions() {
        List<String> words = words();
        if (sheet.isEmpty() || by.isEmpty() || words.size() != 1) {
            throw speech.usage(spec, "rule.one");
        }
        SheetId id =
                SheetId.parse(sheet.get()).orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, sheet.get()));
        Verdict verdict = RulingWord.parse(words.get(0))
                .filter(said -> mark.isEmpty() || said instanceof Verdict.Mark)
                .orElseThrow(
                        () -> speech.usage(spec, mark.isPresent() ? "rule.mark" : "rule.word", words.get(0), all()));
        return new RulingRequest(id, rowNo(), verdict, by.get(), committee.wholeCommittee(), committee.present(), note);
    }

    private static String all() {
        return String.join(", ", RulingWord.all());
    }

    private OptionalInt rowNo() {
        return row.isPresent() ? OptionalInt.of(row.get()) : OptionalInt.empty();
    }

    /** Each way to rule that the options name, as its word. */
    private List<String> words() {
        List<String> words = new ArrayList<>();
        mark.ifPresent(words::add);
        invalid.ifPresent(reason -> words.add("invalid:" + reason));
        add(valid, "valid", words);
        add(setAside, "set-aside", words);
        add(duplicate, "duplicate", words);
        add(rescan, "rescan", words);
        add(undo, "undo", words);
        return words;
    }

    private static void add(boolean asked, String word, List<String> words) {
        if (asked) {
            words.add(word);
        }
    }
}
