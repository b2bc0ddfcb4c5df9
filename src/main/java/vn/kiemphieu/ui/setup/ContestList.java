package vn.kiemphieu.ui.setup;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;

/** The contests of the election, each with its own ballot. */
final class ContestList {
    private final DraftViewModel model;
    private final Texts texts;
    private final VBox root;

    ContestList(DraftViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Pieces.column("form", Pieces.text(texts.say("setup.contests.why"), "hint"));
        model.contests().forEach(contest -> root.getChildren().add(card(contest)));
        root.getChildren()
                .add(Pieces.row(
                        "bar",
                        Pieces.button(
                                texts.say("setup.contest.add"),
                                MaterialDesignP.PLUS,
                                () -> model.editor().begin())));
    }

    private Node card(Contest contest) {
        VBox words = Pieces.column(
                "tight",
                Pieces.text(contest.title(), "strong"),
                Pieces.text(texts.say(
                        "setup.contest.about",
                        contest.candidates().size(),
                        contest.seats(),
                        texts.say("setup.method." + contest.method()))));
        words.setMinWidth(0);
        javafx.scene.layout.HBox.setHgrow(words, Priority.ALWAYS);
        return Pieces.row(
                "card",
                words,
                Pieces.button(
                        texts.say("setup.change"),
                        MaterialDesignP.PENCIL_OUTLINE,
                        () -> model.editor().change(contest)),
                Pieces.button(texts.say("setup.remove"), MaterialDesignD.DELETE_OUTLINE, () -> model.drop(contest)));
    }

    VBox node() {
        return root;
    }
}
