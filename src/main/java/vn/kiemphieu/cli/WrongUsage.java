package vn.kiemphieu.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the language asked for; the parser itself knows only English. */
final class WrongUsage implements IParameterExceptionHandler {
    private final Console console;

    WrongUsage(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        if (lacksSubcommand(e)) {
            command.usage(console.err());
        } else {
            console.err().println(sentence(e));
            console.err()
                    .println(console.messages()
                            .say("usage.see", command.getCommandSpec().qualifiedName()));
        }
        return ExitCode.WRONG_USAGE;
    }

    private static boolean lacksSubcommand(ParameterException e) {
        var spec = e.getCommandLine().getCommandSpec();
        return e.getClass() == ParameterException.class
                && e.getArgSpec() == null
                && !spec.subcommands().isEmpty()
                && !(spec.userObject() instanceof java.util.concurrent.Callable);
    }

    private String sentence(ParameterException e) {
        Messages messages = console.messages();
        if (e instanceof MissingParameterException missing) {
            return messages.say(
                    oneOf(missing.getMissing()) ? "usage.missingOne" : "usage.missing", names(missing.getMissing()));
        }
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> meant = unmatched.getSuggestions();
            String sentence = messages.say("usage.unmatched", String.join(" ", unmatched.getUnmatched()));
            return meant.isEmpty() ? sentence : sentence + " " + messages.say("usage.meant", String.join(", ", meant));
        }
        if (e instanceof OverwrittenOptionException twice) {
            return messages.say("usage.twice", name(twice.getOverwritten()));
        }
        if (e instanceof MutuallyExclusiveArgsException) {
            return messages.say("usage.exclusive");
        }
        if (e.getArgSpec() != null) {
            return e.getValue() == null
                    ? messages.say("usage.invalid", name(e.getArgSpec()))
                    : messages.say("usage.invalidValue", name(e.getArgSpec()), e.getValue());
        }
        // Thrown by a command with a sentence of its own bundle.
        return e.getMessage();
    }

    private static boolean oneOf(List<ArgSpec> missing) {
        return missing.size() > 1
                && missing.stream()
                        .allMatch(arg -> arg.group() != null && arg.group().exclusive());
    }

    private static String names(List<ArgSpec> missing) {
        return missing.stream().map(WrongUsage::name).collect(Collectors.joining(", "));
    }

    private static String name(ArgSpec spec) {
        return spec instanceof OptionSpec option ? option.longestName() : spec.paramLabel();
    }
}
