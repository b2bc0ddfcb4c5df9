package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.TemplateChanges;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.form.StyleEditor;

/** Corrects a template by hand, or completes one that {@code template build} could not finish. */
@Command(name = "edit", mixinStandardHelpOptions = true)
final class TemplateEditCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Spec
    private CommandSpec spec;

    @Option(names = "--template", required = true, paramLabel = "DIR")
    private Path template;

    @Option(names = "--set", paramLabel = "NO=LEFT,TOP,RIGHT,BOTTOM", converter = PlaceWord.Box.class)
    private List<PlaceWord> set = new ArrayList<>();

    @Option(names = "--move", paramLabel = "NO=DX,DY", converter = PlaceWord.Shift.class)
    private List<PlaceWord> move = new ArrayList<>();

    @Option(names = "--agree", paramLabel = "NO=LEFT,TOP,RIGHT,BOTTOM", converter = PlaceWord.Box.class)
    private List<PlaceWord> agree = new ArrayList<>();

    @Option(names = "--disagree", paramLabel = "NO=LEFT,TOP,RIGHT,BOTTOM", converter = PlaceWord.Box.class)
    private List<PlaceWord> disagree = new ArrayList<>();

    @Option(names = "--accept", paramLabel = "NO", split = ",")
    private List<Integer> accept = new ArrayList<>();

    @Option(names = "--stamp", paramLabel = "required|none", converter = StampNeed.class)
    private Optional<Boolean> stamp = Optional.empty();

    @Option(names = "--by", required = true, paramLabel = "NAME")
    private String by;

    TemplateEditCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("template");
    }

    @Override
    public Integer call() {
        if (set.isEmpty()
                && move.isEmpty()
                && agree.isEmpty()
                && disagree.isEmpty()
                && accept.isEmpty()
                && stamp.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.say("edit.nothing"));
        }
        StyleDraft before = StyleFolder.readDraft(template);
        StyleEditor editor = new StyleEditor(before);
        move.forEach(word -> editor.moveName(
                word.no(), word.line(), word.values().get(0), word.values().get(1)));
        set.forEach(word -> editor.setName(word.no(), word.line(), word.box()));
        cells().forEach((no, pair) -> editor.setAnswers(no, pair[0], pair[1]));
        accept.forEach(editor::accept);
        stamp.ifPresent(editor::requireStamp);
        return keep(before, editor.draft());
    }

    private Map<Integer, MmBox[]> cells() {
        Map<Integer, MmBox[]> cells = new TreeMap<>();
        agree.forEach(word -> cells.computeIfAbsent(word.no(), no -> new MmBox[2])[0] = word.box());
        disagree.forEach(word -> cells.computeIfAbsent(word.no(), no -> new MmBox[2])[1] = word.box());
        cells.forEach((no, pair) -> {
            if (pair[0] == null || pair[1] == null) {
                throw new StationException(Trouble.EDIT_CELLS, no);
            }
        });
        return cells;
    }

    private int keep(StyleDraft before, StyleDraft after) {
        TemplateChanges changes = TemplateChanges.between(before, after);
        changes.record(template, by);
        if (after.isComplete()) {
            StyleFolder.write(after.style(), template);
        } else {
            StyleFolder.writeDraft(after, template);
        }
        changes.lines()
                .forEach(c -> say(
                        "edit.change", c.no(), c.name(), messages.say("edit.part." + c.part()), c.before(), c.after()));
        if (after.isComplete()) {
            say("edit.written", template);
            return ExitCode.DONE;
        }
        after.open()
                .forEach(row -> say(
                        "build.unplaced." + row.why(),
                        row.no(),
                        row.name(),
                        row.printed().orElse("")));
        say("edit.stillOpen", after.open().size());
        return ExitCode.NEEDS_PERSON;
    }

    private void say(String key, Object... arguments) {
        console.out().println(messages.say(key, arguments));
    }

    /** {@code required} or {@code none}. */
    static final class StampNeed implements picocli.CommandLine.ITypeConverter<Boolean> {
        @Override
        public Boolean convert(String word) {
            return switch (word) {
                case "required" -> true;
                case "none" -> false;
                default -> throw new picocli.CommandLine.TypeConversionException(word);
            };
        }
    }
}
