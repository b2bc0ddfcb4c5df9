package vn.kiemphieu.source.naps2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ChildProgram;

/**
 * NAPS2's console program, which speaks to TWAIN and WIA drivers on Windows: most feeders there have no other. Without
 * {@code --verbose} it prints nothing unless something is wrong, in the language of the system.
 */
public final class Naps2 {
    /** Where a person may say that the program is. */
    public static final String VARIABLE = "KIEMPHIEU_NAPS2";

    private static final String PROGRAM = "NAPS2.Console.exe";
    private static final Duration LOOKING = Duration.ofSeconds(90);

    private final List<String> command;

    /** Tests put a stand-in of the same command line in its place. */
    Naps2(List<String> command) {
        this.command = List.copyOf(command);
    }

    /** How a scanner is spoken to. */
    public enum Driver {
        TWAIN,
        WIA;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** The installed program, looked for where its installer puts it; empty when it is not there. */
    public static Optional<Naps2> installed(Map<String, String> environment) {
        Stream<Path> told = Optional.ofNullable(environment.get(VARIABLE)).map(Path::of).stream();
        Stream<Path> usual = Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
                .map(environment::get)
                .filter(folder -> folder != null && !folder.isEmpty())
                .flatMap(folder ->
                        Stream.of(Path.of(folder, "NAPS2", PROGRAM), Path.of(folder, "Programs", "NAPS2", PROGRAM)));
        return Stream.concat(told, usual)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> new Naps2(List.of(file.toString())));
    }

    /** The scanners a driver knows, by name. */
    public List<String> devices(Driver driver) {
        return run(LOOKING, "", List.of("--noprofile", "--driver", driver.word(), "--listdevices")).lines().stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    ChildProgram start(String device, List<String> arguments) {
        try {
            return ChildProgram.start(with(arguments), Map.of());
        } catch (IOException e) {
            throw new StationException(e, Trouble.NAPS2_MISSING, device);
        }
    }

    private ChildProgram.Ended run(Duration limit, String device, List<String> arguments) {
        try {
            return ChildProgram.run(with(arguments), Map.of(), limit);
        } catch (IOException e) {
            throw new StationException(e, Trouble.NAPS2_MISSING, device);
        } catch (ChildProgram.SilentException e) {
            throw new StationException(e, Trouble.SCANNER_SILENT, device, 0);
        }
    }

    private List<String> with(List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return all;
    }
}
