package vn.kiemphieu.cli;

import picocli.CommandLine.Command;

/** Measurements of the program itself; one line per subcommand. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kiemphieu.cli.bench",
        subcommands = {
            BenchReadCommand.class,
            BenchAccuracyCommand.class,
            BenchRecordsCommand.class,
            BenchStationCommand.class,
            BenchEnduranceCommand.class,
        })
final class BenchCommand {}
