package vn.kiemphieu.cli;

import picocli.CommandLine.Command;

/** The root command; one line per subcommand. */
@Command(
        name = "kiemphieu",
        mixinStandardHelpOptions = true,
        subcommands = {
            // one class a line, in the order of product.md
            TestDeckCommand.class,
        })
final class KiemPhieuCommand {}
