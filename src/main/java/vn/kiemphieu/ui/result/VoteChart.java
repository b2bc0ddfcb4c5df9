package vn.kiemphieu.ui.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.collections.FXCollections;
import javafx.scene.chart.BarChart;
import javafx.scene.chart.CategoryAxis;
import javafx.scene.chart.NumberAxis;
import javafx.scene.control.Label;
import javafx.scene.shape.Line;
import vn.kiemphieu.result.Standing.Fate;
import vn.kiemphieu.ui.Texts;

/** Votes as lying bars, the most at the top, each with its number and its fate in words; the threshold as a line across. */
public final class VoteChart extends BarChart<Number, String> {
    private static final double BAR_EM = 2.6;
    private static final double AXIS_EM = 4;
    private static final double LINE_EM = 1.3;
    /** Of the width for the bars at least, however long the words behind them. */
    private static final double LEAST_SHARE = 0.2;

    /** Of a name in one line. */
    private static final int LETTERS = 26;

    private static final double GAP = 6;
    private static final char NO_BREAK = 0xA0;

    private final OptionalInt threshold;
    private final Line line = new Line();
    private final Map<Data<Number, String>, Label> labels = new LinkedHashMap<>();
    private final int bars;
    private int lines = 1;
    private int most = 1;

    public VoteChart(Texts texts, List<VoteBar> votes, OptionalInt threshold) {
        super(new NumberAxis(), new CategoryAxis());
        this.threshold = threshold;
        this.bars = votes.size();
        getStyleClass().add("votes");
        setLegendVisible(false);
        setAnimated(false);
        setVerticalGridLinesVisible(false);
        setHorizontalGridLinesVisible(false);
        scale(votes);
        Series<Number, String> series = new Series<>();
        List<String> names = new ArrayList<>();
        for (int i = votes.size() - 1; i >= 0; i--) {
            VoteBar bar = votes.get(i);
            String name = unlike(names, inLines(bar.name()));
            names.add(name);
            lines = Math.max(lines, (int) name.lines().count());
            series.getData().add(new Data<>(bar.votes(), name));
        }
        ((CategoryAxis) getYAxis()).setCategories(FXCollections.observableArrayList(names));
        getData().add(series);
        for (int i = 0; i < series.getData().size(); i++) {
            dress(texts, series.getData().get(i), votes.get(votes.size() - 1 - i));
        }
        line.getStyleClass().add("threshold");
        line.setVisible(threshold.isPresent());
        line.setManaged(false);
        getPlotChildren().add(line);
    }

    /** A long name with a title, a birth and a post would leave no room for its bar: it stands on several lines. */
    static String inLines(String name) {
        StringBuilder lines = new StringBuilder();
        int inLine = 0;
        for (String word : name.split(" ")) {
            boolean full = inLine > 0 && inLine + 1 + word.length() > LETTERS;
            lines.append(inLine == 0 ? "" : full ? "\n" : " ").append(word);
            inLine = full ? word.length() : inLine + (inLine == 0 ? 0 : 1) + word.length();
        }
        return lines.toString();
    }

    /** An axis shows each word once; two people may have one name even with their births. */
    private static String unlike(List<String> names, String name) {
        return names.contains(name) ? unlike(names, name + NO_BREAK) : name;
    }

    private void scale(List<VoteBar> votes) {
        NumberAxis axis = (NumberAxis) getXAxis();
        most = Math.max(
                threshold.orElse(1),
                votes.stream().mapToInt(VoteBar::votes).max().orElse(1));
        axis.setAutoRanging(false);
        axis.setLowerBound(0);
        axis.setUpperBound(Math.max(1, most));
        axis.setTickLabelsVisible(false);
        axis.setTickMarkVisible(false);
        axis.setMinorTickVisible(false);
        axis.setOpacity(0);
        getYAxis().setTickMarkVisible(false);
    }

    private void dress(Texts texts, Data<Number, String> bar, VoteBar vote) {
        bar.getNode()
                .getStyleClass()
                .add(vote.fate().filter(Fate.ELECTED::equals).isPresent() ? "elected" : "other");
        Label label = new Label(vote.fate()
                .map(fate -> texts.say("result.bar", vote.votes(), texts.say("result.fate." + fate)))
                .orElseGet(() -> String.valueOf(vote.votes())));
        label.getStyleClass().add("bar-label");
        label.setManaged(false);
        label.setAccessibleText(texts.say("result.bar.accessible", vote.name(), label.getText()));
        labels.put(bar, label);
        getPlotChildren().add(label);
    }

    /** Every bar leaves room behind it for its number and word. */
    @Override
    protected void layoutChildren() {
        double width = getWidth() - getYAxis().prefWidth(getHeight()) - GAP;
        double words = labels.values().stream()
                .mapToDouble(label -> label.prefWidth(-1) + 2 * GAP)
                .max()
                .orElse(0);
        double share = Math.max(LEAST_SHARE, (width - words) / Math.max(1, width));
        ((NumberAxis) getXAxis()).setUpperBound(most / share);
        super.layoutChildren();
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        threshold.ifPresent(votes -> {
            double x = getXAxis().getDisplayPosition(votes);
            line.setStartX(x);
            line.setEndX(x);
            line.setStartY(0);
            line.setEndY(getYAxis().getHeight());
            line.toFront();
        });
        labels.forEach((bar, label) -> {
            label.autosize();
            double end = getXAxis().getDisplayPosition(bar.getXValue());
            double middle = getYAxis().getDisplayPosition(bar.getYValue());
            label.relocate(end + GAP, middle - label.getHeight() / 2);
            label.toFront();
        });
    }

    /** Every bar keeps its height; many people make it longer than the window, which scrolls. */
    @Override
    protected double computePrefHeight(double width) {
        double em = labels.values().stream()
                .mapToDouble(label -> label.getFont().getSize())
                .findFirst()
                .orElse(0);
        return (Math.max(BAR_EM, LINE_EM * lines) * bars + AXIS_EM) * em;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
