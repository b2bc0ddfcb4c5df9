package vn.kiemphieu.ui.setup;

import java.util.Set;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import vn.kiemphieu.tally.Particular;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;

/** What the minutes tell beyond figures. */
final class ParticularsPage {
    private static final int LINES = 2;
    private static final Set<Particular> LONG = Set.of(
            Particular.BOX_WITNESSES,
            Particular.COUNT_WITNESSES,
            Particular.INCIDENTS,
            Particular.COMPLAINTS,
            Particular.UNRESOLVED);

    private final VBox root;

    ParticularsPage(RecordsViewModel model, Texts texts) {
        root = Pieces.column("form", Pieces.text(texts.say("setup.particulars.why"), "hint"));
        model.particulars().forEach((particular, written) -> {
            String example = texts.say("setup.particular.example." + particular);
            TextInputControl field = LONG.contains(particular) ? area() : Fields.text(written, example);
            if (field instanceof TextArea) {
                field.textProperty().bindBidirectional(written);
                field.setPromptText(example);
            }
            root.getChildren().add(Fields.named(texts.say("setup.particular." + particular), field));
        });
        root.getChildren().add(new KeepBar(model, texts, model::keepParticulars));
    }

    private static TextArea area() {
        TextArea area = new TextArea();
        area.setPrefRowCount(LINES);
        area.setWrapText(true);
        return area;
    }

    VBox node() {
        return root;
    }
}
