package vn.kiemphieu.source.escl;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * What a scanner says it can do.
 *
 * @param model as the maker calls it
 * @param version of the protocol
 * @param glass empty where there is none, as the others
 */
public record EsclCapabilities(
        String model, String version, Optional<Input> glass, Optional<Input> oneSide, Optional<Input> bothSides) {
    /** Lengths are counted in these. */
    static final int UNITS_PER_INCH = 300;

    private static final double MM_PER_INCH = 25.4;

    /**
     * One way in for paper.
     *
     * @param maxWidth in 1/300 inch
     * @param maxHeight in 1/300 inch
     * @param dpi every resolution named
     * @param dpiRange least and most, where a range is given instead; else empty
     */
    public record Input(
            int maxWidth,
            int maxHeight,
            List<Integer> dpi,
            List<Integer> dpiRange,
            List<String> colourModes,
            List<String> formats) {
        /** The resolution itself, or the next higher. */
        OptionalInt atLeast(int wanted) {
            if (dpi.isEmpty() && dpiRange.size() == 2) {
                return wanted <= dpiRange.get(1)
                        ? OptionalInt.of(Math.max(wanted, dpiRange.get(0)))
                        : OptionalInt.empty();
            }
            return dpi.stream()
                    .mapToInt(Integer::intValue)
                    .filter(d -> d >= wanted)
                    .min();
        }

        public double maxWidthMm() {
            return maxWidth * MM_PER_INCH / UNITS_PER_INCH;
        }

        public double maxHeightMm() {
            return maxHeight * MM_PER_INCH / UNITS_PER_INCH;
        }
    }

    static EsclCapabilities of(EsclXml root) {
        Optional<EsclXml> adf = root.first("Adf");
        return new EsclCapabilities(
                root.text("MakeAndModel"),
                root.text("Version"),
                root.first("PlatenInputCaps").map(EsclCapabilities::input),
                adf.flatMap(feeder -> feeder.first("AdfSimplexInputCaps")).map(EsclCapabilities::input),
                adf.flatMap(feeder -> feeder.first("AdfDuplexInputCaps")).map(EsclCapabilities::input));
    }

    static int units(double mm) {
        return (int) Math.round(mm / MM_PER_INCH * UNITS_PER_INCH);
    }

    private static Input input(EsclXml caps) {
        List<Integer> dpi = caps.all("DiscreteResolution").stream()
                .map(resolution -> resolution.number("XResolution", 0))
                .filter(resolution -> resolution > 0)
                .distinct()
                .toList();
        List<Integer> range = caps.first("XResolutionRange")
                .map(all -> List.of(all.number("Min", 0), all.number("Max", 0)))
                .orElse(List.of());
        List<String> formats = Stream.concat(
                        caps.all("DocumentFormat").stream(), caps.all("DocumentFormatExt").stream())
                .map(EsclXml::text)
                .distinct()
                .toList();
        return new Input(
                caps.number("MaxWidth", 0),
                caps.number("MaxHeight", 0),
                dpi,
                range,
                caps.all("ColorMode").stream().map(EsclXml::text).distinct().toList(),
                formats);
    }
}
