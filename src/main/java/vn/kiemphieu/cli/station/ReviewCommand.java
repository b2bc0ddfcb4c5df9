package vn.kiemphieu.cli.station;

import picocli.CommandLine.Command;

/** What waits for people: the queue, one sheet of it, rulings, and the list of invalid ballots. */
@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        resourceBundle = Speech.BUNDLE,
        subcommands = {
            ReviewListCommand.class,
            ReviewShowCommand.class,
            ReviewRuleCommand.class,
            ReviewConfirmCommand.class
        })
public final class ReviewCommand {}
