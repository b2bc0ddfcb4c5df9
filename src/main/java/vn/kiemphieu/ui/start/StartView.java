package vn.kiemphieu.ui.start;

import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.start.StartViewModel.Work;

/** The first screen: practise, begin a counting place, open one, take an election that somebody described. */
public final class StartView implements Screen {
    private final StartViewModel model;
    private final Texts texts;
    private final ScrollPane root;
    private final Choosers choosers;
    private final Button train;
    private final Button cancel;
    private final List<Button> choices;
    private final VBox recent = Pieces.column("recent");
    private final ProgressBar progress = new ProgressBar();
    private final Label told = Pieces.text("", "strong");

    public StartView(StartViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        cancel = Pieces.button(texts.say("start.cancel"), MaterialDesignC.CLOSE, model::cancel, "small");
        train = choice("start.train", MaterialDesignS.SCHOOL_OUTLINE, () -> model.train(home()));
        choices = List.of(
                train,
                choice("start.create", MaterialDesignP.PLUS_BOX_OUTLINE, model::create),
                choice("start.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose),
                choice("start.take", MaterialDesignI.IMPORT, this::chooseElection));
        VBox page = Pieces.column(
                "start",
                Pieces.text(texts.say("app.title"), "headline"),
                Pieces.text(texts.say("start.promise"), "lead"),
                new TroubleBar(texts, model.trouble()),
                unlocking());
        page.getChildren().addAll(choices);
        page.getChildren().addAll(told, Pieces.row("bar", progress, cancel), recent);
        root = Fields.scrolled(page);
        choosers = new Choosers(root, model.choices());
        Watch.change(root, model.work(), this::show);
        Watch.change(root, model.drawn(), this::show);
        show();
    }

    /** Asked for where the key of a place is wrapped. */
    private VBox unlocking() {
        PasswordField passphrase = new PasswordField();
        Runnable open = () -> {
            model.unlock(passphrase.getText());
            passphrase.clear();
        };
        passphrase.setOnAction(event -> open.run());
        Button button = Pieces.button(texts.say("start.unlock"), MaterialDesignL.LOCK_OPEN_OUTLINE, open, "accent");
        VBox asking = Pieces.column(
                "form-part", Fields.named(texts.say("start.passphrase"), passphrase), Pieces.row("bar", button));
        Watch.now(asking, model.locked(), () -> {
            boolean locked = model.locked().get().isPresent();
            Pieces.show(asking, locked);
            if (locked) {
                Platform.runLater(passphrase::requestFocus);
            }
        });
        return asking;
    }

    private Button choice(String key, Ikon icon, Runnable act) {
        Button button = Pieces.button("", icon, act, "choice");
        button.setGraphic(Pieces.row(
                "choice-row",
                button.getGraphic(),
                Pieces.column("tight", line(key, "title"), line(key + ".why", "hint"))));
        button.setAccessibleText(texts.say(key));
        return button;
    }

    /** Words on one line: a button does not know its width early enough to wrap them. */
    private Label line(String key, String style) {
        Label label = new Label(texts.say(key));
        label.getStyleClass().add(style);
        return label;
    }

    private void show() {
        Work work = model.work().get();
        boolean busy = work != Work.NONE;
        choices.forEach(button -> button.setDisable(busy));
        recent.setDisable(busy);
        Pieces.show(progress.getParent(), busy);
        Pieces.show(cancel, work == Work.DRAWING);
        Pieces.show(told, busy);
        int drawn = model.drawn().get();
        progress.setProgress(
                work == Work.DRAWING
                        ? drawn / (double) StartViewModel.TRAINING_BALLOTS
                        : ProgressBar.INDETERMINATE_PROGRESS);
        told.setText(texts.say("start.work." + work, drawn, StartViewModel.TRAINING_BALLOTS));
    }

    private void showRecent() {
        recent.getChildren().clear();
        List<Path> places = model.choices().recent();
        Pieces.show(recent, !places.isEmpty());
        recent.getChildren().add(Pieces.text(texts.say("start.recent"), "caption"));
        for (Path place : places) {
            Hyperlink link = new Hyperlink(place.toString(), new FontIcon(MaterialDesignF.FOLDER_OUTLINE));
            link.setOnAction(event -> model.open(place));
            recent.getChildren().add(link);
        }
    }

    private void choose() {
        choosers.folder(texts.say("start.open"), model::open);
    }

    private void chooseElection() {
        choosers.file(texts.say("start.take"), texts.say("start.take.kind"), List.of("json"), model::take);
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        showRecent();
        train.requestFocus();
    }
}
