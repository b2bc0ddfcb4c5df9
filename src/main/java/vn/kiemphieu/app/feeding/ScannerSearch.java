package vn.kiemphieu.app.feeding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.escl.EsclDiscovery;
import vn.kiemphieu.source.naps2.Naps2;
import vn.kiemphieu.source.sane.SaneDevice;
import vn.kiemphieu.source.sane.Scanimage;

/** Looks for scanners; asks drivers and networks, so for the background. */
public final class ScannerSearch {
    private ScannerSearch() {}

    /** Those that a driver on this machine knows; may take a minute and a half. Nothing where no driver program is installed. */
    public static List<FoundScanner> onThisMachine() {
        List<FoundScanner> found = new ArrayList<>(sane());
        Optional<Naps2> naps2 = Naps2.installed(System.getenv());
        for (Naps2.Driver driver : naps2.isPresent() ? Naps2.Driver.values() : new Naps2.Driver[0]) {
            naps2.get()
                    .devices(driver)
                    .forEach(name -> found.add(
                            new FoundScanner(name + " (" + driver + ")", new FeedOrigin.Windows(driver, name))));
        }
        return found;
    }

    /** Those that announce themselves on the networks of this machine, each asked for so long; only when a person wants it. */
    public static List<FoundScanner> onTheNetwork(Duration time) {
        try {
            return EsclDiscovery.find(time).stream()
                    .map(scanner ->
                            new FoundScanner(scanner.name(), new FeedOrigin.Escl(scanner.url(), Optional.empty())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<FoundScanner> sane() {
        try {
            return new Scanimage(Map.of())
                    .devices().stream().map(ScannerSearch::named).toList();
        } catch (StationException e) {
            if (e.trouble() == Trouble.SANE_MISSING) {
                return List.of();
            }
            throw e;
        }
    }

    private static FoundScanner named(SaneDevice device) {
        return new FoundScanner(
                (device.vendor() + " " + device.model()).strip(), new FeedOrigin.Sane(device.name(), List.of()));
    }
}
