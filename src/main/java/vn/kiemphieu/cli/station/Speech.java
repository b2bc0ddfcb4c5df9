package vn.kiemphieu.cli.station;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;

/** What the station's commands say, in the words of their own bundle. */
public record Speech(Console console, Messages messages) {
    static final String BUNDLE = "vn.kiemphieu.cli.station";

    /** Closing, results, rounds and particulars. */
    static final String CLOSING = "vn.kiemphieu.cli.close";

    /** Batches. */
    static final String BATCHES = "vn.kiemphieu.cli.batch";

    /** Keys, accounts, archives, health. */
    static final String TRUST = "vn.kiemphieu.cli.trust";

    static final String READY = "vn.kiemphieu.cli.ready";

    static Speech ofReadiness(Console console) {
        return new Speech(console, console.messages().of("ready"));
    }

    static Speech ofBatches(Console console) {
        return new Speech(console, console.messages().of("batch"));
    }

    static Speech ofClosing(Console console) {
        return new Speech(console, console.messages().of("close"));
    }

    /** Keys, accounts, archives, health. */
    static Speech ofTrust(Console console) {
        return new Speech(console, console.messages().of("trust"));
    }

    static Speech of(Console console) {
        return new Speech(console, console.messages().of("station"));
    }

    /** A line of the result. */
    public void say(String key, Object... arguments) {
        console.out().println(messages.say(key, arguments));
    }

    /** A line beside the result. */
    public void warn(String key, Object... arguments) {
        console.err().println(messages.say(key, arguments));
    }

    /** Wrong usage, exit code 2. */
    public ParameterException usage(CommandSpec spec, String key, Object... arguments) {
        return new ParameterException(spec.commandLine(), messages.say(key, arguments));
    }
}
