package vn.kiemphieu.source.sane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;

/**
 * A request in the words of one driver. Every driver has its own names for the same thing, {@code scanimage} rounds what
 * does not fit without failing, and it fails on what is not settable just now; so each value is looked up first.
 */
final class SaneArguments {
    private static final List<String> FEEDER = List.of("adf front", "adf simplex", "adf", "feeder", "document");
    private static final List<String> GLASS = List.of("flatbed", "platen", "glass", "normal");
    private static final List<String> GRAY = List.of("gray", "grey");
    private static final List<String> NOT_PLAIN = List.of("halftone", "lineart", "dither");
    /** Millimetres by which a scanner's largest area may be smaller than asked. */
    private static final double SLACK = 0.5;

    private static final int DEPTH = 8;

    private final String device;
    private final ScanRequest request;
    private final List<String> told = new ArrayList<>();

    private SaneArguments(String device, ScanRequest request) {
        this.device = device;
        this.request = request;
    }

    /**
     * All that the device is to be told.
     *
     * @param more {@code name=value} of the operator's own choosing, told last
     * @throws StationException when the device cannot do what is asked
     */
    static List<String> of(Scanimage scanimage, String device, ScanRequest request, List<String> more) {
        SaneArguments arguments = new SaneArguments(device, request);
        SaneOptions idle = scanimage.options(device, List.of());
        arguments.source(idle);
        arguments.doubleFeedAction(idle);
        // Sizes, resolutions and the finer double-feed options depend on the source.
        SaneOptions chosen = scanimage.options(device, arguments.told);
        arguments.mode(chosen);
        SaneOptions inMode = scanimage.options(device, arguments.told);
        arguments.resolution(inMode);
        arguments.area(inMode);
        arguments.doubleFeedSensors(inMode);
        more.forEach(option -> arguments.told.add("--" + option.replaceFirst("^-+", "")));
        return List.copyOf(arguments.told);
    }

    private void source(SaneOptions options) {
        Optional<SaneOption> source = options.settable("--source");
        boolean duplexTold = false;
        if (source.isPresent()) {
            Optional<String> choice = switch (request.feed()) {
                case ONE_SIDE -> source.get().choice(FEEDER, List.of("duplex", "back"));
                case BOTH_SIDES -> source.get().choice(List.of("duplex"), List.of());
                case GLASS -> source.get().choice(GLASS, List.of());
            };
            choice.or(() -> plainFeeder(options, source.get()))
                    .ifPresentOrElse(value -> tell("--source", value), () -> cannot("--source"));
            duplexTold = choice.isPresent() && request.duplex();
        }
        duplexSwitch(options, duplexTold);
    }

    /** Duplex is a switch of its own on some: the source is the feeder all the same. */
    private Optional<String> plainFeeder(SaneOptions options, SaneOption source) {
        boolean separate = options.settable("--duplex").isPresent()
                || options.settable("--adf-mode").isPresent();
        return request.duplex() && separate ? source.choice(FEEDER, List.of("back")) : Optional.empty();
    }

    private void duplexSwitch(SaneOptions options, boolean duplexTold) {
        Optional<SaneOption> mode = options.settable("--adf-mode");
        if (options.settable("--duplex").isPresent()) {
            tell("--duplex", request.duplex() ? "yes" : "no");
        } else if (mode.isPresent() && request.feed() != Feed.GLASS) {
            mode.get()
                    .choice(List.of(request.duplex() ? "duplex" : "simplex"), List.of())
                    .ifPresent(value -> tell("--adf-mode", value));
        } else if (request.duplex() && !duplexTold) {
            cannot("duplex");
        }
    }

    private void mode(SaneOptions options) {
        Optional<SaneOption> mode = options.settable("--mode");
        if (mode.isPresent()) {
            Optional<String> choice = request.colours() == Colours.GRAY
                    ? mode.get().choice(GRAY, NOT_PLAIN)
                    : mode.get().choice(List.of("color", "colour"), NOT_PLAIN);
            tell("--mode", choice.orElseThrow(() -> unable("--mode " + request.colours())));
        }
        options.settable("--depth")
                .filter(depth -> depth.atLeast(DEPTH).orElse(0) == DEPTH)
                .ifPresent(depth -> tell("--depth", String.valueOf(DEPTH)));
    }

    private void resolution(SaneOptions options) {
        Optional<SaneOption> resolution = options.settable("--resolution");
        if (resolution.isPresent()) {
            OptionalDouble dpi = resolution.get().atLeast(request.dpi());
            tell(
                    "--resolution",
                    number(dpi.orElseThrow(() -> unable(String.format(Locale.ROOT, "%d dpi", request.dpi())))));
        }
    }

    private void area(SaneOptions options) {
        length(options, "--page-width", request.widthMm());
        length(options, "--page-height", request.heightMm());
        if (options.settable("-x").isPresent() && options.settable("-l").isPresent()) {
            tell("-l", "0");
            tell("-t", "0");
        }
        length(options, "-x", request.widthMm());
        length(options, "-y", request.heightMm());
    }

    private void length(SaneOptions options, String name, double mm) {
        Optional<SaneOption> option = options.settable(name);
        if (option.isPresent()) {
            double most = option.get().most().orElse(mm);
            if (most + SLACK < mm) {
                throw new StationException(Trouble.SCANNER_TOO_SMALL, device, number(most), number(mm));
            }
            tell(name, number(Math.min(mm, most)));
        }
    }

    private void doubleFeedAction(SaneOptions options) {
        options.settable("--df-action") // fujitsu
                .flatMap(option -> option.choice(List.of("stop"), List.of()))
                .ifPresent(value -> tell("--df-action", value));
        options.settable("--dfeed").ifPresent(option -> tell("--dfeed", "yes")); // kvs40xx
        options.settable("--double-feed").ifPresent(option -> tell("--double-feed", "yes")); // kvs20xx
    }

    private void doubleFeedSensors(SaneOptions options) {
        options.settable("--df-thickness").ifPresent(option -> tell("--df-thickness", "yes")); // fujitsu, canon_dr
        options.settable("--dfstop").ifPresent(option -> tell("--dfstop", "no")); // kvs40xx: "do not stop"
    }

    private void tell(String name, String value) {
        if (name.startsWith("--")) {
            told.add(name + "=" + value);
        } else {
            told.add(name);
            told.add(value);
        }
    }

    private void cannot(String what) {
        throw unable(what + " " + request.feed());
    }

    private StationException unable(String what) {
        return new StationException(Trouble.SCANNER_CANNOT, device, what);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }
}
