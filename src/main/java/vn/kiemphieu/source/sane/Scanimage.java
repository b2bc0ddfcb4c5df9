package vn.kiemphieu.source.sane;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ChildProgram;

/** SANE's own program; a driver runs in it and never in the station. */
public final class Scanimage {
    private static final String PROGRAM = "scanimage";
    /** Looking for devices asks every driver and the network; opening one may wake it from its sleep. */
    private static final Duration LOOKING = Duration.ofSeconds(90);

    private final List<String> command;
    private final Map<String, String> environment;

    /** @param environment what the program is to find beside what is set, such as {@code SANE_CONFIG_DIR} */
    public Scanimage(Map<String, String> environment) {
        this(List.of(PROGRAM), environment);
    }

    /** For tests: another program that behaves as scanimage does, or as it never should. */
    Scanimage(List<String> command, Map<String, String> environment) {
        this.command = List.copyOf(command);
        Map<String, String> all = new HashMap<>(environment);
        all.put("LC_ALL", "C"); // what it says is understood by its words
        this.environment = Map.copyOf(all);
    }

    /** @throws StationException when SANE is not installed or does not answer */
    public List<SaneDevice> devices() {
        List<String> lines = run(LOOKING, "", List.of("--formatted-device-list=%d\t%v\t%m\t%t%n"))
                .lines();
        return lines.stream()
                .map(line -> line.split("\t"))
                .filter(parts -> parts.length == 4)
                .map(parts -> new SaneDevice(parts[0], parts[1], parts[2], parts[3]))
                .toList();
    }

    /** What the device can be told. */
    public List<SaneOption> options(String device) {
        return options(device, List.of()).all();
    }

    /**
     * What it can be told once it was told something.
     *
     * @throws StationException when there is no such device or it does not answer
     */
    SaneOptions options(String device, List<String> told) {
        List<String> arguments = new ArrayList<>(List.of("-d", device));
        arguments.addAll(told);
        arguments.add("-A");
        ChildProgram.Ended ended = run(LOOKING, device, arguments);
        SaneOptions options = SaneOptions.parse(ended.lines());
        if (options.all().isEmpty()) {
            Trouble trouble =
                    SaneStatus.last(ended.complaints()).map(SaneStatus::trouble).orElse(Trouble.SCANNER_MISSING);
            throw new StationException(
                    trouble == Trouble.SCANNER_REFUSED ? Trouble.SCANNER_MISSING : trouble, device, 0);
        }
        return options;
    }

    ChildProgram start(String device, List<String> arguments) {
        try {
            return ChildProgram.start(with(arguments), environment);
        } catch (IOException e) {
            throw new StationException(e, Trouble.SANE_MISSING, device);
        }
    }

    private ChildProgram.Ended run(Duration limit, String device, List<String> arguments) {
        try {
            return ChildProgram.run(with(arguments), environment, limit);
        } catch (IOException e) {
            throw new StationException(e, Trouble.SANE_MISSING, device);
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
