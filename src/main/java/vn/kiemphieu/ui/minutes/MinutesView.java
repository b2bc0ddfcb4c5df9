package vn.kiemphieu.ui.minutes;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choosers;
import vn.kiemphieu.ui.control.PersonBox;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.session.Choices;

/** The minutes screen: what is missing, the papers to choose and look at, printing, saving onto a stick. */
public final class MinutesView implements Screen {
    private final MinutesViewModel model;
    private final Texts texts;
    private final Choices choices;
    private final Consumer<Missing.Where> go;
    private final BorderPane root = new BorderPane();
    private final VBox missing = Pieces.column("missing");
    private final VBox formats = Pieces.column("formats");
    private final Label asked;
    private final Label told = Pieces.text("", "notice");
    private final ProgressBar running = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final Button print;
    private final Button save;
    private final Button cancel;
    private final Button open;

    /** @param go to the screen on which something missing is done */
    public MinutesView(MinutesViewModel model, Texts texts, Choices choices, Consumer<Missing.Where> go) {
        this.model = model;
        this.texts = texts;
        this.choices = choices;
        this.go = go;
        print = Pieces.button(texts.say("minutes.print"), MaterialDesignP.PRINTER, this::print, "large");
        save = Pieces.button(
                texts.say("minutes.save"), MaterialDesignU.USB_FLASH_DRIVE_OUTLINE, this::save, "accent", "large");
        cancel = Pieces.button(texts.say("minutes.cancel"), MaterialDesignC.CLOSE, model::cancel);
        open = Pieces.button(
                texts.say("minutes.open"), MaterialDesignF.FOLDER_OPEN_OUTLINE, model::openFolder, "small");
        asked = Pieces.text(texts.say("minutes.by.why"), "hint");
        VBox list = Pieces.column(
                "minutes-list",
                missing,
                Pieces.text(texts.say("minutes.papers"), "title"),
                Pieces.text(texts.say("minutes.papers.why"), "hint"),
                new PaperList(model, texts, this::enable),
                records());
        ScrollPane scrolled = new ScrollPane(list);
        scrolled.setFitToWidth(true);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scrolled.setMinSize(0, 0);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        VBox side = Pieces.column(
                "minutes-side",
                new TroubleBar(texts, model.trouble()),
                scrolled,
                told,
                open,
                running,
                asked,
                new PersonBox(texts.say("minutes.by"), model.keepers(), model.person()),
                Pieces.row("bar", print, save, cancel));
        PreviewPane preview = new PreviewPane(model.preview(), texts);
        HBox.setHgrow(preview, Priority.ALWAYS);
        root.getStyleClass().add("screen");
        root.setCenter(Pieces.row("minutes", side, preview));
        watch();
    }

    /** The records for the level above and for those who check. */
    private TitledPane records() {
        CheckBox docx = new CheckBox(texts.say("minutes.docx"));
        docx.setWrapText(true);
        docx.selectedProperty().bindBidirectional(model.docx());
        formats.getChildren().add(docx);
        model.formats().forEach((format, chosen) -> {
            CheckBox box = new CheckBox(texts.say("minutes.format." + format.code()));
            box.setWrapText(true);
            box.selectedProperty().bindBidirectional(chosen);
            Watch.change(box, chosen, this::enable);
            box.disableProperty().bind(model.closed().not());
            formats.getChildren().add(box);
        });
        TitledPane pane = new TitledPane(texts.say("minutes.records"), formats);
        pane.setAnimated(false);
        return pane;
    }

    private void watch() {
        Watch.now(root, model.missing(), this::showMissing);
        Watch.now(root, model.papers(), this::enable);
        Watch.now(root, model.selected(), this::enable);
        Watch.now(root, model.closed(), this::enable);
        Watch.now(root, model.saving(), this::enable);
        Watch.now(root, model.person(), this::enable);
        Watch.now(
                root,
                model.folder(),
                () -> Pieces.show(open, model.folder().get().isPresent()));
        Watch.now(root, model.told(), () -> {
            told.setText(model.told().get().map(texts::say).orElse(""));
            Pieces.show(told, model.told().get().isPresent());
        });
    }

    private void enable() {
        Pieces.show(running, model.saving().get());
        Pieces.show(cancel, model.saving().get());
        save.setDisable(!model.maySave());
        Pieces.show(asked, model.asksWho());
        print.setDisable(model.saving().get() || model.selected().get().isEmpty());
    }

    private void showMissing() {
        missing.getChildren().clear();
        model.missing().get().ifPresent(all -> {
            boolean none = all.isEmpty();
            missing.getChildren().add(Pieces.text(texts.say(none ? "minutes.complete" : "minutes.missing"), "title"));
            all.forEach(one -> missing.getChildren().add(line(one)));
        });
    }

    private HBox line(Missing one) {
        Label words = Pieces.text(texts.say(one.what()));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox line = Pieces.row("check", new FontIcon(MaterialDesignC.CIRCLE_OUTLINE), words);
        line.getStyleClass().add("ask");
        if (one.where() != Missing.Where.PAPER) {
            boolean again = one.where() == Missing.Where.OPENED_AGAIN;
            Button button = Pieces.button(
                    texts.say(again ? "minutes.goOpenAgain" : "minutes.go"),
                    MaterialDesignA.ARROW_RIGHT,
                    () -> go.accept(one.where()),
                    "small");
            button.setAccessibleText(texts.say("minutes.go.accessible", one.what()));
            line.getChildren().add(button);
        }
        return line;
    }

    private void print() {
        try {
            SystemPrinter.ask(root.getScene().getWindow()).ifPresent(model::print);
        } catch (StationException e) {
            model.fail(e);
        }
    }

    private void save() {
        new Choosers(root, choices).folder(texts.say("minutes.save.where"), model::save);
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
    }
}
