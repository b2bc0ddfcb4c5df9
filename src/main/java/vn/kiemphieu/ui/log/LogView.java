package vn.kiemphieu.ui.log;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.log.LogViewModel.Kind;
import vn.kiemphieu.ui.log.LogViewModel.Line;

/** The log: who did what and when, with a filter. */
public final class LogView implements Screen {
    private static final int LETTERS = 20;

    private final LogViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final ListView<Line> list = new ListView<>();
    private final TextField filter = new TextField();

    public LogView(LogViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        list.setCellFactory(view -> new Row());
        list.setAccessibleText(texts.say("log.title"));
        list.setPlaceholder(Pieces.text(texts.say("log.nothing"), "hint"));
        filter.setPromptText(texts.say("log.filter"));
        filter.setAccessibleText(texts.say("log.filter"));
        filter.setPrefColumnCount(LETTERS);
        filter.textProperty().bindBidirectional(model.filter());
        FlowPane bar = new FlowPane(kinds(), filter);
        bar.getStyleClass().add("tools");
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column(
                "tight",
                Pieces.text(texts.say("log.title"), "title"),
                Pieces.text(texts.say("log.why"), "hint"),
                bar,
                new TroubleBar(texts, model.trouble())));
        root.setCenter(list);
        Watch.now(
                root, model.lines(), () -> list.getItems().setAll(model.lines().get()));
    }

    private ComboBox<Kind> kinds() {
        ComboBox<Kind> box = Fields.combo(List.of(Kind.values()), model.kind(), kind -> texts.say("log.kind." + kind));
        box.setAccessibleText(texts.say("log.kind"));
        return box;
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        filter.requestFocus();
    }

    /** One event; the list makes only those one sees. */
    private static final class Row extends ListCell<Line> {
        private final Label at = new Label();
        private final Label who = new Label();
        private final Label what = Pieces.text("");
        private final HBox line = Pieces.row("log-line", at, who, what);

        Row() {
            at.getStyleClass().add("log-at");
            who.getStyleClass().add("log-who");
            at.setMinWidth(Region.USE_PREF_SIZE);
            who.setMinWidth(Region.USE_PREF_SIZE);
            what.setPrefWidth(0);
            what.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(what, Priority.ALWAYS);
        }

        @Override
        protected void updateItem(Line event, boolean empty) {
            super.updateItem(event, empty);
            boolean shown = !empty && event != null;
            setGraphic(shown ? line : null);
            if (shown) {
                at.setText(event.at());
                who.setText(event.who());
                what.setText(event.what());
            }
        }
    }
}
