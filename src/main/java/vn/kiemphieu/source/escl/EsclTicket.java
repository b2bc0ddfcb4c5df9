package vn.kiemphieu.source.escl;

import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ScanRequest;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;

/**
 * A job for a scanner, of nothing but what it says it can do.
 *
 * @param width in 1/300 inch
 * @param height in 1/300 inch
 */
record EsclTicket(String version, Feed feed, int width, int height, int dpi, String colourMode, String format) {
    /** A scanner's area may be smaller than asked by this, in 1/300 inch: half a millimetre. */
    private static final int SLACK = 6;

    /** Pictures the reader decodes; the lossless one first. */
    private static final List<String> FORMATS = List.of("image/png", "image/jpeg");

    /** @throws StationException when the scanner cannot do what is asked */
    static EsclTicket of(String device, ScanRequest request, EsclCapabilities able) {
        Optional<EsclCapabilities.Input> way = switch (request.feed()) {
            case GLASS -> able.glass();
            case ONE_SIDE -> able.oneSide();
            case BOTH_SIDES -> able.bothSides();
        };
        EsclCapabilities.Input input = way.orElseThrow(() -> cannot(device, request.feed()));
        int width = EsclCapabilities.units(request.widthMm());
        int height = EsclCapabilities.units(request.heightMm());
        if (width > input.maxWidth() + SLACK) {
            throw tooSmall(device, input.maxWidthMm(), request.widthMm());
        }
        if (height > input.maxHeight() + SLACK) {
            throw tooSmall(device, input.maxHeightMm(), request.heightMm());
        }
        String colours = request.colours() == Colours.GRAY ? "Grayscale8" : "RGB24";
        if (!input.colourModes().contains(colours)) {
            throw cannot(device, colours);
        }
        return new EsclTicket(
                able.version().matches("[0-9.]{1,8}") ? able.version() : "2.0",
                request.feed(),
                Math.min(width, input.maxWidth()),
                Math.min(height, input.maxHeight()),
                input.atLeast(request.dpi()).orElseThrow(() -> cannot(device, request.dpi() + " dpi")),
                colours,
                FORMATS.stream()
                        .filter(input.formats()::contains)
                        .findFirst()
                        .orElseThrow(() -> cannot(device, String.join(", ", FORMATS))));
    }

    String xml() {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03" \
                xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">
                <pwg:Version>%s</pwg:Version>
                <pwg:ScanRegions><pwg:ScanRegion>
                <pwg:ContentRegionUnits>escl:ThreeHundredthsOfInches</pwg:ContentRegionUnits>
                <pwg:XOffset>0</pwg:XOffset><pwg:YOffset>0</pwg:YOffset>
                <pwg:Width>%d</pwg:Width><pwg:Height>%d</pwg:Height>
                </pwg:ScanRegion></pwg:ScanRegions>
                <pwg:InputSource>%s</pwg:InputSource>
                <scan:ColorMode>%s</scan:ColorMode>
                <pwg:DocumentFormat>%s</pwg:DocumentFormat><scan:DocumentFormatExt>%s</scan:DocumentFormatExt>
                <scan:XResolution>%d</scan:XResolution><scan:YResolution>%d</scan:YResolution>
                <scan:Duplex>%s</scan:Duplex>
                </scan:ScanSettings>
                """.formatted(
                        version,
                        width,
                        height,
                        feed == Feed.GLASS ? "Platen" : "Feeder",
                        colourMode,
                        format,
                        format,
                        dpi,
                        dpi,
                        feed == Feed.BOTH_SIDES);
    }

    private static StationException cannot(String device, Object what) {
        return new StationException(Trouble.SCANNER_CANNOT, device, what);
    }

    private static StationException tooSmall(String device, double most, double asked) {
        return new StationException(Trouble.SCANNER_TOO_SMALL, device, Math.round(most), Math.round(asked));
    }
}
