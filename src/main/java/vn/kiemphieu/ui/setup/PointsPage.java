package vn.kiemphieu.ui.setup;

import java.util.List;
import javafx.scene.layout.VBox;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.rules.OpenPointSources;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.wording.Terms;

/** What the committee settles before the first ballot, each point with its article. */
final class PointsPage {
    private final VBox root;

    PointsPage(RecordsViewModel model, Regime regime, Texts texts) {
        root = Pieces.column("form", Pieces.text(texts.say("setup.points.why"), "hint"));
        model.points()
                .forEach((point, answer) -> root.getChildren()
                        .add(Pieces.column(
                                "field",
                                Fields.named(
                                        texts.heading(Terms.of(point)),
                                        Fields.combo(
                                                List.copyOf(point.answers()),
                                                answer,
                                                chosen -> texts.heading(Terms.of(chosen)))),
                                Pieces.text(
                                        OpenPointSources.of(point, regime)
                                                .map(article -> texts.say("setup.point.source", article))
                                                .orElseGet(() -> texts.say("setup.point.noSource")),
                                        "hint"))));
        root.getChildren().add(new KeepBar(model, texts, model::keepPoints));
    }

    VBox node() {
        return root;
    }
}
