package vn.kiemphieu.ui.control;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import vn.kiemphieu.app.SheetPicture;
import vn.kiemphieu.ballot.MmBox;

/** A whole ballot, as large as there is room, with one place on it framed. */
public final class SheetPane extends Pane {
    private static final double ROUND_MM = 1;
    private static final double USUAL = 380;
    private static final double WIDEST = 900;

    private final ImageView view = new ImageView();
    private final Rectangle frame = new Rectangle();
    private Optional<MmBox> place = Optional.empty();
    private double pxPerMm = 1;

    public SheetPane() {
        getStyleClass().add("sheet");
        setMinHeight(0);
        frame.getStyleClass().add("place");
        view.setPreserveRatio(true);
        view.setSmooth(true);
        getChildren().addAll(view, frame);
        setPrefWidth(USUAL);
        heightProperty().addListener(change -> widen());
    }

    /** @param framed in millimetres on the form */
    public void show(SheetPicture picture, Optional<MmBox> framed) {
        view.setImage(Pieces.image(picture.sheet()));
        pxPerMm = picture.pxPerMm();
        place = framed.filter(box -> picture.laid()).map(box -> box.grown(ROUND_MM));
        widen();
        requestLayout();
    }

    /** As wide as the sheet is at the height there is. */
    private void widen() {
        if (view.getImage() != null) {
            setPrefWidth(Math.min(
                    WIDEST,
                    getHeight() * view.getImage().getWidth() / view.getImage().getHeight()));
        }
    }

    /** What is shown, as sharp as it came. */
    public Optional<Image> image() {
        return Optional.ofNullable(view.getImage());
    }

    public void clear() {
        view.setImage(null);
        place = Optional.empty();
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        frame.setVisible(place.isPresent() && view.getImage() != null);
        if (view.getImage() == null) {
            return;
        }
        double scale = Math.min(
                getWidth() / view.getImage().getWidth(),
                getHeight() / view.getImage().getHeight());
        double width = view.getImage().getWidth() * scale;
        view.setFitWidth(width);
        view.setFitHeight(view.getImage().getHeight() * scale);
        double left = (getWidth() - width) / 2;
        view.relocate(left, 0);
        place.ifPresent(box -> {
            double mm = pxPerMm * scale;
            frame.setX(left + box.left() * mm);
            frame.setY(box.top() * mm);
            frame.setWidth(box.width() * mm);
            frame.setHeight(box.height() * mm);
        });
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
