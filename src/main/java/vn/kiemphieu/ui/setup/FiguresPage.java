package vn.kiemphieu.ui.setup;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.tally.Check;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** What the committee counts by hand. */
final class FiguresPage {
    private static final int LONGEST = 8;

    private final RecordsViewModel model;
    private final Texts texts;
    private final VBox broken = Pieces.column("field");
    private final VBox root;

    FiguresPage(RecordsViewModel model, Contest contest, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Pieces.column("form", Pieces.text(texts.say("setup.figures.why", contest.title()), "hint"));
        model.figures().forEach((code, written) -> {
            TextField field = Fields.number(written, LONGEST);
            Label name = Pieces.text(texts.say("setup.figure." + code));
            name.setLabelFor(field);
            field.setAccessibleText(name.getText());
            HBox row = Pieces.row("figure", field, name);
            root.getChildren().add(row);
        });
        root.getChildren().addAll(broken, new KeepBar(model, texts, model::keepFigures));
        Watch.now(root, model.broken(), this::showBroken);
    }

    private void showBroken() {
        broken.getChildren().clear();
        for (Check check : model.broken().get()) {
            broken.getChildren()
                    .add(Pieces.text(
                            texts.say("setup.check." + check.identity(), check.left(), check.right()),
                            "remark",
                            "error"));
        }
        Pieces.show(broken, !model.broken().get().isEmpty());
    }

    VBox node() {
        return root;
    }
}
