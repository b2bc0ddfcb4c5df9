package vn.kiemphieu.ui.stop;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.SheetPane;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.stop.StopViewModel.Shown;
import vn.kiemphieu.ui.stop.StopViewModel.Small;

/** A sheet of the batch as it lies in the output stack: large, with those fed before and after it small. */
final class StackPlacePane extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final double SMALL_HEIGHT = 96;

    private final StopViewModel model;
    private final Texts texts;
    private final Label where = Pieces.text("", "title");
    private final SheetPane large = new SheetPane();
    private final HBox row = Pieces.row("stack");

    StackPlacePane(StopViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("stop-place");
        setMinWidth(0);
        VBox.setVgrow(large, Priority.ALWAYS);
        getChildren().addAll(where, large, row, Pieces.text(texts.say("stop.keys"), "caption"));
        Watch.now(this, model.shown(), this::show);
    }

    private void show() {
        Optional<Shown> shown = model.shown().get();
        where.setText(shown.map(now -> texts.say(
                        now.pulled() ? "stop.place.pulled" : "stop.place",
                        now.place().sheet(),
                        now.place().fromTop()))
                .orElseGet(() -> texts.say("stop.nothingFed")));
        shown.flatMap(Shown::large).ifPresentOrElse(picture -> large.show(picture, Optional.empty()), large::clear);
        row.getChildren().clear();
        shown.ifPresent(now -> {
            now.row()
                    .forEach(small ->
                            row.getChildren().add(card(small, now.place().sheet())));
            if (now.place().fromTop() <= now.place().before().size() + 1
                    && now.place().after().size() < 2) {
                row.getChildren().add(missing());
            }
        });
    }

    private Button card(Small small, SheetId here) {
        Button card = new Button(String.valueOf(small.id().number()));
        card.getStyleClass().add("stack-card");
        card.setContentDisplay(ContentDisplay.TOP);
        card.setAccessibleText(texts.say("stop.sheet", small.id()));
        small.png().ifPresent(png -> {
            ImageView picture = new ImageView(image(png));
            picture.setPreserveRatio(true);
            picture.setFitHeight(SMALL_HEIGHT);
            card.setGraphic(picture);
        });
        card.setOnAction(event -> model.look(small.id()));
        card.pseudoClassStateChanged(HERE, small.id().equals(here));
        return card;
    }

    /** In its place in the row, the sheet nobody has a picture of. */
    private Node missing() {
        SheetId id = model.stop().get().orElseThrow().feed().inTransport();
        Label card = Pieces.text(texts.say("stop.missing", id.number()), "stack-missing");
        card.setMinSize(USE_PREF_SIZE, SMALL_HEIGHT);
        return card;
    }

    private static Image image(byte[] png) {
        return new Image(new ByteArrayInputStream(png));
    }
}
