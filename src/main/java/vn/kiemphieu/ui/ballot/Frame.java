package vn.kiemphieu.ui.ballot;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;
import vn.kiemphieu.ballot.MmBox;

/** One frame on a blank ballot, which can be dragged. */
final class Frame extends Rectangle {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double ROUND_MM = 0.6;
    /** A click that trembles is no drag. */
    private static final double LEAST_PX = 3;

    private final FramePane pane;
    private final MmBox box;
    private final Moved moved;
    private Point2D pressed = Point2D.ZERO;

    /** What is done when a frame was dragged, millimetres to the right and down. */
    interface Moved {
        void by(double right, double down);
    }

    Frame(FramePane pane, TemplateRow row, MmBox box, boolean here, Moved moved) {
        this.pane = pane;
        this.box = box;
        this.moved = moved;
        getStyleClass().addAll("frame", row.state().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(HERE, here);
        setCursor(Cursor.MOVE);
        setOnMousePressed(event -> {
            pressed = at(event);
            event.consume();
        });
        setOnMouseDragged(event -> {
            Point2D by = at(event).subtract(pressed);
            setTranslateX(by.getX());
            setTranslateY(by.getY());
            event.consume();
        });
        setOnMouseReleased(event -> {
            release(at(event).subtract(pressed), row.no());
            event.consume();
        });
    }

    private void release(Point2D by, int no) {
        setTranslateX(0);
        setTranslateY(0);
        pane.choose(no);
        if (by.magnitude() >= LEAST_PX) {
            moved.by(by.getX() / pane.pxPerMm(), by.getY() / pane.pxPerMm());
        }
    }

    private Point2D at(MouseEvent event) {
        return pane.sceneToLocal(event.getSceneX(), event.getSceneY());
    }

    void lay(double pxPerMm) {
        MmBox round = box.grown(ROUND_MM);
        setX(round.left() * pxPerMm);
        setY(round.top() * pxPerMm);
        setWidth(round.width() * pxPerMm);
        setHeight(round.height() * pxPerMm);
    }

    static MmBox moved(MmBox box, double right, double down) {
        return new MmBox(box.left() + right, box.top() + down, box.right() + right, box.bottom() + down);
    }
}
