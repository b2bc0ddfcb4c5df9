package vn.kiemphieu.ui.shell;

import java.util.function.BooleanSupplier;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
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

    private final BorderPane shell;
    private final VBox cover;
    private final PauseTransition idle;
    private final BooleanSupplier lock;

    /**
     * @param shell everything on it is hidden, and takes no key, while the cover lies on it
     * @param may whether what is on the screen may be hidden; a batch being fed stays in sight
     */
    IdleCover(BorderPane shell, Texts texts, Duration after, BooleanSupplier may) {
        this(shell, texts, after, may, () -> false);
    }

    /** @param lock locks the place where it can be, which hides everything by itself, and tells whether it did */
    IdleCover(BorderPane shell, Texts texts, Duration after, BooleanSupplier may, BooleanSupplier lock) {
        this.shell = shell;
        this.lock = lock;
        this.cover = cover(texts);
        this.idle = new PauseTransition(after);
        idle.setOnFinished(event -> {
            if (may.getAsBoolean()) {
                hide();
            } else {
                idle.playFromStart();
            }
        });
        EventHandler<InputEvent> touched = this::touched;
        shell.addEventFilter(KeyEvent.ANY, touched);
        shell.addEventFilter(MouseEvent.ANY, touched);
        shell.layoutBoundsProperty().addListener((property, before, now) -> fill());
        shell.sceneProperty().addListener((property, before, now) -> {
            if (now == null) {
                idle.stop();
            } else {
                idle.playFromStart();
            }
        });
    }

    private boolean isHidden() {
        return shell.getChildren().contains(cover);
    }

    private void hide() {
        if (!isHidden() && !lock.getAsBoolean()) {
            shell.getChildren().add(cover);
            fill();
        }
    }

    private void fill() {
        cover.resizeRelocate(0, 0, shell.getWidth(), shell.getHeight());
    }

    private void touched(InputEvent event) {
        if (isHidden()) {
            event.consume();
            boolean back =
                    event.getEventType() == KeyEvent.KEY_RELEASED || event.getEventType() == MouseEvent.MOUSE_RELEASED;
            if (!back) {
                return;
            }
            shell.getChildren().remove(cover);
        }
        idle.playFromStart();
    }

    private static VBox cover(Texts texts) {
        Label title = new Label(texts.say("cover.title"));
        title.getStyleClass().add("title-2");
        VBox box = new VBox(12, title, new Label(texts.say("cover.back")));
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("idle-cover");
        // above whatever another job puts on the screen meanwhile
        box.setViewOrder(-1);
        box.setManaged(false);
        return box;
    }
}
