package vn.kiemphieu.ui.control;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** What people fill in: fields with their names above them, bound to what they change. */
public final class Fields {
    private Fields() {}

    /** A field under its name. */
    public static VBox named(String name, Node field) {
        Label label = Pieces.text(name, "field-name");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return Pieces.column("field", label, field);
    }

    public static TextField text(StringProperty written, String example) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(written);
        field.setPromptText(example);
        return field;
    }

    /** Takes digits only, as many as {@code longest}. */
    public static TextField number(StringProperty written, int longest) {
        TextField field = text(written, "");
        field.getStyleClass().add("number-field");
        field.setTextFormatter(new TextFormatter<>(
                change -> change.getControlNewText().matches("[0-9]{0," + longest + "}") ? change : null));
        return field;
    }

    public static CheckBox check(String words, BooleanProperty ticked) {
        CheckBox box = new CheckBox(words);
        box.setWrapText(true);
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(ticked);
        return box;
    }

    /** How a list that opens tells its values; nothing is ever typed into one. */
    public static <T> StringConverter<T> words(Function<T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : words.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException();
            }
        };
    }

    /** One of several from a list that opens. */
    public static <T> ComboBox<T> combo(List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        box.setConverter(words(words));
        box.valueProperty().bindBidirectional(chosen);
        return box;
    }

    /** One of a few, all to be seen. */
    public static <T> FlowPane radios(List<T> values, ObjectProperty<T> chosen, Function<T, String> words) {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane();
        row.getStyleClass().add("radios");
        row.setRowValignment(VPos.CENTER);
        for (T value : values) {
            RadioButton button = new RadioButton(words.apply(value));
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(value == chosen.get());
            button.setOnAction(event -> chosen.set(value));
            Watch.change(button, chosen, () -> button.setSelected(value == chosen.get()));
            row.getChildren().add(button);
        }
        return row;
    }

    /** The keyboard goes to the first empty thing to fill in. */
    public static void focusFirst(Region page) {
        page.applyCss();
        page.lookupAll(".text-field").stream()
                .filter(field ->
                        field instanceof TextField text && text.getText().isEmpty() && !text.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    /** A page that scrolls downwards where the window is too low for it. */
    public static ScrollPane scrolled(Region page) {
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setMinSize(0, 0);
        return scroll;
    }
}
