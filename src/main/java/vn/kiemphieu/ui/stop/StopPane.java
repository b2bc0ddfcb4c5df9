package vn.kiemphieu.ui.stop;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import vn.kiemphieu.app.FeedStop;
import vn.kiemphieu.app.Interruption;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;

/** A batch that stands: what stopped it, which sheet, what lies around it, and three big answers. */
public final class StopPane extends BorderPane {
    private final StopViewModel model;
    private final Texts texts;
    private final StopAnswers answers;
    private final Label headline = Pieces.text("", "headline");
    private final VBox words = Pieces.column("stop-words");

    /**
     * @param feedOn goes on with the batch from where it came
     * @param nothingMore reads what is kept and ends it
     * @param later leaves it as it stands
     */
    public StopPane(StopViewModel model, Texts texts, Runnable feedOn, Runnable nothingMore, Runnable later) {
        this.model = model;
        this.texts = texts;
        this.answers = new StopAnswers(model, texts, feedOn, nothingMore, later);
        getStyleClass().add("stop-pane");
        HBox alarm = Pieces.row("stop-alarm", new FontIcon(MaterialDesignA.ALERT_OCTAGON_OUTLINE), headline);
        HBox.setHgrow(headline, Priority.ALWAYS);
        VBox side = Pieces.column("stop-side", new TroubleBar(texts, model.trouble()), words, answers);
        setTop(alarm);
        setCenter(new StackPlacePane(model, texts));
        setRight(Fields.scrolled(side));
        Watch.now(this, model.stop(), this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void show() {
        model.stop().get().ifPresent(now -> {
            headline.setText(texts.say("stop.headline", now.batch().label(), texts.say(cause(now.cause()))));
            words.getChildren()
                    .setAll(lines(now).stream().map(line -> Pieces.text(line)).toList());
            words.getChildren().get(1).getStyleClass().add("strong");
        });
    }

    private List<String> lines(FeedStop now) {
        Interruption feed = now.feed();
        String missing = texts.say("stop.noPicture", feed.inTransport());
        String kept =
                feed.kept().isEmpty() ? "" : texts.say("stop.kept", feed.kept().size());
        Optional<StationException> fault = model.fault().get();
        return List.of(
                        fault.map(texts::cause).orElseGet(() -> texts.say("stop.found")),
                        fault.map(texts::action).orElseGet(() -> action(now.cause())),
                        missing,
                        kept)
                .stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** A cause this program has no words for is told all the same. */
    private static String cause(String name) {
        String key = "stop.cause." + name;
        return Texts.has(key) ? key : "stop.cause.other";
    }

    private String action(String name) {
        return texts.action(name).orElseGet(() -> texts.say("stop.action"));
    }

    private void pressed(KeyEvent event) {
        boolean used = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        if (event.getTarget() instanceof javafx.scene.control.TextInputControl) {
            return;
        }
        if (event.getCode() == KeyCode.LEFT) {
            model.earlier();
        } else if (event.getCode() == KeyCode.RIGHT) {
            model.later();
        } else {
            used = answers.press(event.getCode());
        }
        if (used) {
            event.consume();
        }
    }

    /** The keyboard is where the first answer is. */
    public void shown() {
        answers.first().requestFocus();
    }
}
