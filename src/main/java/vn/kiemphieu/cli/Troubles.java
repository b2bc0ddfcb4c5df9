package vn.kiemphieu.cli;

import org.slf4j.LoggerFactory;
import vn.kiemphieu.app.Circumstances;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.DuplicateNameException;

/** The one place where an exception becomes two sentences and an exit code. */
final class Troubles {
    private final Console console;

    Troubles(Console console) {
        this.console = console;
    }

    /** @return the exit code */
    int tell(Throwable thrown) {
        if (thrown instanceof DuplicateNameException twice) {
            console.err()
                    .println(console.messages().say("usage.duplicate", twice.name(), twice.first(), twice.second()));
            return ExitCode.WRONG_USAGE;
        }
        StationException trouble = Circumstances.of(thrown).orElseGet(() -> unexpected(thrown));
        console.err().println(console.messages().say(trouble));
        return ExitCode.CIRCUMSTANCE;
    }

    private static StationException unexpected(Throwable thrown) {
        LoggerFactory.getLogger(Troubles.class).error("unexpected", thrown);
        return new StationException(
                thrown, Trouble.UNEXPECTED, thrown.getClass().getSimpleName(), LogFile.path());
    }
}
