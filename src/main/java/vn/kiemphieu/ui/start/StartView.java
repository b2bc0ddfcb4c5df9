package vn.kiemphieu.ui.start;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.start.StartViewModel.Work;

/** The first screen: practise, or open a counting place. */
public final class StartView implements Screen {
    private final StartViewModel model;
    private final Texts texts;
    private final VBox root;
    private final Button train;
    private final Button open;
    private final ProgressBar progress = new ProgressBar();
    private final Label told = Pieces.text("", "strong");

    public StartView(StartViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        train = choice("start.train", MaterialDesignS.SCHOOL_OUTLINE, () -> model.train(home()));
        open = choice("start.open", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose);
        root = Pieces.column(
                "start",
                Pieces.text(texts.say("app.title"), "headline"),
                Pieces.text(texts.say("start.promise"), "lead"),
                new TroubleBar(texts, model.trouble()),
                train,
                open,
                progress,
                told,
                Pieces.text(texts.say("start.create"), "hint"));
        model.work().addListener(change -> show());
        model.drawn().addListener(change -> show());
        show();
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
        train.setDisable(busy);
        open.setDisable(busy);
        Pieces.show(progress, busy);
        Pieces.show(told, busy);
        int drawn = model.drawn().get();
        progress.setProgress(
                work == Work.DRAWING
                        ? drawn / (double) StartViewModel.TRAINING_BALLOTS
                        : ProgressBar.INDETERMINATE_PROGRESS);
        told.setText(texts.say("start.work." + work, drawn, StartViewModel.TRAINING_BALLOTS));
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.say("start.open"));
        File chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.open(chosen.toPath());
        }
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
        train.requestFocus();
    }
}
