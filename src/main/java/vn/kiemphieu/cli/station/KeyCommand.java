package vn.kiemphieu.cli.station;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Duty;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.store.StationFolder;

/** The key that signs: its fingerprint, and a new one by two people. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.TRUST,
        subcommands = {KeyCommand.Show.class, KeyCommand.Make.class})
public final class KeyCommand {
    /** {@code key show}. */
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
                open.openKey().ifPresent(key -> speech.say("key.shown", key.shown(), key.fingerprint()));
                return ExitCode.DONE;
            });
        }
    }

    /** {@code key new}. */
    @Command(name = "new", mixinStandardHelpOptions = true)
    static final class Make implements Callable<Integer> {
        private final Speech speech;

        @Mixin
        private StationOption station;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private List<String> by;

        Make(Console console) {
            this.speech = Speech.ofTrust(console);
        }

        @Override
        public Integer call() {
            List<Person> two =
                    station.atOneMoment(open -> open.people().roster().requireTwo(by, Duty.ADMIT));
            String names = String.join(", ", two.stream().map(Person::name).toList());
            try (StationFolder open = station.writeWithNewKey(names)) {
                open.openKey().ifPresent(key -> speech.say("key.made", key.shown(), key.fingerprint()));
            }
            return ExitCode.DONE;
        }
    }
}
