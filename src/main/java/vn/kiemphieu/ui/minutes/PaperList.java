package vn.kiemphieu.ui.minutes;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** The papers there are: tick what is saved, press a name to look at it. */
final class PaperList extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final MinutesViewModel model;
    private final Texts texts;
    private final Runnable ticked;

    PaperList(MinutesViewModel model, Texts texts, Runnable ticked) {
        this.model = model;
        this.texts = texts;
        this.ticked = ticked;
        getStyleClass().add("papers");
        Watch.now(this, model.papers(), this::show);
        Watch.change(this, model.selected(), this::show);
    }

    private void show() {
        getChildren().clear();
        model.papers().get().forEach(choice -> getChildren().add(line(choice)));
    }

    private HBox line(PaperChoice choice) {
        String name = texts.say(PaperNames.key(choice.paper().kind()));
        String state = texts.say("minutes.state." + choice.state());
        CheckBox box = new CheckBox();
        box.setAccessibleText(name);
        box.selectedProperty().bindBidirectional(choice.chosen());
        Watch.change(box, choice.chosen(), ticked);
        box.setDisable(!choice.mayBeMade());
        Button button =
                new Button(choice.state() == PaperChoice.State.READY ? name : texts.say("minutes.paper", name, state));
        button.getStyleClass().addAll("paper", "flat");
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAccessibleText(texts.say("minutes.paper", name, state));
        button.setDisable(!choice.mayBeMade());
        button.pseudoClassStateChanged(
                HERE,
                model.selected()
                        .get()
                        .filter(now -> now.paper().name().equals(choice.paper().name()))
                        .isPresent());
        button.setOnAction(event -> model.select(choice));
        HBox.setHgrow(button, Priority.ALWAYS);
        return Pieces.row("paper-line", box, button);
    }
}
