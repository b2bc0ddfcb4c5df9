package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.report.PaperFile;
import vn.kiemphieu.report.guide.GuidePaper;
import vn.kiemphieu.report.guide.GuideText;

/** Writes the user guide, the sheet of keys and the script of the training as PDF. */
@Command(name = "guide", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.guide")
final class GuideCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--out", required = true, paramLabel = "DIR")
    private Path out;

    GuideCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        for (String name : GuideText.NAMES) {
            Path file = out.resolve(name + ".pdf");
            PaperFile.pdf(GuidePaper.of(GuideText.read(name)), file);
            console.out().println(console.messages().of("guide").say("written", file));
        }
        return ExitCode.DONE;
    }
}
