package vn.kiemphieu.ui.control;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import vn.kiemphieu.people.Person;

/** Who does it: one member, named. */
public final class PersonBox extends HBox {

    /**
     * @param words what is asked, beside the names
     * @param person the name chosen, empty while nobody is
     */
    public PersonBox(String words, List<Person> members, StringProperty person) {
        getStyleClass().add("bar");
        Label asked = new Label(words);
        asked.setMinWidth(Region.USE_PREF_SIZE);
        ComboBox<String> box = new ComboBox<>();
        box.getItems().setAll(members.stream().map(Person::name).toList());
        box.setAccessibleText(words);
        box.setMinWidth(0);
        if (!person.get().isEmpty()) {
            box.setValue(person.get());
        }
        box.valueProperty().addListener((property, before, now) -> person.set(now == null ? "" : now));
        asked.setLabelFor(box);
        getChildren().setAll(asked, box);
    }
}
