package vn.kiemphieu.ui.ready;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import vn.kiemphieu.app.ready.ReadyPoint;
import vn.kiemphieu.people.Person;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.setup.PlaceViewModel;

/** The checks before ballots are fed: green where all is well, what to do where it is not. */
public final class ReadyView implements Screen {
    private final ReadyViewModel model;
    private final Texts texts;
    private final Consumer<PlaceViewModel.Page> toMend;
    private final BorderPane root = new BorderPane();
    private final VBox list = Pieces.column("form");
    private final Label told = Pieces.text("", "strong");
    private final Button toScan;
    private final Button report;
    private final ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Label printed = Pieces.text("", "strong");
    private final Choosers choosers;

    /** @param toMend shows where a missing thing is put right */
    public ReadyView(
            ReadyViewModel model, Texts texts, Choices choices, Consumer<PlaceViewModel.Page> toMend, Runnable toScan) {
        this.model = model;
        this.texts = texts;
        this.toMend = toMend;
        this.choosers = new Choosers(root, choices);
        report = Pieces.button(
                texts.say("ready.report"),
                MaterialDesignF.FILE_DOCUMENT_OUTLINE,
                () -> choosers.save(texts.say("ready.report"), Path.of(texts.say("ready.report.file")), model::print),
                "large");
        this.toScan = Pieces.button(texts.say("ready.toScan"), MaterialDesignA.ARROW_RIGHT, toScan, "accent", "large");
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column(
                "setup-top",
                Pieces.text(texts.say("ready.title"), "title"),
                told,
                who(),
                new TroubleBar(texts, model.trouble())));
        root.setCenter(Fields.scrolled(list));
        root.setBottom(Pieces.row(
                "setup-bottom",
                Pieces.button(texts.say("ready.again"), MaterialDesignR.REFRESH, model::look, "large"),
                report,
                running,
                Pieces.space(),
                this.toScan));
        Watch.now(root, model.checks(), this::show);
        Watch.now(root, model.busy(), this::show);
        Watch.now(root, model.by(), this::show);
        Watch.now(root, model.printed(), this::show);
    }

    private void show() {
        List<ReadyCheck> checks = model.checks().get();
        list.getChildren().setAll(checks.stream().map(this::line).toList());
        told.setText(texts.say(verdict(), model.unfinished(), model.later()));
        // over the list, which is longer than the window; its room stays while it is looked at again
        told.setVisible(!checks.isEmpty() && !model.busy().get());
        Optional<Path> written = model.printed().get();
        written.ifPresent(file -> printed.setText(texts.say("ready.report.written", file)));
        Pieces.show(printed, written.isPresent());
        list.getChildren().add(printed);
        boolean busy = model.busy().get();
        report.setDisable(busy || model.by().get().isEmpty());
        Pieces.show(running, busy);
        toScan.setDisable(!model.isReady());
    }

    private String verdict() {
        if (!model.isReady()) {
            return "ready.no";
        }
        if (model.unfinished() > 0) {
            return "ready.almost";
        }
        return model.later() > 0 ? "ready.yes.later" : "ready.yes";
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
        check.paper().ifPresent(paper -> line.getChildren().add(feed(paper)));
        return line;
    }

    private Node who() {
        List<Optional<Person>> members = new ArrayList<>();
        model.members().forEach(member -> members.add(Optional.of(member)));
        return Fields.named(
                texts.say("ready.by"),
                Fields.combo(
                        members,
                        model.by(),
                        person -> person.map(Person::name).orElse(texts.say("setup.records.choose"))));
    }

    /** Pictures are read on somebody's behalf, for none of them may be counted afterwards. */
    private Button feed(ReadyPoint.Name paper) {
        Button button = Pieces.button(
                texts.say("ready.feed"),
                MaterialDesignF.FOLDER_OPEN_OUTLINE,
                () -> choosers.folder(texts.say("ready.feed"), folder -> model.feed(paper, folder)));
        button.setDisable(model.busy().get() || model.by().get().isEmpty());
        return button;
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
