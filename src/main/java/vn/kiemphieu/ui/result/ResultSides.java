package vn.kiemphieu.ui.result;

import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import vn.kiemphieu.ui.control.Pieces;

/** Bars beside the sentences where there is room for both, else above them, so that long names stay readable in large type. */
final class ResultSides extends StackPane {
    /** In letters' heights of the sentences' type. */
    private static final double BOTH_EM = 66;

    private final VBox bars;
    private final VBox why;
    private final Label type = new Label();
    private boolean wide;

    ResultSides(VBox bars, VBox why) {
        this.bars = bars;
        this.why = why;
        setMinSize(0, 0);
        type.setManaged(false);
        type.setVisible(false);
        widthProperty().addListener(change -> arrange(false));
        type.fontProperty().addListener(change -> arrange(false));
        arrange(true);
    }

    private void arrange(boolean anew) {
        boolean room = getWidth() > BOTH_EM * type.getFont().getSize();
        if (!anew && room == wide) {
            return;
        }
        wide = room;
        getChildren().clear();
        if (wide) {
            getChildren().setAll(type, Pieces.row("result-sides", scrolled(bars), scrolled(why)));
        } else {
            getChildren().setAll(type, scrolled(Pieces.column("result-stack", bars, why)));
        }
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinSize(0, 0);
        pane.setPrefWidth(1);
        HBox.setHgrow(pane, Priority.ALWAYS);
        return pane;
    }
}
