package vn.kiemphieu.ui.whatif;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import vn.kiemphieu.app.WhatIf.Found;
import vn.kiemphieu.app.WhatIf.Permission;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;

/** One limit of the machine moved for the sake of argument: how many sheets and rows would be asked about. */
public final class WhatIfView implements Screen {
    /** Names of changed sheets that are told one by one. */
    private static final int MOST_NAMED = 12;

    private final WhatIfViewModel model;
    private final Texts texts;
    private final StackPane root = new StackPane();
    private final Label meaning = Pieces.text("", "hint");
    private final Label may = Pieces.text("", "notice");
    private final VBox result = Pieces.column("form-part");
    private final Button onBallots;
    private final Button onPictures;
    private final Button stop;
    private final ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label done = Pieces.text("", "strong");

    public WhatIfView(WhatIfViewModel model, Texts texts, Choices choices) {
        this.model = model;
        this.texts = texts;
        Choosers choosers = new Choosers(root, choices);
        onBallots = Pieces.button(
                texts.say("whatif.onBallots"), MaterialDesignP.PLAY, model::tryOnBallots, "accent", "large");
        onPictures = Pieces.button(
                texts.say("whatif.onPictures"),
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                () -> choosers.folder(texts.say("whatif.onPictures"), model::tryOn),
                "accent",
                "large");
        stop = Pieces.button(texts.say("whatif.stop"), MaterialDesignS.STOP, model::stop, "large");
        VBox form = Pieces.column(
                "form",
                Pieces.text(texts.say("whatif.title"), "title"),
                Pieces.text(texts.say("whatif.why")),
                new TroubleBar(texts, model.trouble()),
                may,
                asked(),
                meaning,
                new FlowPane(8, 8, onBallots, onPictures, stop),
                running,
                done,
                result);
        root.getStyleClass().add("screen");
        root.getChildren().add(Fields.scrolled(form));
        watch();
    }

    private FlowPane asked() {
        ComboBox<String> limits =
                Fields.combo(model.limits(), model.limit(), limit -> texts.say("whatif.limit." + limit));
        TextField value = Fields.text(model.value(), "");
        value.getStyleClass().add("number-field");
        FlowPane asked = new FlowPane(
                Fields.named(texts.say("whatif.limit"), limits), Fields.named(texts.say("whatif.value"), value));
        asked.getStyleClass().add("flow");
        return asked;
    }

    private void watch() {
        Watch.now(root, model.limit(), this::show);
        Watch.now(root, model.value(), this::show);
        Watch.now(root, model.permission(), this::show);
        Watch.now(root, model.busy(), this::show);
        Watch.now(root, model.found(), this::tell);
        Watch.now(
                root,
                model.done(),
                () -> done.setText(texts.say("whatif.done", model.done().get())));
    }

    private void show() {
        Optional<Permission> permission = model.permission().get();
        meaning.setText(texts.say(model.isUnthinkable() ? "whatif.unthinkable" : "whatif.usual", model.usual()));
        may.setText(permission.map(now -> texts.say("whatif.may." + now)).orElse(""));
        Pieces.show(may, permission.isPresent());
        boolean busy = model.busy().get();
        Pieces.show(onBallots, permission.filter(Permission.ON_BALLOTS::equals).isPresent());
        Pieces.show(
                onPictures, permission.filter(Permission.ON_PICTURES::equals).isPresent());
        onBallots.setDisable(!model.mayAsk());
        onPictures.setDisable(!model.mayAsk());
        Pieces.show(stop, busy);
        Pieces.show(running, busy);
        Pieces.show(done, busy);
    }

    private void tell() {
        result.getChildren().clear();
        model.found()
                .get()
                .ifPresent(found ->
                        lines(found).stream().map(line -> Pieces.text(line)).forEach(result.getChildren()::add));
    }

    private List<String> lines(Found found) {
        List<String> named = found.changed().stream().limit(MOST_NAMED).toList();
        return List.of(
                texts.say("whatif.sheets", found.sheets(), found.readBefore(), found.readThen()),
                texts.say("whatif.moreAsked", found.moreAsked()),
                texts.say("whatif.fewerAsked", found.fewerAsked()),
                texts.say("whatif.otherwise", found.otherwise()),
                found.changed().isEmpty()
                        ? texts.say("whatif.nothing")
                        : texts.say("whatif.changed", found.changed().size(), String.join(", ", named)),
                texts.say("whatif.notApplied"));
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        root.requestFocus();
    }
}
