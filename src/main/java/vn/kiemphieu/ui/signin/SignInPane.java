package vn.kiemphieu.ui.signin;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;

/** Who are you: the name with what its role may do, and the passphrase. */
public final class SignInPane extends VBox {
    private static final double WIDTH = 460;

    private final SignInViewModel model;
    private final Texts texts;
    private final ComboBox<Person> person;
    private final PasswordField passphrase = new PasswordField();

    public SignInPane(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.person = people(model, texts);
        getStyleClass().addAll("idle-cover", "sign-in");
        setAlignment(Pos.CENTER);
        Label rights = Pieces.text("", "hint");
        Button enter = Pieces.button(texts.say("signin.enter"), MaterialDesignL.LOGIN, model::enter, "accent", "large");
        Button look = Pieces.button(texts.say("signin.look"), MaterialDesignE.EYE_OUTLINE, model::look, "large");
        ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        passphrase.textProperty().bindBidirectional(model.passphrase());
        passphrase.setOnAction(event -> model.enter());
        VBox form = Pieces.column(
                "form-part",
                Pieces.text(texts.say("signin.title"), "title-2"),
                Pieces.text(texts.say("signin.why"), "hint"),
                new TroubleBar(texts, model.trouble()),
                Fields.named(texts.say("signin.person"), person),
                rights,
                Fields.named(texts.say("signin.passphrase"), passphrase),
                Pieces.row("bar", enter, look),
                running);
        form.setMaxSize(WIDTH, USE_PREF_SIZE);
        getChildren().add(form);
        Watch.now(this, model.person(), () -> {
            Person known = model.person().get();
            rights.setText(known == null ? "" : texts.say("signin.rights", known.role(), duties(known)));
            Pieces.show(rights, known != null);
            passphrase.requestFocus();
        });
        Watch.now(this, model.busy(), () -> Pieces.show(running, model.busy().get()));
        enter.disableProperty()
                .bind(model.passphrase()
                        .isEmpty()
                        .or(model.busy())
                        .or(model.person().isNull()));
    }

    private static ComboBox<Person> people(SignInViewModel model, Texts texts) {
        ComboBox<Person> box = Fields.combo(
                model.people(), model.person(), known -> texts.say("signin.known", known.name(), known.role()));
        box.setPromptText(texts.say("signin.choose"));
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }

    private String duties(Person known) {
        return SignInViewModel.duties(known).stream()
                .map(duty -> texts.say("signin.duty." + duty))
                .collect(Collectors.joining("; "));
    }

    /** The keyboard goes to what is still to be said. */
    public void shown() {
        (model.person().get() == null ? person : passphrase).requestFocus();
    }
}
