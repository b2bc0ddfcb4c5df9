package vn.kiemphieu.ui.display;

import java.io.ByteArrayInputStream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.display.DisplayViewModel.Face;
import vn.kiemphieu.ui.display.DisplayViewModel.Progress;
import vn.kiemphieu.ui.display.DisplayViewModel.Result;
import vn.kiemphieu.ui.result.VoteChart;

/** The projector's picture: large type that grows with the window, and nothing to press. */
final class DisplayView {
    /** So many lines of the usual type fill the height of the window. */
    private static final double LINES = 24;
    /** Lines a bar takes, and the lines above and below the bars. */
    private static final double BAR_LINES = 2.75;

    private static final double AROUND_LINES = 13;

    private final DisplayViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();

    DisplayView(DisplayViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root.getStyleClass().addAll("shell", "display");
        VBox head = Pieces.column(
                "display-head",
                Pieces.text(model.election(), "display-election"),
                Pieces.text(model.contest(), "display-contest"));
        if (model.isTest()) {
            head.getChildren().add(Pieces.text(texts.say("app.test"), "badge"));
        }
        root.setTop(head);
        VBox foot = Pieces.column("display-foot", Pieces.text(texts.say("display.promise")));
        root.setBottom(foot);
        watch(model.face());
        watch(model.progress());
        watch(model.result());
        watch(model.ballot());
        root.heightProperty().addListener(change -> size());
        show();
    }

    private void watch(ObservableValue<?> value) {
        Watch.change(root, value, this::show);
    }

    Parent root() {
        return root;
    }

    private void show() {
        size();
        root.setCenter(centre());
    }

    /** All bars fit, however many there are: nobody can scroll here. */
    private void size() {
        double lines = LINES;
        if (model.face().get() == Face.RESULT) {
            lines = Math.max(
                    LINES,
                    model.result().get().map(result -> result.bars().size()).orElse(0) * BAR_LINES + AROUND_LINES);
        }
        root.setStyle("-fx-font-size: %.2fpx;".formatted(Math.max(1, root.getHeight() / lines)));
    }

    private Node centre() {
        return switch (model.face().get()) {
            case PROGRESS -> progress(model.progress().get());
            case BALLOT -> model.ballot().getValue().map(this::ballot).orElseGet(this::noBallot);
            case RESULT -> model.result().get().map(this::result).orElseGet(this::noBallot);
        };
    }

    private Node progress(Progress now) {
        VBox column = Pieces.column(
                "display-progress",
                Pieces.text(texts.say("display.ballots", now.ballots()), "display-number"),
                Pieces.text(
                        now.collected().isPresent()
                                ? texts.say("display.of", now.collected().getAsInt())
                                : texts.say("display.fed")));
        now.collected().ifPresent(collected -> {
            ProgressBar bar = new ProgressBar(Math.min(1, now.ballots() / (double) Math.max(1, collected)));
            bar.setMaxWidth(Double.MAX_VALUE);
            column.getChildren().add(bar);
        });
        column.getChildren()
                .add(Pieces.text(texts.say(
                        now.closed() ? "display.closed" : now.waiting() > 0 ? "display.waiting" : "display.settled",
                        now.waiting())));
        column.setAlignment(Pos.CENTER);
        return column;
    }

    private Node ballot(byte[] png) {
        ImageView picture = new ImageView(new Image(new ByteArrayInputStream(png)));
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        Pane frame = new Pane(picture) {
            @Override
            protected void layoutChildren() {
                double scale = Math.min(
                        getWidth() / picture.getImage().getWidth(),
                        getHeight() / picture.getImage().getHeight());
                picture.setFitWidth(picture.getImage().getWidth() * scale);
                picture.relocate((getWidth() - picture.getImage().getWidth() * scale) / 2, 0);
            }
        };
        frame.setMinSize(0, 0);
        frame.setPrefSize(1, 1);
        return frame;
    }

    private Node noBallot() {
        VBox column = Pieces.column("display-progress", Pieces.text(texts.say("display.noBallot")));
        column.setAlignment(Pos.CENTER);
        return column;
    }

    private Node result(Result result) {
        VBox column = Pieces.column("display-result");
        result.threshold()
                .ifPresent(needed ->
                        column.getChildren().add(Pieces.text(texts.say("result.threshold", needed), "threshold-key")));
        VoteChart chart = new VoteChart(texts, result.bars(), result.threshold());
        VBox.setVgrow(chart, Priority.ALWAYS);
        column.getChildren().add(chart);
        return column;
    }
}
