package vn.kiemphieu.ui.review;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;

/** The doubtful row close by, its blank under it, at the size people chose last. */
final class DoubtPane extends VBox {
    private static final double ROOM_FOR_WORDS = 84;

    private final ImageView scan = new ImageView();
    private final ImageView blank = new ImageView();
    private final HBox above;
    private final VBox both;
    private final Label none;
    private final DoubleProperty zoom;
    private Point2D held = Point2D.ZERO;

    /**
     * @param zoom 1: as large as fits
     * @param wheel told whether the wheel was turned to see more closely
     * @param tools beside the words over the picture
     */
    DoubtPane(Texts texts, DoubleProperty zoom, Consumer<Boolean> wheel, Node... tools) {
        this.zoom = zoom;
        getStyleClass().add("doubt");
        above = Pieces.row("bar", Pieces.text(texts.say("review.scan"), "caption"), Pieces.space());
        above.getChildren().addAll(tools);
        both = Pieces.column("pair", framed(scan), Pieces.text(texts.say("review.blank"), "caption"), framed(blank));
        none = Pieces.text("", "hint");
        getChildren().addAll(above, both, none);
        setOnScroll(event -> {
            if (event.getDeltaY() != 0) {
                wheel.accept(event.getDeltaY() > 0);
            }
        });
        setOnMousePressed(event ->
                held = new Point2D(both.getTranslateX() - event.getSceneX(), both.getTranslateY() - event.getSceneY()));
        setOnMouseDragged(event -> move(held.getX() + event.getSceneX(), held.getY() + event.getSceneY()));
        zoom.addListener(change -> fit());
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
        Pieces.show(above, cut.isPresent());
        Pieces.show(both, cut.isPresent());
        Pieces.show(none, cut.isEmpty());
        none.setText(instead);
        scan.setImage(cut.map(part -> Pieces.image(part.scan())).orElse(null));
        blank.setImage(cut.map(part -> Pieces.image(part.blank())).orElse(null));
        fit();
    }

    /** What does not fit is pulled into view with the mouse; what fits stays where it is. */
    private void move(double x, double y) {
        double wide = Math.max(0, scan.getFitWidth() - getWidth());
        both.setTranslateX(Math.max(-wide, Math.min(0, x)));
        both.setTranslateY(zoom.get() > 1 ? Math.max(-getHeight(), Math.min(0, y)) : 0);
    }

    /** Both pictures alike, as large as fits, times what people chose. */
    private void fit() {
        if (scan.getImage() == null || getWidth() <= 0) {
            return;
        }
        double ratio = scan.getImage().getHeight() / scan.getImage().getWidth();
        double width = Math.min(getWidth() - 24, (getHeight() - ROOM_FOR_WORDS) / 2 / ratio);
        scan.setFitWidth(Math.max(80, width * zoom.get()));
        blank.setFitWidth(Math.max(80, width * zoom.get()));
        move(both.getTranslateX(), both.getTranslateY());
    }
}
