package vn.kiemphieu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.testdeck.DeckFolder;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/** Draws decks of ballots with known answers. */
@Command(
        name = "testdeck",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kiemphieu.cli.testdeck",
        subcommands = TestDeckCommand.Forms.class)
final class TestDeckCommand implements Callable<Integer> {
    @Option(names = "--form", required = true, paramLabel = "NAME|all")
    private String form;

    @Option(names = "--profile", defaultValue = "typical", paramLabel = "clean|typical|hard")
    private Profile profile;

    @Option(names = "--count", defaultValue = "24", paramLabel = "N")
    private int count;

    @Option(names = "--from", defaultValue = "0", paramLabel = "I")
    private int from;

    @Option(names = "--list", defaultValue = "0", paramLabel = "L")
    private long list;

    @Option(names = "--seed", required = true, paramLabel = "S")
    private long seed;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "T")
    private int threads;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    @Override
    public Integer call() throws IOException {
        List<TestForms> forms = form.equals("all")
                ? List.of(TestForms.values())
                : List.of(TestForms.named(form).orElseThrow());
        for (TestForms one : forms) {
            TestForm made = one.form(list);
            Path folder = forms.size() == 1 ? out : out.resolve(made.name());
            DeckFolder.write(new DeckSpec(made, profile, seed, count, from), folder, threads, done -> {});
            Files.writeString(folder.resolve("election.json"), json(made.election()));
        }
        return 0;
    }

    private static String json(Election election) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode root = mapper.createObjectNode();
        root.put("schema", 1);
        root.put("title", election.title());
        root.put("unit", election.unit());
        root.put("regime", election.regime().code());
        election.meeting().ifPresent(m -> root.put("meeting", m.code()));
        ArrayNode contests = root.putArray("contests");
        for (Contest contest : election.contests()) {
            ObjectNode node = contests.addObject();
            node.put("id", contest.id());
            node.put("title", contest.title());
            node.put("method", contest.method().code());
            node.put("seats", contest.seats());
            ArrayNode candidates = node.putArray("candidates");
            for (Candidate candidate : contest.candidates()) {
                candidates.addObject().put("no", candidate.no()).put("name", candidate.name());
            }
        }
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    /** Names the forms there are. */
    @Command(name = "list", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.testdeck-list")
    static final class Forms implements Callable<Integer> {
        @picocli.CommandLine.Spec
        private picocli.CommandLine.Model.CommandSpec spec;

        @Override
        public Integer call() {
            for (TestForms form : TestForms.values()) {
                spec.commandLine().getOut().println(form.code());
            }
            return 0;
        }
    }
}
