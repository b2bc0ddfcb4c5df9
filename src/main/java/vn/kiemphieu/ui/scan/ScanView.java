package vn.kiemphieu.ui.scan;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.scan.ScanViewModel.State;
import vn.kiemphieu.ui.stop.StopPane;

/** The scan screen: where from, start, pause, stop; the last ballot large. A batch that stands takes all of it. */
public final class ScanView implements Screen {
    private static final Set<State> FEEDING = EnumSet.of(State.RUNNING, State.PAUSED, State.STOPPING);
    private static final int DIGITS = 5;

    private final ScanViewModel model;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final BorderPane usual = new BorderPane();
    private final StopPane standing;
    private final Button start;
    private final Button pause;
    private final Button stop;
    private final Button next;
    private final Node choices;
    private final CountsPane counts;
    private final ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label told = Pieces.text("", "strong");
    private final Label skipped = Pieces.text("");
    private final Label again;
    private final Label last = Pieces.text("", "caption");
    private final ImageView picture = new ImageView();

    public ScanView(ScanViewModel model, Texts texts, Runnable toReview) {
        this.model = model;
        this.texts = texts;
        start = Pieces.button(texts.say("scan.start"), MaterialDesignP.PLAY, model::start, "accent", "large");
        pause = Pieces.button(texts.say("scan.pause"), MaterialDesignP.PAUSE, model::pause, "large");
        stop = Pieces.button(texts.say("scan.stop"), MaterialDesignS.STOP, model::finish, "large");
        next = Pieces.button(texts.say("scan.toReview"), MaterialDesignF.FORMAT_LIST_CHECKS, toReview, "large");
        counts = new CountsPane(model, texts);
        again = Pieces.text(texts.say("scan.again.why"), "notice");
        skipped.setText(texts.say(model.isPractice() ? "scan.notChecked" : "scan.notChecked.real"));
        skipped.getStyleClass().add(model.isPractice() ? "hint" : "caution");
        standing = new StopPane(model.stop(), texts, model::resume, model::nothingMore, model::leaveStop);
        VBox filled = Pieces.column("scan-choices", batch(), new OriginPane(model.origin(), texts));
        ScrollPane scrolled = Fields.scrolled(filled);
        // words that wrap tell their height only once they have a width
        scrolled.prefViewportHeightProperty().bind(filled.heightProperty());
        choices = scrolled;
        FlowPane buttons = new FlowPane(start, pause, stop);
        buttons.getStyleClass().add("scan-flow");
        VBox side = Pieces.column(
                "scan-side",
                new TroubleBar(texts, model.trouble()),
                skipped,
                choices,
                again,
                buttons,
                running,
                told,
                counts,
                Pieces.space(),
                next);
        usual.getStyleClass().add("screen");
        usual.setLeft(side);
        usual.setCenter(Pieces.column("scan-last", last, fitted()));
        root.getChildren().addAll(usual, standing);
        watch();
    }

    private Node batch() {
        TextField label = Fields.text(model.label(), "");
        TextField expected = Fields.number(model.expectedText(), DIGITS);
        return Pieces.row(
                "scan-batch",
                Fields.named(texts.say("scan.batch"), label),
                Fields.named(texts.say("scan.expected"), expected));
    }

    private Pane fitted() {
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        Pane frame = new Pane(picture);
        frame.getStyleClass().add("picture");
        frame.setMinSize(0, 0);
        VBox.setVgrow(frame, Priority.ALWAYS);
        picture.fitWidthProperty().bind(frame.widthProperty());
        picture.fitHeightProperty().bind(frame.heightProperty());
        return frame;
    }

    private void watch() {
        Watch.now(root, model.state(), this::showState);
        Watch.now(root, model.notChecked(), this::showState);
        Watch.now(root, model.again(), this::showState);
        Watch.now(root, model.origin().kind(), this::showState);
        Watch.now(root, model.counts(), this::showRate);
        Watch.now(root, model.stop().stop(), () -> {
            boolean stands = model.stop().stop().get().isPresent();
            Pieces.show(standing, stands);
            Pieces.show(usual, !stands);
            shown();
        });
        Watch.now(
                root,
                model.last().pictured(),
                () -> last.setText(model.last()
                        .pictured()
                        .get()
                        .map(sheet -> texts.say("scan.last", sheet.id()))
                        .orElseGet(() -> texts.say("scan.nothingYet"))));
        Watch.now(
                root,
                model.last().picture(),
                () -> model.last()
                        .picture()
                        .get()
                        .ifPresent(png -> picture.setImage(new Image(new ByteArrayInputStream(png)))));
    }

    private void showState() {
        State state = model.state().get();
        boolean busy = FEEDING.contains(state);
        Pieces.show(choices, !busy);
        start.setDisable(busy);
        Pieces.show(start, !busy);
        Pieces.show(pause, busy);
        Pieces.show(stop, busy);
        pause.setDisable(state == State.STOPPING);
        stop.setDisable(state == State.STOPPING);
        pause.setText(texts.say(state == State.PAUSED ? "scan.goOn" : "scan.pause"));
        boolean watched = model.origin().kind().get() == OriginViewModel.Kind.WATCHED;
        stop.setText(texts.say(watched ? "scan.finish" : "scan.stop"));
        Pieces.show(running, state == State.RUNNING || state == State.STOPPING);
        told.setText(texts.say("scan.state." + state));
        boolean begun = state != State.READY || model.counts().get().total() > 0;
        Pieces.show(told, begun);
        Pieces.show(counts, begun);
        // to a place that counts it is said until the first sheet is in
        boolean first = model.isPractice() || !begun;
        Pieces.show(skipped, first && model.notChecked().get());
        boolean repeated = model.again().get() && !busy;
        Pieces.show(again, repeated);
        start.setText(texts.say(repeated ? "scan.again" : "scan.start"));
        prominent(start, state != State.DONE);
        prominent(next, state == State.DONE);
    }

    /** What is to be done now. */
    private static void prominent(Button button, boolean so) {
        button.getStyleClass().remove("accent");
        if (so) {
            button.getStyleClass().add("accent");
        }
    }

    private void showRate() {
        if (model.state().get() == State.RUNNING && model.counts().get().total() > 1) {
            told.setText(texts.say("scan.rate", Math.round(model.rate())));
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.lookAtChecks();
        if (standing.isVisible()) {
            standing.shown();
        } else {
            (FEEDING.contains(model.state().get()) ? pause : start).requestFocus();
        }
    }
}
