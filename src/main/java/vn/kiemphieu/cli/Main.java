package vn.kiemphieu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;

/** The program's entry: arguments in, exit code out. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        String[] typed = TypedArguments.of(args, System.getenv(), System.getProperty("os.name"));
        OutputStream out = new ReadersPipe(new FileOutputStream(FileDescriptor.out), Path.of("/proc/self/fd/1"));
        System.exit(run(typed, utf8(out), utf8(new FileOutputStream(FileDescriptor.err))));
    }

    /** Runs one command line; texts go to the streams as UTF-8 whatever the platform's charset is. */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        Messages messages = new Messages(Language.of(args, System.getenv()));
        return run(args, new Console(writer(out), writer(err), messages, Console.terminalAtStandardError()));
    }

    /** As {@link #run(String[], PrintStream, PrintStream)}, for a command that runs others. */
    public static int run(String[] args, Console console) {
        Troubles troubles = new Troubles(console);
        int code;
        try {
            code = commandLine(args, console, troubles).execute(args);
        } catch (Error e) { // picocli hands on exceptions only
            code = troubles.tell(e);
        }
        return console.delivered() ? code : troubles.tell(new StationException(Trouble.OUTPUT_CLOSED));
    }

    private static CommandLine commandLine(String[] args, Console console, Troubles troubles) {
        CommandLine line = RootCommand.commandLine(args, new CommandFactory(console));
        HelpTexts.speak(line, console.messages());
        return line.setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.out())
                .setErr(console.err())
                .setColorScheme(Help.defaultColorScheme(Help.Ansi.OFF))
                .setParameterExceptionHandler(new WrongUsage(console))
                .setExecutionExceptionHandler((e, command, parsed) -> troubles.tell(e));
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
