package vn.kiemphieu.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root command; one line per subcommand. */
@Command(
        name = "kiemphieu",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        resourceBundle = "vn.kiemphieu.cli.cli",
        subcommands = {
            // one class a line, in the order of product.md
            TemplateCommand.class,
            ReadCommand.class,
            TestDeckCommand.class,
            BenchCommand.class,
            HelpCommand.class,
        })
final class KiemPhieuCommand {
    // Read before parsing (see Language), because the parser's own sentences need it; declared here for --help.
    @Option(names = "--lang", paramLabel = "vi|en", scope = ScopeType.INHERIT)
    private String language;
}
