package vn.kiemphieu.ui.setup;

import javafx.scene.layout.VBox;
import vn.kiemphieu.definition.Warning;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** What is unusual about the election, to be looked at and where needed confirmed before the counting place is made. */
final class ConfirmPane extends VBox {
    private final DraftViewModel model;
    private final Texts texts;

    ConfirmPane(DraftViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("field");
        Watch.now(this, model.warnings(), this::show);
    }

    private void show() {
        getChildren().clear();
        for (Warning warning : model.warnings().get()) {
            getChildren().add(Pieces.text(texts.say(warning), "remark", "warning"));
        }
        if (model.asks()) {
            getChildren().add(Fields.check(texts.say("setup.confirm"), model.confirmed()));
        }
        Pieces.show(this, !getChildren().isEmpty());
    }
}
