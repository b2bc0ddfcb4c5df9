package vn.kiemphieu.ui.scan;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.nio.file.Path;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.kiemphieu.app.BatchScan;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.scan.ScanViewModel.State;

/** The scan screen: where from, start, pause, stop; the last ballot large with the reading over it. */
public final class ScanView implements Screen {
    private final ScanViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final Label folder = Pieces.text("", "path");
    private final TextField label = new TextField();
    private final Button start;
    private final Button pause;
    private final Button stop;
    private final Button choose;
    private final ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label told = Pieces.text("", "strong");
    private final Label fed = Pieces.text("", "number");
    private final Label accepted = Pieces.text("", "number");
    private final Label review = Pieces.text("", "number");
    private final Label rejected = Pieces.text("", "number");
    private final Label last = Pieces.text("", "caption");
    private final Label interrupted = Pieces.text("", "strong");
    private final ImageView picture = new ImageView();

    public ScanView(ScanViewModel model, Texts texts, Runnable toReview) {
        this.model = model;
        this.texts = texts;
        choose = Pieces.button(texts.say("scan.choose"), MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose);
        start = Pieces.button(texts.say("scan.start"), MaterialDesignP.PLAY, model::start, "accent", "large");
        pause = Pieces.button(texts.say("scan.pause"), MaterialDesignP.PAUSE, model::pause, "large");
        stop = Pieces.button(texts.say("scan.stop"), MaterialDesignS.STOP, model::stop, "large");
        Button next = Pieces.button(texts.say("scan.toReview"), MaterialDesignF.FORMAT_LIST_CHECKS, toReview, "large");
        label.textProperty().bindBidirectional(model.label());
        Label batch = Pieces.text(texts.say("scan.batch"), "caption");
        batch.setLabelFor(label);
        VBox side = Pieces.column(
                "scan-side",
                new TroubleBar(texts, model.trouble()),
                interrupted,
                Pieces.text(texts.say("scan.from"), "caption"),
                folder,
                choose,
                batch,
                label,
                Pieces.row("bar", start, pause, stop),
                running,
                told,
                counts(),
                Pieces.space(),
                next);
        root.getStyleClass().add("screen");
        root.setLeft(side);
        root.setCenter(Pieces.column("scan-last", last, fitted()));
        watch();
    }

    private Node counts() {
        return Pieces.row(
                "counts",
                Pieces.column("count", fed, Pieces.text(texts.say("scan.fed"), "caption")),
                Pieces.column("count", accepted, Pieces.text(texts.say("scan.accepted"), "caption")),
                Pieces.column("count", review, Pieces.text(texts.say("scan.review"), "caption")),
                Pieces.column("count", rejected, Pieces.text(texts.say("scan.rejected"), "caption")));
    }

    private Pane fitted() {
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        Pane frame = new Pane(picture);
        frame.getStyleClass().add("picture");
        frame.setMinSize(0, 0);
        VBox.setVgrow(frame, javafx.scene.layout.Priority.ALWAYS);
        picture.fitWidthProperty().bind(frame.widthProperty());
        picture.fitHeightProperty().bind(frame.heightProperty());
        return frame;
    }

    private void watch() {
        onChange(
                model.folder(),
                () -> folder.setText(
                        model.folder().get().map(Path::toString).orElseGet(() -> texts.say("scan.noFolder"))));
        onChange(model.state(), this::showState);
        onChange(model.interrupted(), this::showInterruption);
        onChange(model.counts(), this::showCounts);
        onChange(
                model.last(),
                () -> last.setText(model.last()
                        .get()
                        .map(sheet -> texts.say("scan.last", sheet.id()))
                        .orElseGet(() -> texts.say("scan.nothingYet"))));
        onChange(
                model.picture(),
                () -> model.picture()
                        .get()
                        .ifPresent(png -> picture.setImage(new Image(new ByteArrayInputStream(png)))));
    }

    private void onChange(ObservableValue<?> value, Runnable act) {
        Watch.now(root, value, act);
    }

    private void showState() {
        State state = model.state().get();
        boolean busy = state == State.RUNNING || state == State.PAUSED || state == State.STOPPING;
        start.setDisable(busy);
        choose.setDisable(busy);
        label.setDisable(busy);
        pause.setDisable(state != State.RUNNING && state != State.PAUSED);
        stop.setDisable(pause.isDisabled());
        pause.setText(texts.say(state == State.PAUSED ? "scan.goOn" : "scan.pause"));
        Pieces.show(running, state == State.RUNNING || state == State.STOPPING);
        told.setText(texts.say("scan.state." + state));
    }

    private void showInterruption() {
        Pieces.show(interrupted, model.interrupted().get().isPresent());
        model.interrupted()
                .get()
                .ifPresent(found -> interrupted.setText(texts.say(
                        "scan.interrupted", found.batch().label(), found.kept().size(), found.inTransport())));
    }

    private void showCounts() {
        BatchScan.Counts counts = model.counts().get();
        fed.setText(String.valueOf(counts.total()));
        accepted.setText(String.valueOf(counts.of(SheetStatus.ACCEPTED)));
        review.setText(String.valueOf(counts.of(SheetStatus.REVIEW)));
        rejected.setText(String.valueOf(counts.of(SheetStatus.REJECTED)));
        if (model.state().get() == State.RUNNING && counts.total() > 1) {
            told.setText(texts.say("scan.rate", Math.round(model.rate())));
        }
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.say("scan.choose"));
        File chosen = chooser.showDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.folder().set(java.util.Optional.of(chosen.toPath()));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        (start.isDisabled() ? pause : start).requestFocus();
    }
}
