package vn.kiemphieu.ui.control;

import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;

/** Boxes to choose one of several words from. */
public final class Choices {
    private Choices() {}

    /** Keeps both alike; a box with nothing chosen, which shows its prompt, is the empty text. */
    public static void bind(ComboBox<String> box, StringProperty value) {
        value.addListener((property, before, now) -> show(box, now));
        box.valueProperty().addListener((property, before, now) -> value.set(now == null ? "" : now));
        show(box, value.get());
    }

    private static void show(ComboBox<String> box, String value) {
        box.setValue(value.isEmpty() ? null : value);
    }
}
