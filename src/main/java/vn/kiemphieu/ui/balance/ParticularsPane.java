package vn.kiemphieu.ui.balance;

import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** What the minutes tell beyond figures: place, hours, witnesses, incidents, in the committee's own words. */
final class ParticularsPane extends VBox {
    private static final Set<Particular> LONG =
            Set.of(Particular.INCIDENTS, Particular.COMPLAINTS, Particular.UNRESOLVED);
    private static final int LINES = 3;

    ParticularsPane(BalanceViewModel model, Texts texts) {
        getStyleClass().add("particulars");
        getChildren().add(Pieces.text(texts.say("balance.particulars.why"), "hint"));
        model.particulars().forEach((kind, text) -> add(model, texts, kind, text));
    }

    private void add(BalanceViewModel model, Texts texts, Particular kind, StringProperty text) {
        String name = texts.say("balance.particular." + kind.code());
        TextInputControl input = LONG.contains(kind) ? area() : new TextField();
        input.setId("particular-" + kind.code());
        input.setAccessibleText(name);
        String prompt = "balance.example." + kind.code();
        if (Texts.has(prompt)) {
            // an example in a field nobody can write in looks like something that was said
            input.promptTextProperty().bind(input.editableProperty().map(open -> open ? texts.say(prompt) : ""));
        }
        input.textProperty().bindBidirectional(text);
        input.editableProperty()
                .bind(model.count()
                        .map(count -> count.isPresent() && !count.get().isClosed()));
        Label label = Pieces.text(name, "caption");
        label.setLabelFor(input);
        Label wrong = Pieces.text(texts.say("balance.wrongText"), "wrong");
        Watch.change(this, text, () -> Pieces.show(wrong, model.isWrong(kind)));
        Pieces.show(wrong, false);
        getChildren().addAll(label, input, wrong);
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        return area;
    }
}
