package vn.kiemphieu.ui.gallery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.store.CertainRow;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.look.LookPane;

/** Rows as small pictures in lines of a list that makes only the lines one sees. */
public final class GalleryView implements Screen {
    /** As wide as a row's picture, without the list's bar. */
    private static final double CROP_WIDTH = 258;

    private static final double BAR = 20;

    private final GalleryViewModel model;
    private final Texts texts;
    private final BorderPane root = new BorderPane();
    private final ListView<List<CertainRow>> list = new ListView<>();
    private final Label told = Pieces.text("", "hint");
    private int columns = 1;

    public GalleryView(GalleryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        list.setCellFactory(view -> new RowsCell(model, texts));
        list.setAccessibleText(texts.say("gallery.title"));
        list.getStyleClass().add("gallery");
        list.setFocusTraversable(false);
        list.setMinSize(0, 0);
        list.widthProperty().addListener(change -> arrange());
        FlowPane bar = new FlowPane(Pieces.text(texts.say("gallery.of"), "caption"), candidates());
        bar.getStyleClass().add("tools");
        root.getStyleClass().add("screen");
        root.setTop(Pieces.column(
                "tight",
                Pieces.text(texts.say("gallery.title"), "title"),
                bar,
                told,
                new TroubleBar(texts, model.trouble())));
        root.setCenter(list);
        LookPane close = LookPane.row(model.ballot(), texts);
        close.getStyleClass().add("gallery-close");
        root.setRight(close);
        Watch.now(root, model.rows(), this::fill);
        Watch.now(
                root,
                model.state(),
                () -> told.setText(texts.say("gallery.state." + model.state().get())));
        Watch.now(
                root,
                model.chosen(),
                () -> Pieces.show(close, model.chosen().get().isPresent()));
    }

    /** All candidates together first. */
    private ComboBox<Optional<Candidate>> candidates() {
        ComboBox<Optional<Candidate>> box = new ComboBox<>();
        box.getItems().add(Optional.empty());
        model.contest().candidates().forEach(candidate -> box.getItems().add(Optional.of(candidate)));
        box.setConverter(Fields.words(candidate -> candidate
                .map(one -> texts.say("gallery.candidate", one.no(), one.name()))
                .orElseGet(() -> texts.say("gallery.all"))));
        box.setValue(model.candidate().get());
        box.setAccessibleText(texts.say("gallery.of"));
        box.valueProperty().addListener((property, before, now) -> model.choose(now));
        return box;
    }

    private void arrange() {
        int fit = (int) Math.max(1, (list.getWidth() - BAR) / CROP_WIDTH);
        if (fit != columns) {
            columns = fit;
            fill();
        }
    }

    private void fill() {
        List<CertainRow> rows = model.rows().get();
        List<List<CertainRow>> lines = new ArrayList<>(rows.size() / columns + 1);
        for (int i = 0; i < rows.size(); i += columns) {
            lines.add(rows.subList(i, Math.min(rows.size(), i + columns)));
        }
        list.getItems().setAll(lines);
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
