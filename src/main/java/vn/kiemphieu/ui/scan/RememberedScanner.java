package vn.kiemphieu.ui.scan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.app.feeding.FoundScanner;
import vn.kiemphieu.source.naps2.Naps2;
import vn.kiemphieu.ui.session.Choices;

/** The scanner used last, as it is written down. */
final class RememberedScanner {
    private static final String NAME = "scan.scanner.name";
    private static final String DRIVER = "scan.scanner.driver";
    private static final String DEVICE = "scan.scanner.device";

    private RememberedScanner() {}

    private enum Driver {
        SANE,
        ESCL,
        TWAIN,
        WIA
    }

    static Optional<FoundScanner> of(Choices choices) {
        Optional<String> device = choices.setting(DEVICE);
        return ScanLook.setting(choices, DRIVER, Driver.values())
                .filter(driver -> device.isPresent())
                .map(driver -> new FoundScanner(
                        choices.setting(NAME).orElseGet(device::get), origin(driver, device.orElseThrow())));
    }

    private static FeedOrigin origin(Driver driver, String device) {
        return switch (driver) {
            case SANE -> new FeedOrigin.Sane(device, List.of());
            case ESCL -> new FeedOrigin.Escl(device, Optional.empty());
            case TWAIN -> new FeedOrigin.Windows(Naps2.Driver.TWAIN, device);
            case WIA -> new FeedOrigin.Windows(Naps2.Driver.WIA, device);
        };
    }

    static Map<String, String> settings(FoundScanner scanner) {
        if (scanner.origin() instanceof FeedOrigin.Sane sane) {
            return settings(scanner, Driver.SANE, sane.device());
        }
        if (scanner.origin() instanceof FeedOrigin.Escl escl) {
            return settings(scanner, Driver.ESCL, escl.url());
        }
        FeedOrigin.Windows windows = (FeedOrigin.Windows) scanner.origin();
        return settings(scanner, Driver.valueOf(windows.driver().name()), windows.device());
    }

    private static Map<String, String> settings(FoundScanner scanner, Driver driver, String device) {
        return Map.of(NAME, scanner.name(), DRIVER, driver.name(), DEVICE, device);
    }
}
