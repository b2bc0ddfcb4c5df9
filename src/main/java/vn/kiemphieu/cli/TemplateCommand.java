package vn.kiemphieu.cli;

import picocli.CommandLine.Command;

/** Ballot templates: printed, built from a blank ballot, shown as a picture, corrected by hand. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        resourceBundle = "vn.kiemphieu.cli.template",
        subcommands = {
            TemplateBuildCommand.class,
            TemplatePrintCommand.class,
            TemplateShowCommand.class,
            TemplateEditCommand.class
        })
final class TemplateCommand {}
