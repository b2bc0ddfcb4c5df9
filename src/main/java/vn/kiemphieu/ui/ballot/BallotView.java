package vn.kiemphieu.ui.ballot;

import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;

/** The ballot of a contest: first where it comes from, then what the program found on it. */
public final class BallotView {
    private final BallotViewModel model;
    private final Texts texts;
    private final Choices choices;
    private final StackPane root = new StackPane();

    public BallotView(BallotViewModel model, Texts texts, Choices choices) {
        this.model = model;
        this.texts = texts;
        this.choices = choices;
        root.setMinSize(0, 0);
        Watch.now(root, model.template().draft().map(Optional::isPresent), this::show);
    }

    private void show() {
        Region shown = model.template().draft().get().isPresent()
                ? new TemplateView(model, texts, choices).node()
                : Fields.scrolled(new SourcePage(model, texts, choices).node());
        root.getChildren().setAll(shown);
    }

    public Region node() {
        return root;
    }
}
