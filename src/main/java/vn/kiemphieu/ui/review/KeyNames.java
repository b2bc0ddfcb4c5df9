package vn.kiemphieu.ui.review;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which answer key a pressed key is. */
final class KeyNames {
    private static final double PULL = 90;

    private KeyNames() {}

    /** Empty for keys that are no answers, with Ctrl or Alt held, or while somebody types a text. */
    static String of(KeyEvent event) {
        boolean typing = event.getTarget() instanceof TextInputControl && event.getCode() != KeyCode.ESCAPE;
        if (typing || event.isShortcutDown() || event.isAltDown() || event.isControlDown()) {
            return "";
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE) {
            return Answers.BACK;
        }
        if (code.isDigitKey() || code.isLetterKey()) {
            String name = code.getName();
            return name.substring(name.length() - 1); // "Numpad 1" is 1
        }
        return "";
    }

    /** Whether the key asks for larger or smaller; empty where it is another. */
    static Optional<Boolean> larger(KeyEvent event) {
        return switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> Optional.of(true);
            case MINUS, SUBTRACT -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** How far an arrow moves a picture that is larger than its place, in pixels; empty where it is another key. */
    static Optional<Point2D> pull(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return Optional.empty();
        }
        return switch (event.getCode()) {
            case UP -> Optional.of(new Point2D(0, PULL));
            case DOWN -> Optional.of(new Point2D(0, -PULL));
            case LEFT -> Optional.of(new Point2D(PULL, 0));
            case RIGHT -> Optional.of(new Point2D(-PULL, 0));
            default -> Optional.empty();
        };
    }
}
