package vn.kiemphieu.ui.control;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Listening that ends with what is shown: a view that left the window hears nothing more and can be forgotten. */
public final class Watch {
    private Watch() {}

    /**
     * Acts on every change while the node is in a window, and once when it comes back to one that has changed meanwhile.
     *
     * @param owner part of the view that {@code act} changes
     */
    public static void change(Node owner, ObservableValue<?> value, Runnable act) {
        ObservableValue<Boolean> shown =
                owner.sceneProperty().map(scene -> true).orElse(false);
        value.when(shown).subscribe((before, now) -> act.run());
    }

    /** The same, and acts at once. */
    public static void now(Node owner, ObservableValue<?> value, Runnable act) {
        change(owner, value, act);
        act.run();
    }
}
