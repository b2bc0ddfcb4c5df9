package vn.kiemphieu.cli.scanner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.ExitCode;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.source.escl.EsclCapabilities;
import vn.kiemphieu.source.escl.EsclClient;
import vn.kiemphieu.source.escl.EsclDiscovery;
import vn.kiemphieu.source.naps2.Naps2;
import vn.kiemphieu.source.sane.SaneDevice;
import vn.kiemphieu.source.sane.SaneOption;
import vn.kiemphieu.source.sane.Scanimage;

/** Which scanners there are, and what one can be told. */
@Command(name = "scanners", mixinStandardHelpOptions = true, resourceBundle = "vn.kiemphieu.cli.scanners")
public final class ScannersCommand implements Callable<Integer> {
    private final Console console;
    private final Messages messages;

    @Option(names = "--options", paramLabel = "DEVICE|URL")
    private Optional<String> options = Optional.empty();

    @Option(names = "--network", arity = "0..1", fallbackValue = "5", paramLabel = "SECONDS")
    private Optional<Integer> network = Optional.empty();

    @Option(names = "--escl-trust", paramLabel = "SHA256")
    private Optional<String> trust = Optional.empty();

    ScannersCommand(Console console) {
        this.console = console;
        this.messages = console.messages().of("scanners");
    }

    @Override
    public Integer call() {
        if (options.isPresent()) {
            boolean address = options.get().matches("https?:.*");
            if (address) {
                showCapabilities(options.get());
            } else {
                showOptions(options.get());
            }
            return ExitCode.DONE;
        }
        int found = sane() + naps2() + escl();
        if (found == 0) {
            console.err().println(messages.say("scanners.none"));
        }
        return found == 0 ? ExitCode.NEEDS_PERSON : ExitCode.DONE;
    }

    private int sane() {
        try {
            List<SaneDevice> devices = new Scanimage(Map.of()).devices();
            say("scanners.sane", devices.size());
            devices.forEach(
                    device -> entry(device.vendor() + " " + device.model(), "--sane \"" + device.name() + "\""));
            return devices.size();
        } catch (StationException e) {
            if (e.trouble() != Trouble.SANE_MISSING) {
                throw e;
            }
            say("scanners.noSane");
            return 0;
        }
    }

    private int naps2() {
        Optional<Naps2> program = Naps2.installed(System.getenv());
        int found = 0;
        for (Naps2.Driver driver : program.isPresent() ? Naps2.Driver.values() : new Naps2.Driver[0]) {
            List<String> devices = program.get().devices(driver);
            say("scanners.naps2", driver, devices.size());
            String more = driver == Naps2.Driver.WIA ? " --naps2-driver wia" : "";
            devices.forEach(device -> entry(device, "--naps2 \"" + device + "\"" + more));
            found += devices.size();
        }
        return found;
    }

    private int escl() {
        if (network.isEmpty()) {
            return 0;
        }
        try {
            List<EsclDiscovery.Found> found = EsclDiscovery.find(Duration.ofSeconds(network.get()));
            say("scanners.escl", found.size());
            found.forEach(scanner -> entry(scanner.name(), "--escl " + scanner.url()));
            return found.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void entry(String name, String option) {
        console.out().println("  " + name);
        console.out().println("    " + messages.say("scanners.use", option));
    }

    private void showOptions(String device) {
        for (SaneOption option : new Scanimage(Map.of()).options(device)) {
            if (option.active()) {
                String values = option.most().isPresent()
                        ? option.least().orElse(0) + " … " + option.most().getAsDouble()
                        : String.join(" | ", option.choices());
                console.out().println("%-28s %s [%s]".formatted(option.name(), values, option.current()));
            }
        }
    }

    private void showCapabilities(String url) {
        EsclCapabilities able = new EsclClient(url, trust, EsclClient.Limits.USUAL).capabilities();
        say("escl.model", able.model(), able.version());
        able.glass().ifPresent(input -> say("escl.glass", input));
        able.oneSide().ifPresent(input -> say("escl.oneSide", input));
        able.bothSides().ifPresent(input -> say("escl.bothSides", input));
    }

    private void say(String way, EsclCapabilities.Input input) {
        String dpi = input.dpi().isEmpty()
                ? input.dpiRange().stream().map(String::valueOf).collect(Collectors.joining("–"))
                : input.dpi().stream().map(String::valueOf).collect(Collectors.joining(", "));
        say(
                "escl.input",
                messages.say(way),
                Math.round(input.maxWidthMm()),
                Math.round(input.maxHeightMm()),
                dpi,
                String.join(", ", input.colourModes()),
                String.join(", ", input.formats()));
    }

    private void say(String key, Object... arguments) {
        console.out().println(messages.say(key, arguments));
    }
}
