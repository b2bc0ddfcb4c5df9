package vn.kiemphieu.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.Texts;

/** Members to be ticked who do something together. */
public final class MemberBoxes extends FlowPane {
    private final List<Person> members;
    private final List<CheckBox> boxes = new ArrayList<>();

    /** @param ticked told after every tick */
    public MemberBoxes(Texts texts, List<Person> members, Runnable ticked) {
        this.members = members;
        getStyleClass().add("members");
        for (Person member : members) {
            CheckBox box = new CheckBox(texts.say("review.member", member.name(), texts.say(member.role())));
            box.setMinWidth(USE_PREF_SIZE);
            box.selectedProperty().addListener(change -> ticked.run());
            boxes.add(box);
        }
        getChildren().setAll(boxes);
    }

    /** Names, in the order of the list. */
    public List<String> chosen() {
        return boxes.stream()
                .filter(CheckBox::isSelected)
                .map(box -> members.get(boxes.indexOf(box)).name())
                .toList();
    }

    public void clear() {
        boxes.forEach(box -> box.setSelected(false));
    }
}
