package vn.kiemphieu.cli;

import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command alone. To put all eighty commands together takes longer than most of them run, so only what was asked for is. */
@Command(
        name = "kiemphieu",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "vn.kiemphieu.cli.cli")
class RootCommand {
    // Read before parsing (see Language), because the parser's own sentences need it; declared here for --help.
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
    private String language;

    /** The root with the one command that {@code args} begin with, or with all where that cannot be told at a glance. */
    static CommandLine commandLine(String[] args, CommandFactory factory) {
        String first = args.length == 0 ? "" : args[0];
        if (args.length == 1 && (first.equals("--version") || first.equals("-V"))) {
            return new CommandLine(new RootCommand(), factory);
        }
        return named(first)
                .map(command -> new CommandLine(new RootCommand(), factory).addSubcommand(command))
                .orElseGet(() -> new CommandLine(new KiemPhieuCommand(), factory));
    }

    private static Optional<Class<?>> named(String name) {
        return Stream.of(KiemPhieuCommand.class.getAnnotation(Command.class).subcommands())
                .filter(command -> command != CommandLine.HelpCommand.class)
                .filter(command -> command.getAnnotation(Command.class).name().equals(name))
                .findFirst();
    }
}
