package vn.kiemphieu.ui.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;

/** Who puts what is written on record, and what came of it. */
final class KeepBar extends VBox {
    KeepBar(RecordsViewModel model, Texts texts, Runnable keep) {
        getStyleClass().add("field");
        List<Optional<Person>> members = new ArrayList<>();
        model.members().forEach(member -> members.add(Optional.of(member)));
        ComboBox<Optional<Person>> by = Fields.combo(
                members, model.by(), person -> person.map(Person::name).orElse(texts.say("setup.records.choose")));
        Button button =
                Pieces.button(texts.say("setup.records.keep"), MaterialDesignC.CONTENT_SAVE_OUTLINE, keep, "accent");
        Label told = Pieces.text("", "strong");
        getChildren()
                .addAll(
                        Pieces.row("entry", Fields.named(texts.say("setup.records.by"), by), button),
                        told,
                        new TroubleBar(texts, model.trouble()));
        Watch.now(this, model.by(), () -> button.setDisable(model.by().get().isEmpty()));
        Watch.now(this, model.told(), () -> {
            told.setText(model.told().get().map(texts::say).orElse(""));
            Pieces.show(told, model.told().get().isPresent());
        });
    }
}
