package vn.kiemphieu.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.image.ImageHeader;
import vn.kiemphieu.image.PlainDecode.Pixels;
import vn.kiemphieu.reading.Stage;

/**
 * What reading costs. CPU in milliseconds of one thread, medians.
 *
 * @param machine what it was measured on
 * @param groups pages of one kind together
 * @param pagesPerMinute wall clock, from files to readings, on "one" and on "two" threads
 * @param memoryMib "peak_heap" of Java, and "peak_rss" of the whole process where the system tells
 */
record ReadFigures(
        Machine machine,
        List<Group> groups,
        Costs all,
        Map<String, Double> pagesPerMinute,
        Map<String, Double> memoryMib,
        List<PageCost> pages) {
    /** Resolutions that scanners are set to. */
    private static final List<Integer> USUAL_DPI = List.of(75, 100, 120, 150, 200, 240, 300, 400, 600, 1200);

    private static final double NEAR = 0.06;
    private static final double MM_PER_INCH = 25.4;

    /** @param kind of the page, by which it is grouped */
    record PageCost(String image, Kind kind, Map<Stage, Double> stagesMs, double readMs, double decodeMs) {
        double ratio() {
            return readMs / decodeMs;
        }
    }

    /**
     * @param paper the ISO size whose area comes nearest, or "?"
     * @param dpi as found on the paper, else as the file claims, else 0
     */
    record Kind(String paper, int dpi, String format, String colour) implements Comparable<Kind> {
        static Kind of(ScannedPage page, Pixels pixels, PageReading reading) {
            Optional<ImageHeader.Picture> header =
                    ImageHeader.parse(page.bytes(), page.frame()) instanceof ImageHeader.Picture picture
                            ? Optional.of(picture)
                            : Optional.empty();
            double dpi = reading instanceof PageReading.Read read
                    ? pixelsPerMm(read) * MM_PER_INCH
                    : header.map(h -> h.dpi().orElse(0)).orElse(0.0);
            return new Kind(
                    paper(pixels, dpi),
                    usual(dpi),
                    header.map(h -> h.format().name()).orElse("?"),
                    pixels.colour().name().toLowerCase(Locale.ROOT));
        }

        private static double pixelsPerMm(PageReading.Read read) {
            double[] m = read.registration().toScan();
            return Math.sqrt(Math.abs(m[0] * m[4] - m[1] * m[3]));
        }

        private static int usual(double dpi) {
            return USUAL_DPI.stream()
                    .filter(usual -> Math.abs(dpi / usual - 1) < NEAR)
                    .findFirst()
                    .orElse((int) Math.round(dpi));
        }

        private static String paper(Pixels pixels, double dpi) {
            if (dpi == 0) {
                return "?";
            }
            double squareMetres = pixels.width() * (double) pixels.height() / dpi / dpi * 0.0254 * 0.0254;
            return "A" + Math.max(0, Math.round(-Math.log(squareMetres) / Math.log(2)));
        }

        @Override
        public int compareTo(Kind other) {
            return toString().compareTo(other.toString());
        }
    }

    /**
     * Medians over pages.
     *
     * @param cpuMs by stage, and "total"
     * @param plainDecodeMs what OpenCV needs merely to decode the same file in full
     * @param ratio the median of the pages' own ratios
     */
    record Costs(int pages, Map<String, Double> cpuMs, double plainDecodeMs, double ratio) {
        static Costs of(Collection<PageCost> pages) {
            Map<String, Double> cpu = new LinkedHashMap<>();
            for (Stage stage : Stage.values()) {
                List<Double> values = pages.stream()
                        .filter(page -> page.stagesMs().containsKey(stage))
                        .map(page -> page.stagesMs().get(stage))
                        .toList();
                if (!values.isEmpty()) {
                    cpu.put(stage.code(), ReadCost.median(values));
                }
            }
            cpu.put(
                    "total",
                    ReadCost.median(pages.stream().map(PageCost::readMs).toList()));
            return new Costs(
                    pages.size(),
                    cpu,
                    ReadCost.median(pages.stream().map(PageCost::decodeMs).toList()),
                    ReadCost.median(pages.stream().map(PageCost::ratio).toList()));
        }
    }

    /** The costs of one kind of page. */
    record Group(
            String paper,
            int dpi,
            String format,
            String colour,
            int pages,
            Map<String, Double> cpuMs,
            double plainDecodeMs,
            double ratio) {
        static List<Group> of(List<PageCost> pages) {
            SortedMap<Kind, List<PageCost>> kinds = new TreeMap<>();
            pages.forEach(page -> kinds.computeIfAbsent(page.kind(), k -> new java.util.ArrayList<>())
                    .add(page));
            return kinds.entrySet().stream()
                    .map(entry -> of(entry.getKey(), Costs.of(entry.getValue())))
                    .toList();
        }

        private static Group of(Kind kind, Costs costs) {
            return new Group(
                    kind.paper(),
                    kind.dpi(),
                    kind.format(),
                    kind.colour(),
                    costs.pages(),
                    costs.cpuMs(),
                    costs.plainDecodeMs(),
                    costs.ratio());
        }
    }
}
