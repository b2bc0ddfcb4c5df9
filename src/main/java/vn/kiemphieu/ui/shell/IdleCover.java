package vn.kiemphieu.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import vn.kiemphieu.ui.Texts;

/**
 * Hides what is on the screen when nobody has touched keyboard or mouse for a while: a ballot is not left to whoever walks by.
 * The first key or click only brings it back; it does nothing else.
 */
final class IdleCover {
    /** Long enough to look at a ballot with others, short enough for a walk away. */
    static final Duration AFTER = Duration.minutes(3);

    private final StackPane root;
    private final Node cover;
    private final PauseTransition idle;
    private final ReadOnlyBooleanWrapper hidden = new ReadOnlyBooleanWrapper();

    /**
     * @param content is hidden, and takes no key, while the cover lies on it
     * @param may whether what is on the screen may be hidden; a batch being fed stays in sight
     */
    IdleCover(Node content, Texts texts, Duration after, BooleanSupplier may) {
        this.cover = cover(texts);
        this.root = new StackPane(content, cover);
        this.idle = new PauseTransition(after);
        cover.visibleProperty().bind(hidden);
        content.visibleProperty().bind(hidden.not());
        idle.setOnFinished(event -> {
            hidden.set(may.getAsBoolean());
            if (!hidden.get()) {
                idle.playFromStart();
            }
        });
        EventHandler<InputEvent> touched = this::touched;
        root.addEventFilter(KeyEvent.ANY, touched);
        root.addEventFilter(MouseEvent.ANY, touched);
        root.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                idle.stop();
            } else {
                idle.playFromStart();
            }
        });
    }

    StackPane root() {
        return root;
    }

    ReadOnlyBooleanProperty hidden() {
        return hidden.getReadOnlyProperty();
    }

    private void touched(InputEvent event) {
        boolean back =
                event.getEventType() == KeyEvent.KEY_RELEASED || event.getEventType() == MouseEvent.MOUSE_CLICKED;
        if (hidden.get()) {
            event.consume();
            if (back) {
                hidden.set(false);
            }
        }
        if (!hidden.get()) {
            idle.playFromStart();
        }
    }

    private static Node cover(Texts texts) {
        Label title = new Label(texts.say("cover.title"));
        title.getStyleClass().add("title-2");
        VBox box = new VBox(12, title, new Label(texts.say("cover.back")));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("idle-cover");
        box.setId("idle-cover");
        return box;
    }
}
