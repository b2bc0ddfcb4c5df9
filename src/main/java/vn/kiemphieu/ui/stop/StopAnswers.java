package vn.kiemphieu.ui.stop;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.PersonBox;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** What a person answers to a stop; a sheet that is pulled wants a name and a reason first. */
final class StopAnswers extends VBox {
    private final StopViewModel model;
    private final Texts texts;
    private final Runnable feedOn;
    private final Runnable nothingMore;
    private final Runnable later;
    private final Button again;
    private final Button pull;
    private final VBox choices;
    private final VBox pulling;
    private final VBox pulled;
    private final TextField reason;

    StopAnswers(StopViewModel model, Texts texts, Runnable feedOn, Runnable nothingMore, Runnable later) {
        this.model = model;
        this.texts = texts;
        this.feedOn = feedOn;
        this.nothingMore = nothingMore;
        this.later = later;
        getStyleClass().add("form-part");
        again = big(texts, "again", MaterialDesignP.PLAY, feedOn);
        again.getStyleClass().add("accent");
        pull = big(texts, "pull", MaterialDesignA.ARROW_UP_BOLD_BOX_OUTLINE, this::askWho);
        Button leave = Pieces.button(texts.say("stop.later"), MaterialDesignC.CLOCK_OUTLINE, later);
        choices = Pieces.column(
                "form-part",
                explained(again, "again"),
                explained(pull, "pull"),
                explained(big(texts, "nothing", MaterialDesignC.CHECK_ALL, nothingMore), "nothing"),
                leave);
        reason = Fields.text(model.reason(), texts.say("stop.reason.example"));
        pulling = pulling();
        pulled = pulled();
        getChildren().addAll(pulled, choices, pulling);
        Watch.now(this, model.shown(), this::show);
        Watch.now(this, model.pulling(), () -> {
            Pieces.show(choices, !model.pulling().get());
            Pieces.show(pulling, model.pulling().get());
        });
    }

    private static Button big(Texts texts, String what, Ikon icon, Runnable act) {
        Button button = Pieces.button(texts.say("stop." + what), icon, act, "stop-answer");
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        return button;
    }

    private VBox explained(Button button, String what) {
        return Pieces.column("tight", button, Pieces.text(texts.say("stop." + what + ".why"), "caption"));
    }

    private VBox pulling() {
        Button write = Pieces.button(texts.say("stop.write"), MaterialDesignC.CHECK, model::pull, "accent", "large");
        PersonBox person = new PersonBox(texts.say("stop.by"), model.members(), model.by());
        Runnable check = () -> write.setDisable(!model.mayPull());
        Watch.now(this, model.by(), check);
        Watch.now(this, model.reason(), check);
        Watch.now(this, model.shown(), check);
        Label which = Pieces.text("", "title");
        Watch.now(
                this,
                model.shown(),
                () -> model.shown()
                        .get()
                        .ifPresent(now -> which.setText(
                                texts.say("stop.pulling", now.place().sheet()))));
        Button back = Pieces.button(texts.say("stop.back"), MaterialDesignA.ARROW_LEFT, this::ask);
        return Pieces.column(
                "form-part",
                which,
                person,
                Fields.named(texts.say("stop.reason"), reason),
                Pieces.row("bar", write, back));
    }

    private VBox pulled() {
        Label done = Pieces.text("", "strong");
        Button open = Pieces.button(texts.say("stop.open"), MaterialDesignP.PRINTER, model::openSlip);
        VBox box = Pieces.column("form-part", done, open);
        box.getStyleClass().add("notice");
        Watch.now(this, model.slip(), () -> {
            model.slip().get().ifPresent(file -> {
                done.setText(texts.say("stop.pulled", file));
            });
            Pieces.show(box, model.slip().get().isPresent());
        });
        return box;
    }

    /** The three answers, after whatever was asked between. */
    void ask() {
        model.pulling().set(false);
    }

    private void askWho() {
        model.pulling().set(true);
        Platform.runLater(reason::requestFocus); // or the key that led here is written into it
    }

    private void show() {
        pull.setDisable(model.shown().get().filter(now -> !now.pulled()).isEmpty());
    }

    /** @return whether the key is one of the answers' */
    boolean press(KeyCode key) {
        if (!choices.isVisible()) {
            boolean back = key == KeyCode.ESCAPE;
            if (back) {
                ask();
            }
            return back;
        }
        switch (key) {
            case DIGIT1, NUMPAD1 -> feedOn.run();
            case DIGIT2, NUMPAD2 -> pull.fire();
            case DIGIT3, NUMPAD3 -> nothingMore.run();
            case ESCAPE -> later.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    Node first() {
        return again;
    }
}
