package vn.kiemphieu.ui.result;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.PersonBox;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;

/** Makes the vote that follows, where one does. */
final class NextRoundPane extends VBox {
    private static final int LINES = 2;

    private final NextRoundViewModel model;
    private final Texts texts;
    private final Button make;
    private final Consumer<Contest> toBallots;

    /** @param toBallots goes to where the ballots of the vote that follows are printed */
    NextRoundPane(NextRoundViewModel model, Texts texts, Consumer<Contest> toBallots) {
        this.toBallots = toBallots;
        this.model = model;
        this.texts = texts;
        getStyleClass().add("next-round");
        make = Pieces.button(texts.say("result.next.make"), MaterialDesignP.PLUS_CIRCLE_OUTLINE, model::make, "accent");
        Watch.now(this, model.outcome(), this::build);
        Watch.now(this, model.made(), this::build);
        Watch.now(this, model.person(), this::enable);
        Watch.now(this, model.decided(), this::enable);
        Watch.now(this, model.added(), this::enable);
    }

    private void build() {
        getChildren().clear();
        Pieces.show(this, model.isAskedFor());
        getChildren().add(Pieces.text(texts.say("result.next"), "title"));
        getChildren().add(new TroubleBar(texts, model.trouble()));
        model.made().get().ifPresentOrElse(this::made, this::ask);
        enable();
    }

    private void made(Contest next) {
        getChildren().add(Pieces.text(texts.say("result.next.made", next.title(), next.seats()), "strong"));
        model.remarks().forEach(remark -> getChildren().add(Pieces.text(texts.heading(remark), "hint")));
        getChildren()
                .addAll(
                        Pieces.text(texts.say("result.next.file", model.electionFile(next)), "hint"),
                        Pieces.button(
                                texts.say("result.next.print"),
                                MaterialDesignP.PRINTER,
                                () -> toBallots.accept(next),
                                "accent"));
    }

    private void ask() {
        getChildren().add(Pieces.text(texts.say("result.next.why"), "hint"));
        model.standing().forEach(candidate -> {
            CheckBox box = new CheckBox(texts.say("result.next.candidate", candidate.no(), candidate.name()));
            box.setSelected(true);
            box.selectedProperty().addListener((property, before, now) -> model.stand(candidate, now));
            getChildren().add(box);
        });
        if (model.mayAdd()) {
            TextArea added = new TextArea();
            added.setPrefRowCount(LINES);
            added.setPromptText(texts.say("result.next.added"));
            added.setAccessibleText(texts.say("result.next.added"));
            added.textProperty().bindBidirectional(model.added());
            getChildren().add(added);
        }
        if (model.mustBeDecided()) {
            CheckBox decided = new CheckBox(texts.say("result.next.decided"));
            decided.setWrapText(true);
            decided.selectedProperty().bindBidirectional(model.decided());
            getChildren().add(decided);
        }
        getChildren().addAll(new PersonBox(texts.say("result.next.by"), model.members(), model.person()), make);
    }

    private void enable() {
        make.setDisable(!model.mayMake());
    }
}
