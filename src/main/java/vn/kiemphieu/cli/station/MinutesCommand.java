package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.StationPapers;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.minutes.PaperFacts;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.minutes.PaperKind;
import vn.kiemphieu.report.minutes.Papers;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.tally.ContestCount;
import vn.kiemphieu.tally.Particular;

/**
 * The minutes of a contest, or another paper of the count, as PDF or DOCX. A contest that is not closed has none, exit
 * code 1, but for a draft that leaves the votes blank.
 */
@Command(name = "minutes", mixinStandardHelpOptions = true, resourceBundle = MinutesCommand.BUNDLE)
public final class MinutesCommand implements Callable<Integer> {
    static final String BUNDLE = "vn.kiemphieu.cli.papers";
    private static final String DOCX = "docx";
    private static final String PDF = "pdf";
    /** Every paper there is, each as a file of its own. */
    private static final String ALL = "all";

    private final Speech speech;
    private final Speech papers;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private ContestOption contest;

    @Option(
            names = {"--form", "--paper"},
            paramLabel = "NAME")
    private Optional<String> name = Optional.empty();

    @Option(names = "--format", paramLabel = "pdf|docx")
    private Optional<String> format = Optional.empty();

    @Option(names = "--form-docx", paramLabel = "FORM.docx")
    private Optional<Path> form = Optional.empty();

    @Option(names = "--fields")
    private boolean fields;

    @Option(names = "--draft")
    private boolean draft;

    @Option(names = "--out", required = true, paramLabel = "FILE")
    private Path out;

    MinutesCommand(Console console) {
        this.speech = Speech.of(console);
        this.papers = new Speech(console, console.messages().of("papers"));
    }

    @Override
    public Integer call() {
        boolean every = name.filter(ALL::equals).isPresent();
        Optional<PaperKind> asked = name.filter(code -> !every).map(this::kind);
        String written = format();
        return station.atOneMoment(open -> {
            Election election = open.facts().election();
            List<Contest> wanted =
                    asked.filter(PaperKind::isOfElection).isPresent() ? election.contests() : contest.all(election);
            PaperFacts facts = StationPapers.facts(open, program());
            List<OfContest> contests = facts.contests().stream()
                    .filter(each -> wanted.contains(each.count().contest()))
                    .toList();
            if (fields) {
                PaperFile.docx(Papers.form(kindOf(facts, contests.get(0), asked), facts, contests.get(0)), out);
                speech.say("export.file", out);
                return ExitCode.DONE;
            }
            if (every) {
                contests.forEach(each -> tellUnclear(each.count()));
                contests.forEach(each -> tellForm(election, each.count()));
                boolean all = new AllPapers(facts, written.equals(DOCX), out, speech, papers).write(contests);
                contests.stream()
                        .map(OfContest::count)
                        .filter(count -> !count.isClosed())
                        .forEach(new OpenCount(speech.console())::tell);
                return all ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
            }
            if (!mayBeMade(election, contests, asked)) {
                return ExitCode.NEEDS_PERSON;
            }
            contests.forEach(each -> tellUnclear(each.count()));
            if (asked.isEmpty()) {
                contests.forEach(each -> tellForm(election, each.count()));
            }
            write(facts, contests, asked, written);
            speech.say("export.file", out);
            return ExitCode.DONE;
        });
    }

    /** Whether every contest is as far as its paper needs; says what is missing. */
    private boolean mayBeMade(Election election, List<OfContest> contests, Optional<PaperKind> asked) {
        boolean all = true;
        for (OfContest each : contests) {
            ContestCount count = each.count();
            PaperKind kind = asked.orElseGet(() -> PaperKind.minutesOf(election, count.contest()));
            boolean waits = !count.isClosed() && kind.needs() != PaperKind.Needs.NOTHING;
            if (waits && draft && kind.needs() == PaperKind.Needs.DRAFT) {
                papers.warn("papers.draft", count.contest().id());
            } else if (waits) {
                new OpenCount(speech.console()).tell(count);
                all = false;
            }
        }
        return all;
    }

    private void tellUnclear(ContestCount count) {
        for (Particular time : Papers.unclearTimes(count)) {
            String said = count.particulars().get(time);
            papers.warn("papers.time", count.contest().id(), said, time.code());
        }
    }

    /** Nobody said whether it is the National Assembly's: the form is not chosen silently. */
    private void tellForm(Election election, ContestCount count) {
        if (!PaperKind.isMinutesSaid(election, count.contest())) {
            papers.warn(
                    "papers.level",
                    count.contest().id(),
                    PaperKind.minutesOf(election, count.contest()).code());
        }
    }

    private void write(PaperFacts facts, List<OfContest> contests, Optional<PaperKind> asked, String written) {
        if (form.isPresent()) {
            if (contests.size() != 1) {
                throw papers.usage(spec, "papers.one", contests.size());
            }
            PaperKind kind = kindOf(facts, contests.get(0), asked);
            PaperFile.form(form.get(), Papers.fields(kind, facts, contests.get(0)), out);
            return;
        }
        List<Paper> made = new ArrayList<>();
        for (OfContest each : contests) {
            if (made.isEmpty() || asked.filter(PaperKind::isOfElection).isEmpty()) {
                PaperKind kind = kindOf(facts, each, asked);
                new BlankLines(facts, papers).tell(kind, each);
                made.add(Papers.make(kind, facts, each));
            }
        }
        if (made.stream().map(paper -> paper.mark() + paper.issue()).distinct().count() > 1) {
            throw papers.usage(spec, "papers.differ");
        }
        Paper paper = made.stream().reduce(Paper::followedBy).orElseThrow();
        if (written.equals(DOCX)) {
            PaperFile.docx(paper, out);
        } else {
            PaperFile.pdf(paper, out);
        }
    }

    private static PaperKind kindOf(PaperFacts facts, OfContest contest, Optional<PaperKind> asked) {
        return asked.orElseGet(
                () -> PaperKind.minutesOf(facts.election(), contest.count().contest()));
    }

    private PaperKind kind(String code) {
        return PaperKind.named(code)
                .orElseThrow(() -> papers.usage(
                        spec,
                        "papers.kind",
                        code,
                        Arrays.stream(PaperKind.values()).map(PaperKind::code).collect(Collectors.joining(", ")) + ", "
                                + ALL));
    }

    /** As asked, else by the name of the file; a committee's own form is always DOCX. */
    private String format() {
        boolean byName = out.toString().toLowerCase(Locale.ROOT).endsWith("." + DOCX);
        String chosen = format.orElse(byName || form.isPresent() ? DOCX : PDF).toLowerCase(Locale.ROOT);
        if (!List.of(PDF, DOCX).contains(chosen)) {
            throw papers.usage(spec, "papers.format", chosen);
        }
        if (form.isPresent() && chosen.equals(PDF)) {
            throw papers.usage(spec, "papers.form-pdf");
        }
        return chosen;
    }

    private String program() {
        return String.join(" ", spec.root().version());
    }
}
