package vn.kiemphieu.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;

/** Asks who rules, or which members are present. */
final class PeoplePane extends VBox {
    private final Texts texts;
    private final Label notice = Pieces.text("", "notice");

    PeoplePane(Texts texts) {
        this.texts = texts;
        getStyleClass().add("people");
        tell("");
    }

    /** What is wrong with what was chosen; empty: nothing. */
    void tell(String told) {
        notice.setText(told);
        Pieces.show(notice, !told.isEmpty());
    }

    /** @param chosen is told the name */
    void askWhoRules(List<Person> members, Consumer<String> chosen) {
        getChildren()
                .setAll(Pieces.text(texts.say("review.who"), "title"), Pieces.text(texts.say("review.whoWhy"), "hint"));
        int number = 0;
        for (Person member : members) {
            Label key = new Label(String.valueOf(++number));
            key.getStyleClass().add("key");
            Button button = new Button(texts.say("review.member", member.name(), texts.say(member.role())), key);
            button.getStyleClass().addAll("answer", "verdict", "wide");
            button.setOnAction(event -> chosen.accept(member.name()));
            getChildren().add(button);
        }
    }

    /** @param seated is told the names of those present */
    void askWhoIsPresent(Sitting sitting, Consumer<List<String>> seated) {
        getChildren()
                .setAll(
                        Pieces.text(texts.say("review.present"), "title"),
                        Pieces.text(texts.say("review.presentWhy", sitting.needed()), "hint"));
        List<CheckBox> boxes = new ArrayList<>();
        for (Person member : sitting.members()) {
            CheckBox box = new CheckBox(texts.say("review.member", member.name(), texts.say(member.role())));
            boxes.add(box);
            getChildren().add(box);
        }
        Button done = Pieces.button(
                texts.say("review.seated"),
                MaterialDesignC.CHECK,
                () -> seated.accept(boxes.stream()
                        .filter(CheckBox::isSelected)
                        .map(box -> sitting.members().get(boxes.indexOf(box)).name())
                        .toList()),
                "accent",
                "large");
        done.setDefaultButton(true);
        // a focused box takes Enter as Space, which would untick it
        boxes.forEach(box -> box.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                event.consume();
                done.fire();
            }
        }));
        getChildren().addAll(done, notice);
        boxes.get(0).requestFocus();
    }
}
