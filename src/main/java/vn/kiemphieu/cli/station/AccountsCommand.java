package vn.kiemphieu.cli.station;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.app.PassphraseFile;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;

/** Passphrases for whoever acts: one switch, off unless two people turn it on. */
@Command(
        name = "accounts",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.TRUST,
        subcommands = {
            AccountsCommand.On.class,
            AccountsCommand.Off.class,
            AccountsCommand.Passphrase.class,
            AccountsCommand.Show.class
        })
public final class AccountsCommand {
    /** Something two people do to a counting place. */
    private abstract static class ByTwo implements Callable<Integer> {
        final Speech speech;

        @Mixin
        private StationOption station;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private List<String> by;

        ByTwo(Console console) {
            this.speech = Speech.ofTrust(console);
        }

        abstract void act(StationFolder open, String who);

        @Override
        public Integer call() {
            try (StationFolder open = station.write()) {
                List<Person> two = open.people().roster().requireTwo(by, Duty.ADMIT);
                act(open, String.join(", ", two.stream().map(Person::name).toList()));
            }
            return ExitCode.DONE;
        }
    }

    /** {@code accounts on}: refused while two people could not sign in to turn it off again. */
    @Command(name = "on", mixinStandardHelpOptions = true)
    static final class On extends ByTwo {
        On(Console console) {
            super(console);
        }

        @Override
        void act(StationFolder open, String who) {
            List<Person> people = open.people().roster().people();
            long ready = people.stream()
                    .filter(person -> person.role().may(Duty.ADMIT))
                    .filter(person -> open.accounts().has(person))
                    .count();
            if (ready < 2) {
                throw new StationException(Trouble.PASSPHRASES_FEW, ready);
            }
            open.accounts().use(true, who);
            speech.say("accounts.on");
        }
    }

    /** {@code accounts off}. */
    @Command(name = "off", mixinStandardHelpOptions = true)
    static final class Off extends ByTwo {
        Off(Console console) {
            super(console);
        }

        @Override
        void act(StationFolder open, String who) {
            open.accounts().use(false, who);
            speech.say("accounts.off");
        }
    }

    /** {@code accounts passphrase}: sets one, also in place of one that was forgotten. */
    @Command(name = "passphrase", mixinStandardHelpOptions = true)
    static final class Passphrase extends ByTwo {
        @Option(names = "--person", required = true, paramLabel = "NAME")
        private String name;

        @Option(names = "--from", required = true, paramLabel = "F")
        private Path file;

        Passphrase(Console console) {
            super(console);
        }

        @Override
        void act(StationFolder open, String who) {
            Person person = open.people()
                    .roster()
                    .find(name)
                    .orElseThrow(() -> new StationException(Trouble.PERSON_UNKNOWN, name, "–"));
            open.accounts().set(person, PassphraseFile.read(file), who);
            speech.say("accounts.set", person.name());
        }
    }

    /** {@code accounts show}: the switch, and which duties each person has. */
    @Command(name = "show", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Speech speech;

        @Mixin
        private StationOption station;

        Show(Console console) {
            this.speech = Speech.ofTrust(console);
        }

        @Override
        public Integer call() {
            return station.atOneMoment(open -> {
                speech.say(open.accounts().areUsed() ? "accounts.on" : "accounts.off");
                for (Person person : open.people().roster().people()) {
                    StringBuilder duties = new StringBuilder();
                    for (Duty duty : Duty.values()) {
                        if (person.role().may(duty)) {
                            duties.append(duties.isEmpty() ? "" : ", ")
                                    .append(speech.messages().say("duty." + duty));
                        }
                    }
                    boolean has = open.accounts().has(person);
                    speech.say(has ? "accounts.line" : "accounts.lineWithout", person.name(), duties);
                }
                return ExitCode.DONE;
            });
        }
    }
}
