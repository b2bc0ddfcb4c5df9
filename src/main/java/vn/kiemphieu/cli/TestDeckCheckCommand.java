package vn.kiemphieu.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.kiemphieu.testdeck.DeckCheck;
import vn.kiemphieu.testdeck.DeckFinding;
import vn.kiemphieu.testdeck.DeckSummary;
import vn.kiemphieu.testdeck.Profile;

/** Says whether a deck's folder is whole and agrees with itself, and what it holds. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class TestDeckCheckCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Parameters(paramLabel = "DIR", descriptionKey = "folder")
    private Path folder;

    @Option(
            names = "--profile",
            descriptionKey = "judge",
            paramLabel = "clean|typical|hard",
            converter = TestDeckCommand.ProfileWord.class)
    private Optional<Profile> profile = Optional.empty();

    TestDeckCheckCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("testdeck");
    }

    @Override
    public Integer call() {
        DeckSummary whole = DeckCheck.check(folder);
        DeckSummary deck = profile.map(whole::as).orElse(whole);
        console.out().println(messages.say("holds", deck.sheets(), deck.special(), deck.asked()));
        console.out()
                .println(messages.say(
                        "kinds",
                        deck.kinds().entrySet().stream()
                                .map(kind -> kind.getKey() + " " + kind.getValue())
                                .collect(Collectors.joining(", "))));
        for (DeckFinding finding : deck.findings()) {
            console.out().println(messages.say("fault." + finding.fault(), finding.where()));
        }
        console.out()
                .println(messages.say(
                        deck.findings().isEmpty() ? "whole" : "faulty",
                        deck.findings().size()));
        return deck.findings().isEmpty() ? ExitCode.DONE : ExitCode.NEEDS_PERSON;
    }
}
