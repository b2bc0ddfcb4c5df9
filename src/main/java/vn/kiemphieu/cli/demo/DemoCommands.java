package vn.kiemphieu.cli.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Main;

/** Runs the program's own commands as a person would type them, and keeps a record of each with its answer. */
final class DemoCommands {
    private final Console console;
    private final Path record;

    DemoCommands(Console console, Path record) {
        this.console = console;
        this.record = record;
    }

    /** The lines of its answer; the command must end with everything done. */
    List<String> run(Object... words) {
        return run(ExitCode.DONE, words);
    }

    /** As {@link #run}; what it notes besides, such as dots left to be written on, goes to the record and not to the screen. */
    List<String> runNoting(Object... words) {
        StringWriter answer = new StringWriter();
        PrintWriter out = new PrintWriter(answer, true);
        return run(ExitCode.DONE, answer, out, out, words);
    }

    /** As {@link #run}, where something may be left for a person. */
    List<String> runLeavingWork(Object... words) {
        return run(ExitCode.NEEDS_PERSON, words);
    }

    private List<String> run(int worst, Object... words) {
        StringWriter answer = new StringWriter();
        return run(worst, answer, new PrintWriter(answer, true), console.err(), words);
    }

    private List<String> run(int worst, StringWriter answer, PrintWriter out, PrintWriter err, Object... words) {
        String[] args = Arrays.stream(words).map(String::valueOf).toArray(String[]::new);
        int code = Main.run(args, new Console(out, err, console.messages(), console.watched()));
        keep(args, answer.toString(), code);
        if (code > worst) {
            console.err().print(answer);
            console.err().flush();
            throw new DemoStopped(code);
        }
        return answer.toString().lines().toList();
    }

    private void keep(String[] args, String answer, int code) {
        String line = Arrays.stream(args).map(DemoCommands::quoted).collect(Collectors.joining(" "));
        String text = "$ bin/kiemphieu " + line + "\n" + answer + "→ " + code + "\n\n";
        try {
            Files.writeString(
                    record, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String quoted(String word) {
        return word.matches("[\\p{L}\\p{N}._/=:,+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
