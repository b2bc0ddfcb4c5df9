package vn.kiemphieu.cli.station;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.FurtherRound;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;

/** Rounds that follow from one another. */
@Command(
        name = "round",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.CLOSING,
        subcommands = RoundCommand.Next.class)
public final class RoundCommand {

    /** {@code round next}: the contest that follows from a closed one joins the counting place. */
    @Command(name = "next", mixinStandardHelpOptions = true)
    static final class Next implements Callable<Integer> {
        private final Speech speech;

        @Spec
        private CommandSpec spec;

        @Mixin
        private StationOption station;

        @Mixin
        private ContestOption contest;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private String by;

        @Option(names = "--id", paramLabel = "ID", descriptionKey = "round.id")
        private Optional<String> id = Optional.empty();

        @Option(names = "--title", paramLabel = "TEXT", descriptionKey = "round.title")
        private Optional<String> title = Optional.empty();

        @Option(names = "--without", paramLabel = "N", descriptionKey = "round.without")
        private List<Integer> without = List.of();

        @Option(names = "--add", paramLabel = "NAME", descriptionKey = "round.add")
        private List<String> added = List.of();

        @Option(names = "--method", paramLabel = "METHOD", descriptionKey = "round.method")
        private Optional<String> method = Optional.empty();

        @Option(names = "--decided", descriptionKey = "round.decided")
        private boolean decided;

        @Option(names = "--out", required = true, paramLabel = "E.json", descriptionKey = "round.out")
        private Path out;

        Next(Console console) {
            this.speech = Speech.ofClosing(console);
        }

        @Override
        public Integer call() {
            Optional<VotingMethod> asked = method.map(this::method);
            if (Files.exists(out)) {
                throw new StationException(Trouble.ELECTION_EXISTS, out);
            }
            try (StationFolder open = station.write()) {
                Person person = open.people().roster().requireMember(by);
                Contest old = contest.one(open.facts().election(), speech.messages());
                without.forEach(no -> requireOn(old, no));
                Optional<String> heading =
                        title.map(text -> PlainText.of(text).orElseThrow(() -> speech.usage(spec, "round.badTitle")));
                FurtherRound round = new FurtherRound(id, heading, new TreeSet<>(without), added, asked, decided);
                ElectionDefinition definition = round.plan(open, old.id());
                List<Contest> contests = definition.election().contests();
                Contest next = contests.get(contests.size() - 1);
                ElectionFile.write(out, definition, definition.election());
                open.definitions().add(definition, next.id(), person);
                definition.warnings().stream()
                        .filter(warning -> warning.kind().asksConfirmation())
                        .forEach(warning -> speech.warn("round.warning", warning));
                tell(next);
                round.remarks(definition.election().regime(), next)
                        .forEach(remark -> speech.warn("round.warning", remark));
            }
            return ExitCode.DONE;
        }

        private VotingMethod method(String word) {
            return Arrays.stream(VotingMethod.values())
                    .filter(known -> known.code().equals(word))
                    .findFirst()
                    .orElseThrow(() -> speech.usage(spec, "round.badMethod", word));
        }

        private void requireOn(Contest old, int no) {
            if (old.candidate(no).isEmpty()) {
                throw speech.usage(spec, "round.badNumber", no, old.id());
            }
        }

        private void tell(Contest next) {
            speech.say(
                    "round.done",
                    next.id(),
                    next.title(),
                    next.seats(),
                    next.method().code());
            for (Candidate candidate : next.candidates()) {
                speech.say("round.candidate", candidate.no(), candidate.name());
            }
            speech.say("round.follow", out, next.id());
        }
    }
}
