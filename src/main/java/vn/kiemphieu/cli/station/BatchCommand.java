package vn.kiemphieu.cli.station;

import picocli.CommandLine.Command;

/** What came in together: how far each batch is, what stopped it, where a sheet lies in the stack. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.BATCHES,
        subcommands = {
            BatchListCommand.class,
            BatchShowCommand.class,
            BatchCountCommand.class,
            BatchResumeCommand.class,
            BatchCloseCommand.class,
            BatchPullCommand.class,
            BatchCompareCommand.class
        })
public final class BatchCommand {}
