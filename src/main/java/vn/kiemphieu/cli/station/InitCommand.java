package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.kiemphieu.app.NewStation;
import vn.kiemphieu.app.PassphraseFile;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.definition.ElectionDefinition;
import vn.kiemphieu.definition.ElectionFile;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.rules.Quorums;
import vn.kiemphieu.store.StationFacts;

/** A new counting place. Exit code 1, and nothing made, when the election file must be confirmed first. */
@Command(name = "init", mixinStandardHelpOptions = true, resourceBundle = Speech.BUNDLE)
public final class InitCommand implements Callable<Integer> {
    private static final String WHO = "init";

    private final Speech speech;

    @Spec
    private CommandSpec spec;

    @Option(names = "--station", required = true, paramLabel = "DIR")
    private Path folder;

    @Option(names = "--election", required = true, paramLabel = "E.json")
    private Path election;

    @Option(names = "--test")
    private boolean test;

    @Option(names = "--template", paramLabel = "DIR")
    private List<Path> templates = List.of();

    @Option(names = "--person", paramLabel = "NAME:ROLE", converter = PersonWord.class)
    private List<Person> people = List.of();

    @Option(names = "--members", paramLabel = "N")
    private Optional<Integer> members = Optional.empty();

    @Option(names = "--passphrase-file", paramLabel = "F")
    private Optional<Path> passphraseFile = Optional.empty();

    @Option(names = "--confirm-seats")
    private boolean confirmed;

    InitCommand(Console console) {
        this.speech = Speech.of(console);
    }

    @Override
    public Integer call() {
        ElectionDefinition definition = ElectionFile.read(election);
        definition.warnings().forEach(warning -> speech.warn("init.warning", warning));
        if (definition.asksConfirmation() && !confirmed) {
            speech.warn("init.confirm");
            return ExitCode.NEEDS_PERSON;
        }
        int needed = members.orElseGet(
                () -> Quorums.usualMembers(definition.election().regime()));
        if (needed < 1) {
            throw speech.usage(spec, "init.members");
        }
        new NewStation(new StationFacts(definition, test, needed), people, templates)
                .make(folder, WHO, passphraseFile.map(PassphraseFile::read));
        speech.say(
                test ? "init.doneTest" : "init.done",
                folder,
                definition.election().title());
        return ExitCode.DONE;
    }
}
