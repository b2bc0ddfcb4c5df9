package vn.kiemphieu.ui.control;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
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
        trouble.filter(e -> e.trouble() == Trouble.PASSPHRASE_NEEDED)
                .ifPresent(e -> getChildren().add(signIn(e.arguments().get(0).toString())));
    }

    private Button signIn(String name) {
        return Pieces.button(
                texts.say("signin.enter"),
                MaterialDesignL.LOGIN,
                () -> fireEvent(new SignInAsked(Optional.of(name), () -> {})),
                "small");
    }
}
