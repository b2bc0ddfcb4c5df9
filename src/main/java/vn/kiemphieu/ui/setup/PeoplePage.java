package vn.kiemphieu.ui.setup;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.people.Role;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** Who counts, with their roles. */
final class PeoplePage {
    private final PeopleViewModel model;
    private final int needed;
    private final Texts texts;
    private final VBox list = Pieces.column("people-list");
    private final Label enough = Pieces.text("", "strong");
    private final Label twice = Pieces.text("", "hint");
    private final VBox root;

    PeoplePage(PeopleViewModel model, int needed, Texts texts) {
        this.model = model;
        this.needed = needed;
        this.texts = texts;
        TextField name = Fields.text(model.name(), texts.say("setup.people.example"));
        name.setOnAction(event -> model.add());
        VBox named = Fields.named(texts.say("setup.people.name"), name);
        HBox.setHgrow(named, Priority.ALWAYS);
        named.setMinWidth(0);
        HBox entry = Pieces.row(
                "entry",
                named,
                Fields.named(
                        texts.say("setup.people.role"),
                        Fields.combo(List.of(Role.values()), model.role(), texts::heading)),
                Pieces.button(texts.say("setup.people.add"), MaterialDesignA.ACCOUNT_PLUS_OUTLINE, () -> {
                    model.add();
                    name.requestFocus();
                }));
        root = Pieces.column(
                "form",
                Pieces.text(texts.say(model.isRemovable() ? "setup.people.why" : "setup.people.whyOnRecord"), "hint"),
                entry,
                twice,
                enough,
                list);
        Watch.now(root, model.now(), this::show);
        Watch.now(root, model.twice(), this::showTwice);
    }

    private void show() {
        list.getChildren().setAll(model.people().stream().map(this::line).toList());
        int missing = model.membersMissing(needed);
        enough.setText(missing == 0 ? "" : texts.say("setup.people.tooFew", missing, needed));
        Pieces.show(enough, missing > 0);
    }

    private Node line(Person person) {
        HBox line = Pieces.row(
                "card",
                Pieces.text(person.name(), "strong"),
                Pieces.text(texts.heading(person.role())),
                Pieces.space());
        if (model.isRemovable()) {
            line.getChildren()
                    .add(Pieces.button(
                            texts.say("setup.remove"), MaterialDesignD.DELETE_OUTLINE, () -> model.remove(person)));
        }
        return line;
    }

    private void showTwice() {
        twice.setText(model.twice()
                .get()
                .map(name -> texts.say("setup.people.twice", name))
                .orElse(""));
        Pieces.show(twice, model.twice().get().isPresent());
    }

    VBox node() {
        return root;
    }
}
