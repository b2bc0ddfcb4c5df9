package vn.kiemphieu.ui.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.SignInAsked;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.display.DisplayButton;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.shell.ShellViewModel.Work;

/** Above every screen: which election, whether it is practice, which contest; how the window looks and sounds. */
final class TopBar extends VBox {
    private final ShellViewModel model;
    private final Texts texts;

    TopBar(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("top");
        HBox line = Pieces.row("top-line", title());
        model.work()
                .get()
                .filter(work -> work.session().facts().test())
                .ifPresent(work -> line.getChildren().add(badge()));
        line.getChildren().add(Pieces.space());
        model.work()
                .get()
                .map(Work::session)
                .filter(StationSession::usesAccounts)
                .ifPresent(session -> line.getChildren().addAll(here(session), lock()));
        model.work()
                .get()
                .ifPresent(work ->
                        line.getChildren().add(new DisplayButton(work.last().display(), texts)));
        line.getChildren()
                .addAll(
                        tool("tool.size", MaterialDesignF.FORMAT_SIZE, model::nextSize),
                        tool(
                                "tool.contrast",
                                MaterialDesignC.CONTRAST_CIRCLE,
                                () -> model.contrast().set(!model.contrast().get())),
                        sound(),
                        tool("tool.language", MaterialDesignT.TRANSLATE, this::otherLanguage));
        getChildren().add(line);
        model.work()
                .get()
                .filter(work -> work.session().election().contests().size() > 1)
                .ifPresent(work -> getChildren().add(contests(work)));
    }

    private Label title() {
        Label title = new Label(model.work()
                .get()
                .map(work -> work.session().election().title())
                .or(() -> model.draft()
                        .get()
                        .map(draft -> draft.fields().title().get())
                        .filter(name -> !name.isBlank()))
                .orElseGet(() -> texts.say("app.title")));
        model.draft()
                .get()
                .map(draft -> draft.fields().title())
                .ifPresent(name -> Watch.change(
                        title, name, () -> title.setText(name.get().isBlank() ? texts.say("app.title") : name.get())));
        title.getStyleClass().add("election");
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private Label badge() {
        Label badge = new Label(texts.say("app.test"));
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        return badge;
    }

    /** On a line of its own, for names of contests are long. */
    private HBox contests(Work work) {
        ComboBox<Contest> box = new ComboBox<>();
        box.getItems().setAll(work.session().election().contests());
        box.setConverter(Fields.words(Contest::title));
        box.setValue(work.contest());
        box.setAccessibleText(texts.say("app.contest"));
        box.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.valueProperty().addListener((property, before, now) -> model.choose(now));
        Label name = new Label(texts.say("app.contest"));
        name.setMinWidth(Region.USE_PREF_SIZE);
        name.setLabelFor(box);
        return Pieces.row("top-line", name, box);
    }

    private Button tool(String key, Ikon icon, Runnable act) {
        Button button = Pieces.button("", icon, act, "flat");
        tell(button, key);
        return button;
    }

    private Button sound() {
        Button button = tool(
                "tool.sound.on",
                MaterialDesignV.VOLUME_HIGH,
                () -> model.sound().set(!model.sound().get()));
        Watch.now(button, model.sound(), () -> {
            boolean on = model.sound().get();
            button.setGraphic(new FontIcon(on ? MaterialDesignV.VOLUME_HIGH : MaterialDesignV.VOLUME_OFF));
            tell(button, on ? "tool.sound.on" : "tool.sound.off");
        });
        return button;
    }

    /** Who may act now. */
    private Label here(StationSession session) {
        Label here = Pieces.text("", "hint");
        Watch.now(here, session.signedIn(), () -> {
            Set<String> names = session.signedIn().get();
            here.setText(
                    names.isEmpty() ? texts.say("signin.nobody") : texts.say("signin.here", String.join(", ", names)));
        });
        return here;
    }

    private Button lock() {
        Button lock = tool("signin.lock", MaterialDesignL.LOCK_OUTLINE, () -> {
            model.lock();
            fireEvent(new SignInAsked(Optional.empty(), () -> {}));
        });
        lock.getStyleClass().add("lock");
        return lock;
    }

    private void tell(Button button, String key) {
        button.setTooltip(new Tooltip(texts.say(key)));
        button.setAccessibleText(texts.say(key));
    }

    private void otherLanguage() {
        boolean english = model.language().get().getLanguage().equals("en");
        model.language().set(english ? Locale.ROOT : Locale.ENGLISH);
    }
}
