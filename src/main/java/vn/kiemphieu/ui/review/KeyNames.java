package vn.kiemphieu.ui.review;

import java.util.Optional;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Which answer key a pressed key is. */
final class KeyNames {
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
}
