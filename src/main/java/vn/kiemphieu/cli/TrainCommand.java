package vn.kiemphieu.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.learning.Course;
import vn.kiemphieu.learning.Course.Trained;
import vn.kiemphieu.learning.Examination;
import vn.kiemphieu.learning.NumberCourse;
import vn.kiemphieu.learning.PixelCourse;
import vn.kiemphieu.learning.TrainingPlan;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.reading.ReaderConfig;
import vn.kiemphieu.testdeck.TestForms;

/** Trains the model of the learned reading on drawn ballots and examines it on forms it has not seen. */
@Command(name = "train", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.train")
final class TrainCommand implements Callable<Integer> {
    private static final double[] LEAST = {0.5, 0.8, 0.9, 0.95, 0.98, 0.99};

    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--method", defaultValue = "strike-out", paramLabel = "strike-out|agree-disagree")
    private String method;

    @Option(names = "--reading", defaultValue = "pixels", paramLabel = "pixels|numbers")
    private String reading;

    @Option(names = "--sheets", defaultValue = "80", paramLabel = "N")
    private int sheets;

    @Option(names = "--lists", defaultValue = "3", paramLabel = "N")
    private int lists;

    @Option(names = "--epochs", paramLabel = "N")
    private Optional<Double> epochs;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    TrainCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("train");
    }

    @Override
    public Integer call() {
        if (NativeLibraries.installed().isPresent()) {
            console.err().println(messages.say("installed"));
            return ExitCode.CIRCUMSTANCE;
        }
        VotingMethod which = List.of(VotingMethod.values()).stream()
                .filter(m -> m.code().equals(method))
                .findFirst()
                .orElseThrow(() -> new ParameterException(spec.commandLine(), messages.say("noMethod", method)));
        ReaderConfig config = CalibrationFile.standard();
        Course course = switch (reading) {
            case "pixels" -> new PixelCourse(config);
            case "numbers" -> new NumberCourse(config);
            default -> throw new ParameterException(spec.commandLine(), messages.say("noReading", reading));
        };
        double effort = epochs.orElse(course.usualEffort());
        if (sheets < 2 || lists < 1 || !(effort > 0)) {
            throw new ParameterException(spec.commandLine(), messages.say("positive"));
        }
        TrainingPlan plan = new TrainingPlan(which, sheets, lists, seed);
        Trained trained;
        try (Progress progress = console.progress()) {
            trained = course.train(plan, effort, shown(progress));
        }
        ObjectNode facts = facts(plan, effort, trained);
        console.out()
                .println(messages.say(
                        "table", trained.lessons(), trained.examination().size()));
        for (double least : LEAST) {
            tell(Examination.of(trained.examination(), trained.chances(), least), facts);
        }
        write(which, course.ending(), trained.model(), facts);
        return ExitCode.DONE;
    }

    private Course.Progress shown(Progress progress) {
        return new Course.Progress() {
            @Override
            public void drawing(int rows) {
                progress.show(messages.say("drawing", rows));
            }

            @Override
            public void learning(int step, int steps, double loss) {
                progress.show(messages.say("learning", step, steps, number(4, loss)));
            }

            @Override
            public void examining(int rows) {
                progress.show(messages.say("examining", rows));
            }
        };
    }

    private void tell(Examination found, ObjectNode facts) {
        console.out()
                .println(messages.say(
                        "line",
                        number(2, found.least()),
                        found.wrong(),
                        found.asked(),
                        found.clear(),
                        found.ambiguousAccepted(),
                        found.ambiguousRows()));
        ObjectNode line = facts.withArray("examination").addObject();
        line.put("leastChance", found.least());
        line.put("clearRows", found.clear());
        line.put("wrong", found.wrong());
        line.put("asked", found.asked());
        line.put("ambiguousRows", found.ambiguousRows());
        line.put("ambiguousAccepted", found.ambiguousAccepted());
        ObjectNode kinds = line.putObject("ambiguousAcceptedByKind");
        found.ambiguous().forEach((kind, counts) -> kinds.put(kind, counts[1] + "/" + counts[0]));
        found.errors().forEach(line.withArray("errors")::add);
    }

    private ObjectNode facts(TrainingPlan plan, double effort, Trained trained) {
        ObjectNode facts = new ObjectMapper().createObjectNode();
        facts.put(
                "command",
                String.format(
                        Locale.ROOT,
                        "kiemphieu train --reading %s --method %s --sheets %d --lists %d --epochs %s --seed %d --out models",
                        reading,
                        method,
                        sheets,
                        lists,
                        effort,
                        seed));
        facts.put("sha256", Sha256.hex(trained.model()));
        facts.put("lessons", trained.lessons());
        facts.put(
                "learntForms",
                String.join(" ", plan.learnt().stream().map(TestForms::code).toList()));
        facts.put(
                "examinedForms",
                String.join(" ", plan.examined().stream().map(TestForms::code).toList()));
        return facts;
    }

    private void write(VotingMethod which, String ending, byte[] model, ObjectNode facts) {
        Path file = out.resolve(which.code() + "." + ending);
        try {
            Files.createDirectories(out);
            Files.write(file, model);
            Files.writeString(
                    out.resolve(which.code() + "-" + reading + ".json"),
                    facts.toPrettyString().replace("\r\n", "\n") + "\n");
        } catch (IOException e) {
            throw new StationException(
                    e, Trouble.FILE_UNWRITABLE, file, e.getClass().getSimpleName());
        }
        console.out().println(messages.say("written", file));
    }

    private static String number(int places, double value) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }
}
