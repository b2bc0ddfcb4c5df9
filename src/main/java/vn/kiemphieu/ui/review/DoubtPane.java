package vn.kiemphieu.ui.review;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;

/** The doubtful row close by, its blank under it, or the whole sheet where the doubt is about that; at the size people chose last. */
final class DoubtPane extends VBox {
    private static final double ROOM_FOR_WORDS = 84;
    private static final double SMALLEST = 80;
    /** Lower than this the tools would lie over what is below. */
    private static final double LOWEST = 60;

    /** Border and padding round a picture. */
    private static final double FRAME = 4;

    private final ImageView scan = new ImageView();
    private final ImageView blank = new ImageView();
    private final ImageView sheet = new ImageView();
    private final HBox above;
    private final Label caption = Pieces.text("", "caption");
    private final VBox both;
    private final StackPane whole;
    private final Label none;
    private final Texts texts;
    private final DoubleProperty zoom;
    private Point2D held = Point2D.ZERO;

    /**
     * @param zoom 1: as large as fits
     * @param wheel told whether the wheel was turned to see more closely
     * @param tools beside the words over the picture
     */
    DoubtPane(Texts texts, DoubleProperty zoom, Consumer<Boolean> wheel, Node... tools) {
        this.zoom = zoom;
        this.texts = texts;
        getStyleClass().add("doubt");
        above = Pieces.row("bar", caption, Pieces.space());
        above.getChildren().addAll(tools);
        // a picture that is moved up goes under the tools, not over them
        above.setViewOrder(-1);
        above.getStyleClass().add("over");
        both = Pieces.column("pair", framed(scan), Pieces.text(texts.say("review.blank"), "caption"), framed(blank));
        whole = framed(sheet);
        whole.setAlignment(Pos.TOP_LEFT);
        none = Pieces.text("", "hint");
        getChildren().addAll(above, both, whole, none);
        setOnScroll(event -> {
            if (event.getDeltaY() != 0) {
                wheel.accept(event.getDeltaY() > 0);
            }
        });
        setOnMousePressed(event -> held =
                new Point2D(seen().getTranslateX() - event.getSceneX(), seen().getTranslateY() - event.getSceneY()));
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

    /**
     * @param cut the row with its blank; empty where the doubt is about the whole sheet
     * @param page the whole sheet; empty where it has no picture or none yet
     * @param instead what is said where there is neither
     */
    void show(Optional<SheetPicture.Cut> cut, Optional<Image> page, String instead) {
        boolean row = cut.isPresent();
        boolean large = !row && page.isPresent();
        Pieces.show(above, row || large);
        Pieces.show(both, row);
        Pieces.show(whole, large);
        Pieces.show(none, !row && !large);
        caption.setText(texts.say(row ? "review.scan" : "review.wholeScan"));
        none.setText(instead);
        scan.setImage(cut.map(part -> Pieces.image(part.scan())).orElse(null));
        blank.setImage(cut.map(part -> Pieces.image(part.blank())).orElse(null));
        if (sheet.getImage() != page.orElse(null)) {
            sheet.setImage(large ? page.get() : null);
            whole.setTranslateX(0);
            whole.setTranslateY(0);
        }
        fit();
    }

    /** Moves what is seen by so many pixels, as far as there is more of it. */
    void pull(double x, double y) {
        move(seen().getTranslateX() + x, seen().getTranslateY() + y);
    }

    private Node seen() {
        return whole.isManaged() ? whole : both;
    }

    /** What does not fit is pulled into view with the mouse; what fits stays where it is. */
    private void move(double x, double y) {
        ImageView widest = whole.isManaged() ? sheet : scan;
        double wide = Math.max(0, widest.getFitWidth() + FRAME - getWidth());
        double high = zoom.get() > 1 ? getHeight() : 0;
        if (whole.isManaged()) {
            double height = sheet.getFitWidth()
                    * sheet.getImage().getHeight()
                    / sheet.getImage().getWidth();
            high = Math.max(0, height + FRAME + above.getHeight() - getHeight());
        }
        seen().setTranslateX(Math.max(-wide, Math.min(0, x)));
        seen().setTranslateY(Math.max(-high, Math.min(0, y)));
    }

    /** Both pictures alike, as large as fits, times what people chose; the whole sheet as wide as there is room. */
    private void fit() {
        if (getWidth() <= 0) {
            return;
        }
        // many answers in large letters may leave no room: the ballot beside them is then seen alone
        boolean room = getHeight() >= LOWEST;
        above.setVisible(room && above.isManaged());
        whole.setVisible(room && whole.isManaged());
        if (sheet.getImage() != null) {
            sheet.setFitWidth(Math.max(SMALLEST, (getWidth() - FRAME) * zoom.get()));
            move(whole.getTranslateX(), whole.getTranslateY());
        }
        if (scan.getImage() != null) {
            double ratio = scan.getImage().getHeight() / scan.getImage().getWidth();
            double width = Math.min(getWidth() - 24, (getHeight() - ROOM_FOR_WORDS) / 2 / ratio);
            scan.setFitWidth(Math.max(SMALLEST, width * zoom.get()));
            blank.setFitWidth(Math.max(SMALLEST, width * zoom.get()));
            move(both.getTranslateX(), both.getTranslateY());
        }
    }
}
