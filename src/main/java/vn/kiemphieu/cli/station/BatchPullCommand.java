package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.PlainText;
import vn.kiemphieu.app.StackPlace;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.report.paper.Paper;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredSheet;

/** A sheet is taken out of the stack: keeps that, and prints the slip that takes its place, so that no number moves. */
@Command(name = "pull", mixinStandardHelpOptions = true, resourceBundle = Speech.BATCHES)
final class BatchPullCommand implements Callable<Integer> {
    private static final String FORM = "common/marker-slip.txt";

    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StationOption station;

    @Mixin
    private BatchOption batch;

    @Option(names = "--sheet", required = true, paramLabel = "N")
    private int number;

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    @Option(names = "--reason", required = true, paramLabel = "TEXT")
    private String reason;

    @Option(names = "--out", required = true, paramLabel = "FILE.pdf")
    private Path out;

    BatchPullCommand(Console console) {
        this.speech = Speech.ofBatches(console);
    }

    @Override
    public Integer call() {
        String why = PlainText.of(reason).orElseThrow(() -> speech.usage(spec, "batch.reason"));
        try (StationFolder open = station.write()) {
            Person person = open.people().roster().require(by, Duty.FEED);
            Batch asked = batch.of(open);
            StackPlace place = StackPlace.of(open, asked, number);
            StoredSheet sheet = open.sheets()
                    .find(new SheetId(asked.label(), number))
                    .orElseThrow(() -> new StationException(Trouble.SHEET_UNKNOWN, place.sheet()));
            PaperFile.pdf(slip(open, place, person, why), out);
            open.pulls().add(sheet, person, why);
            speech.say("batch.slip", place.sheet(), place.fromTop(), out);
            return ExitCode.DONE;
        }
    }

    private Paper slip(StationFolder open, StackPlace place, Person person, String why) {
        Fields fields = new Fields()
                .put("election", open.facts().election().title())
                .put("unit", open.facts().election().unit())
                .put("batch", place.sheet().batch())
                .put("number", place.sheet().number())
                .put("by", person.name())
                .put("reason", why);
        String mark = open.facts().test() ? speech.messages().say("batch.testMark") : "";
        return new Paper(place.sheet().toString(), mark, "", FormText.read(FORM, fields));
    }
}
