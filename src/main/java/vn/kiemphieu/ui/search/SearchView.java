package vn.kiemphieu.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Choices;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.look.LookPane;

/** Finds a ballot by batch and number. */
public final class SearchView implements Screen {
    private static final int DIGITS = 8;

    private final SearchViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final ComboBox<String> batch = new ComboBox<>();
    private final TextField number = new TextField();
    private final Label notice = Pieces.text("", "notice");

    public SearchView(SearchViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        batch.setAccessibleText(texts.say("search.batch"));
        Choices.bind(batch, model.batch());
        number.setAccessibleText(texts.say("search.no"));
        number.setPrefColumnCount(DIGITS);
        number.textProperty().bindBidirectional(model.number());
        number.setOnAction(event -> model.find());
        Button find = Pieces.button(texts.say("search.find"), MaterialDesignM.MAGNIFY, model::find, "accent");
        Button before = Pieces.button(texts.say("search.before"), MaterialDesignC.CHEVRON_LEFT, () -> model.step(-1));
        Button after = Pieces.button(texts.say("search.after"), MaterialDesignC.CHEVRON_RIGHT, () -> model.step(1));
        before.setTooltip(new Tooltip(texts.say("search.keyBefore")));
        after.setTooltip(new Tooltip(texts.say("search.keyAfter")));
        FlowPane bar = new FlowPane(
                caption("search.batch", batch), batch, caption("search.no", number), number, find, before, after);
        bar.getStyleClass().add("tools");
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column("tight", Pieces.text(texts.say("search.title"), "title"), bar, notice));
        root.setCenter(LookPane.whole(model.ballot(), texts));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        Watch.now(root, model.batches(), () -> {
            String chosen = model.batch().get();
            batch.getItems().setAll(model.batches().get());
            // a box whose choices change forgets its choice
            model.batch().set(chosen);
        });
        Watch.now(root, model.notice(), () -> {
            notice.setText(model.notice().get().map(texts::say).orElse(""));
            Pieces.show(notice, model.notice().get().isPresent());
        });
    }

    private Label caption(String key, Node of) {
        Label label = Pieces.text(texts.say(key), "caption");
        label.setLabelFor(of);
        return label;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.PAGE_DOWN || event.getCode() == KeyCode.PAGE_UP) {
            model.step(event.getCode() == KeyCode.PAGE_DOWN ? 1 : -1);
            event.consume();
        }
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        number.requestFocus();
        number.selectAll();
    }
}
