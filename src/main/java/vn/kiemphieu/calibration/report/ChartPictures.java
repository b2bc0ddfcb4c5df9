package vn.kiemphieu.calibration.report;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import vn.kiemphieu.calibration.AccuracyFigures;
import vn.kiemphieu.calibration.Reliability;
import vn.kiemphieu.calibration.fit.CalibrationFigures.CurvePoint;

/** The report's charts as PNG pictures, with letters that every machine has because the program brings them. */
final class ChartPictures {
    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final String LETTERS = "liberation/LiberationSans-Regular.ttf";
    /** Blue, red, orange, gray: told apart by the colour-blind and on gray paper. */
    private static final Color[] COLOURS = {
        new Color(0x0072B2), new Color(0xB22222), new Color(0xE69F00), new Color(0x777777)
    };

    private final ReportWords words;
    private final Font letters;

    ChartPictures(ReportWords words) {
        this.words = words;
        try (InputStream in = ChartPictures.class.getClassLoader().getResourceAsStream(LETTERS)) {
            this.letters = Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("the program's own letters are damaged", e);
        }
    }

    /** How many rows of each kind have each score; counts on a logarithmic scale, because the rare rows matter. */
    byte[] histogram(ScoreHistogram scores) {
        CategoryChart chart = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(words.say("score." + scores.name()))
                .xAxisTitle(words.say("score." + scores.name() + ".axis"))
                .yAxisTitle(words.say("axis.rows"))
                .build();
        style(chart.getStyler());
        chart.getStyler().setYAxisLogarithmic(true).setYAxisMin(0.7);
        chart.getStyler().setAvailableSpaceFill(0.95).setXAxisMaxLabelCount(11);
        List<String> bins = scores.binNames();
        int i = 0;
        for (Map.Entry<String, long[]> kind : scores.kinds().entrySet()) {
            double[] rows = Arrays.stream(kind.getValue())
                    .mapToDouble(count -> count == 0 ? Double.NaN : count)
                    .toArray();
            chart.addSeries(
                            words.say("kind." + kind.getKey()),
                            bins,
                            DoubleStream.of(rows)
                                    .boxed()
                                    .map(d -> d.isNaN() ? null : d)
                                    .toList())
                    .setFillColor(COLOURS[i++ % COLOURS.length]);
        }
        return png(chart);
    }

    /** Stated confidence beside the share that was right; points on the line are honest. */
    byte[] reliability(List<Reliability.Bin> bins) {
        XYChart chart = xy("reliability");
        chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0).setYAxisMin(0.0).setYAxisMax(1.0);
        line(chart, "reliability.ideal", new double[] {0, 1}, new double[] {0, 1}, 3, false);
        line(chart, "reliability.low", new double[] {0.05, 1}, new double[] {0, 0.95}, 2, false);
        line(chart, "reliability.high", new double[] {0, 0.95}, new double[] {0.05, 1}, 2, false);
        points(
                chart,
                "reliability.rows",
                bins.stream().filter(Reliability.Bin::enough).toList(),
                0);
        points(
                chart,
                "reliability.few",
                bins.stream().filter(bin -> !bin.enough()).toList(),
                3);
        return png(chart);
    }

    private void points(XYChart chart, String name, List<Reliability.Bin> bins, int colour) {
        if (!bins.isEmpty()) {
            double[] stated =
                    bins.stream().mapToDouble(Reliability.Bin::confidence).toArray();
            double[] share = bins.stream().mapToDouble(Reliability.Bin::share).toArray();
            line(chart, name, stated, share, colour, true).setLineStyle(SeriesLines.NONE);
        }
    }

    /** What asking less would cost. */
    byte[] curve(List<CurvePoint> curve, AccuracyFigures all) {
        XYChart chart = xy("curve");
        chart.getStyler().setYAxisLogarithmic(true);
        double[] review = curve.stream().mapToDouble(p -> 100 * p.review()).toArray();
        line(chart, "curve.errors", review, percent(curve.stream().mapToDouble(CurvePoint::errorBound)), 1, true);
        if (all.ambiguousTotal().seen() > 0) {
            double[] ambiguous = percent(curve.stream().mapToDouble(CurvePoint::ambiguousBound));
            line(chart, "curve.ambiguous", review, ambiguous, 2, true);
        }
        CurvePoint own = curve.get(curve.size() / 2);
        double[] here = {100 * own.review()};
        line(chart, "curve.proposed", here, new double[] {100 * own.errorBound()}, 0, true);
        return png(chart);
    }

    private static double[] percent(DoubleStream shares) {
        return shares.map(share -> 100 * share).toArray();
    }

    private XYChart xy(String name) {
        XYChart chart = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(words.say("chart." + name))
                .xAxisTitle(words.say("chart." + name + ".x"))
                .yAxisTitle(words.say("chart." + name + ".y"))
                .build();
        style(chart.getStyler());
        return chart;
    }

    private XYSeries line(XYChart chart, String name, double[] x, double[] y, int colour, boolean points) {
        XYSeries series = chart.addSeries(words.say("series." + name), x, y);
        series.setMarkerColor(COLOURS[colour]);
        series.setMarker(points ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setLineColor(COLOURS[colour]).setLineWidth(points ? 2f : 1f);
        return series;
    }

    private void style(AxesChartStyler styler) {
        Font normal = letters.deriveFont(13f);
        styler.setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(true)
                .setLegendPosition(Styler.LegendPosition.OutsideE)
                .setLegendFont(normal)
                .setChartTitleFont(letters.deriveFont(16f))
                .setChartTitleBoxVisible(false)
                .setAntiAlias(true);
        styler.setAxisTitleFont(normal).setAxisTickLabelsFont(letters.deriveFont(12f));
        styler.setPlotGridVerticalLinesVisible(false);
        styler.setLocale(Locale.ROOT);
    }

    private static byte[] png(Chart<?, ?> chart) {
        BufferedImage picture = BitmapEncoder.getBufferedImage(chart);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
