package vn.kiemphieu.ui.review;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;

/** The doubtful row close by, its blank under it, at the size people chose last. */
final class DoubtPane extends VBox {
    private static final double STEP = 1.25;
    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 4;
    private static final double ROOM_FOR_WORDS = 72;

    private final ImageView scan = new ImageView();
    private final ImageView blank = new ImageView();
    private final VBox both;
    private final Label none;
    private double zoom = 1;

    DoubtPane(Texts texts) {
        getStyleClass().add("doubt");
        both = Pieces.column(
                "pair",
                Pieces.text(texts.say("review.scan"), "caption"),
                framed(scan),
                Pieces.text(texts.say("review.blank"), "caption"),
                framed(blank));
        none = Pieces.text("", "hint");
        getChildren().addAll(both, none);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        VBox.setVgrow(this, Priority.ALWAYS);
        widthProperty().addListener(change -> fit());
        heightProperty().addListener(change -> fit());
    }

    private static StackPane framed(ImageView view) {
        view.setPreserveRatio(true);
        view.setSmooth(true);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("picture");
        return frame;
    }

    /** The pictures take the room there is and ask for none: they would grow with the room they make themselves. */
    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    /** @param instead what is said where there is no such picture */
    void show(Optional<SheetPicture.Cut> cut, String instead) {
        Pieces.show(both, cut.isPresent());
        Pieces.show(none, cut.isEmpty());
        none.setText(instead);
        scan.setImage(cut.map(part -> Pieces.image(part.scan())).orElse(null));
        blank.setImage(cut.map(part -> Pieces.image(part.blank())).orElse(null));
        fit();
    }

    void zoom(boolean in) {
        zoom = Math.max(SMALLEST, Math.min(LARGEST, in ? zoom * STEP : zoom / STEP));
        fit();
    }

    /** Both pictures alike, as large as fits, times what people chose. */
    private void fit() {
        if (scan.getImage() == null || getWidth() <= 0) {
            return;
        }
        double ratio = scan.getImage().getHeight() / scan.getImage().getWidth();
        double width = Math.min(getWidth() - 24, (getHeight() - ROOM_FOR_WORDS) / 2 / ratio);
        scan.setFitWidth(Math.max(80, width * zoom));
        blank.setFitWidth(Math.max(80, width * zoom));
    }
}
