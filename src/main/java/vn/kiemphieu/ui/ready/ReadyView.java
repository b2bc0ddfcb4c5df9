package vn.kiemphieu.ui.ready;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.setup.PlaceViewModel;

/** The checks before ballots are fed: green where all is well, what to do where it is not. */
public final class ReadyView implements Screen {
    private final ReadyViewModel model;
    private final Texts texts;
    private final Consumer<PlaceViewModel.Page> toMend;
    private final BorderPane root = new BorderPane();
    private final VBox list = Pieces.column("form");
    private final Label told = Pieces.text("", "title");
    private final Button toScan;

    /** @param toMend shows where a missing thing is put right */
    public ReadyView(ReadyViewModel model, Texts texts, Consumer<PlaceViewModel.Page> toMend, Runnable toScan) {
        this.model = model;
        this.texts = texts;
        this.toMend = toMend;
        this.toScan = Pieces.button(texts.say("ready.toScan"), MaterialDesignA.ARROW_RIGHT, toScan, "accent", "large");
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column(
                "setup-top", Pieces.text(texts.say("ready.title"), "title"), new TroubleBar(texts, model.trouble())));
        root.setCenter(Fields.scrolled(list));
        root.setBottom(Pieces.row(
                "setup-bottom",
                Pieces.button(texts.say("ready.again"), MaterialDesignR.REFRESH, model::look, "large"),
                Pieces.space(),
                this.toScan));
        Watch.now(root, model.checks(), this::show);
        Watch.now(root, model.busy(), this::show);
    }

    private void show() {
        List<ReadyCheck> checks = model.checks().get();
        list.getChildren().setAll(checks.stream().map(this::line).toList());
        told.setText(texts.say(
                !model.isReady() ? "ready.no" : model.unfinished() == 0 ? "ready.yes" : "ready.almost",
                model.unfinished()));
        Pieces.show(told, !checks.isEmpty() && !model.busy().get());
        list.getChildren().add(told);
        toScan.setDisable(!model.isReady());
    }

    private Node line(ReadyCheck check) {
        VBox words = Pieces.column("tight", Pieces.text(texts.say(check.found()), "strong"));
        check.action().ifPresent(action -> words.getChildren().add(Pieces.text(texts.say(action))));
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label state = new Label(texts.say("ready.state." + check.state()), new FontIcon(icon(check.state())));
        state.getStyleClass().add("check-state");
        state.setMinWidth(HBox.USE_PREF_SIZE);
        HBox line = Pieces.row("card", state, words);
        line.getStyleClass().add(check.state().name().toLowerCase(Locale.ROOT));
        check.mend()
                .ifPresent(page -> line.getChildren()
                        .add(Pieces.button(
                                texts.say("ready.mend"), MaterialDesignA.ARROW_RIGHT, () -> toMend.accept(page))));
        return line;
    }

    private static Ikon icon(ReadyCheck.State state) {
        return switch (state) {
            case FINE -> MaterialDesignC.CHECK_CIRCLE;
            case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
            case LATER -> MaterialDesignP.PROGRESS_CLOCK;
            case MISSING -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.look();
    }
}
