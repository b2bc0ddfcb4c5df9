package vn.kiemphieu.ui.gallery;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import vn.kiemphieu.store.CertainRow;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.wording.Terms;

/** One line of the gallery: a few rows side by side; a click brings a row close. */
final class RowsCell extends ListCell<List<CertainRow>> {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDTH = 240;
    private static final double HEIGHT = 48;

    private final GalleryViewModel model;
    private final Texts texts;
    private final HBox line = Pieces.row("gallery-line");

    RowsCell(GalleryViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("gallery-cell");
    }

    @Override
    protected void updateItem(List<CertainRow> rows, boolean empty) {
        super.updateItem(rows, empty);
        boolean shown = !empty && rows != null;
        line.getChildren().clear();
        if (shown) {
            rows.stream().map(this::crop).forEach(line.getChildren()::add);
        }
        setGraphic(shown ? line : null);
    }

    private Button crop(CertainRow row) {
        ImageView view = new ImageView();
        view.setPreserveRatio(true);
        view.setSmooth(true);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("picture");
        // the same room with and without its picture, so that nothing jumps when it comes
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        Label words = new Label(texts.say("gallery.row", row.sheet(), Terms.of(row.mark())));
        words.getStyleClass().add("caption");
        Button button = new Button("", Pieces.column("tight", frame, words));
        button.getStyleClass().add("crop");
        button.setAccessibleText(words.getText());
        button.pseudoClassStateChanged(CHOSEN, model.chosen().get().equals(java.util.Optional.of(row)));
        button.setOnAction(event -> {
            model.look(row);
            getListView().refresh();
        });
        model.crops().want(row, picture -> picture.ifPresent(found -> view.setImage(Pieces.image(found))));
        return button;
    }
}
