package vn.kiemphieu.ui.control;

import javafx.scene.Node;

/** One screen of the window. */
public interface Screen {
    Node node();

    /** Called when it comes into view: it looks at the records again and takes the keyboard. */
    default void shown() {}
}
