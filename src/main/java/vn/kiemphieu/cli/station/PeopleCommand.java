package vn.kiemphieu.cli.station;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.store.StationFolder;

/** Who acts in a counting place. */
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.BUNDLE,
        subcommands = {PeopleCommand.Add.class, PeopleCommand.Show.class})
public final class PeopleCommand {

    /** {@code people add}. */
    @Command(name = "add", mixinStandardHelpOptions = true)
    static final class Add implements Callable<Integer> {
        private final Speech speech;

        @Spec
        private CommandSpec spec;

        @Mixin
        private StationOption station;

        @Option(names = "--name", required = true, paramLabel = "NAME")
        private String name;

        @Option(names = "--role", paramLabel = "ROLE", defaultValue = "uy-vien", converter = RoleWord.class)
        private Role role;

        @Option(names = "--by", required = true, paramLabel = "NAME")
        private String by;

        Add(Console console) {
            this.speech = Speech.of(console);
        }

        @Override
        public Integer call() {
            if (Person.normalised(name).isEmpty()) {
                throw speech.usage(spec, "people.name");
            }
            Person person = new Person(name, role);
            try (StationFolder open = station.write()) {
                open.people().add(List.of(person), by);
                // somebody known keeps name and role
                Person known = open.people().roster().require(name);
                speech.say("people.line", known.name(), known.role());
            }
            return ExitCode.DONE;
        }
    }

    /** {@code people list}. */
    @Command(name = "list", mixinStandardHelpOptions = true)
    static final class Show implements Callable<Integer> {
        private final Speech speech;

        @Mixin
        private StationOption station;

        Show(Console console) {
            this.speech = Speech.of(console);
        }

        @Override
        public Integer call() {
            return station.atOneMoment(open -> {
                open.people()
                        .roster()
                        .people()
                        .forEach(person -> speech.say("people.line", person.name(), person.role()));
                return ExitCode.DONE;
            });
        }
    }

    /** A role's word. */
    static final class RoleWord implements ITypeConverter<Role> {
        @Override
        public Role convert(String word) {
            return Role.ofCode(word)
                    .orElseThrow(() -> new TypeConversionException(Arrays.stream(Role.values())
                            .map(Role::code)
                            .toList()
                            .toString()));
        }
    }
}
