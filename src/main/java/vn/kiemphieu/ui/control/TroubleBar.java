package vn.kiemphieu.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ui.Texts;

/** What went wrong: one sentence of cause, one of action; not there while nothing is wrong. */
public final class TroubleBar extends HBox {
    private final Texts texts;

    public TroubleBar(Texts texts, ObservableValue<Optional<StationException>> trouble) {
        this.texts = texts;
        getStyleClass().add("trouble");
        Watch.now(this, trouble, () -> tell(trouble.getValue()));
    }

    private void tell(Optional<StationException> trouble) {
        Pieces.show(this, trouble.isPresent());
        getChildren().clear();
        trouble.ifPresent(e -> getChildren()
                .addAll(
                        new FontIcon(MaterialDesignA.ALERT_OCTAGON_OUTLINE),
                        Pieces.column("tight", Pieces.text(texts.cause(e), "strong"), Pieces.text(texts.action(e)))));
    }
}
