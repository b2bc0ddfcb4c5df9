package vn.kiemphieu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.form.StylePicture;

/** A picture of what a template holds. */
@Command(name = "show", mixinStandardHelpOptions = true)
final class TemplateShowCommand implements Callable<Integer> {
    private final Console console;

    @Option(names = "--template", required = true, paramLabel = "DIR")
    private Path template;

    @Option(names = "--out", required = true, paramLabel = "FILE.png")
    private Path out;

    TemplateShowCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        StyleDraft draft = StyleFolder.readDraft(template);
        byte[] png = StylePicture.png(draft);
        try {
            Files.write(out, png);
        } catch (IOException e) {
            throw new StationException(e, Trouble.FILE_UNWRITABLE, out, e.getMessage());
        }
        Messages messages = console.messages().of("template");
        for (StyleDraft.OpenRow row : draft.open()) {
            String why = "build.unplaced." + row.why();
            console.out()
                    .println(messages.say(
                            why, row.no(), row.name(), row.printed().orElse("")));
        }
        console.out().println(messages.say("show.written", out));
        return draft.isComplete() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }
}
