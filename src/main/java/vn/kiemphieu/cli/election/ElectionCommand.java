package vn.kiemphieu.cli.election;

import picocli.CommandLine.Command;

/** An election described without writing its file by hand. */
@Command(
        name = "election",
        mixinStandardHelpOptions = true,
        resourceBundle = ElectionCommand.BUNDLE,
        subcommands = {ElectionNewCommand.class, ElectionContestCommand.class, ElectionShowCommand.class})
public final class ElectionCommand {
    static final String BUNDLE = "vn.kiemphieu.cli.election";
}
