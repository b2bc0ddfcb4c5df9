package vn.kiemphieu.ui.help;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.kiemphieu.report.guide.Guide.Chapter;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Screen;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.help.HelpViewModel.Hit;

/** The user guide: chapters at the left, with a search; the chapter at the right. */
public final class HelpView implements Screen {
    private final HelpViewModel model;
    private final BorderPane root = new BorderPane();
    private final TextField search = new TextField();
    private final ListView<Hit> list = new ListView<>();
    private final ScrollPane page = new ScrollPane();
    private Chapter onPage;

    public HelpView(HelpViewModel model, Texts texts) {
        this.model = model;
        search.setPromptText(texts.say("help.search"));
        search.setAccessibleText(texts.say("help.search"));
        search.textProperty().bindBidirectional(model.wanted());
        list.setCellFactory(view -> new HitCell());
        list.setAccessibleText(texts.say("help.chapters"));
        list.setPlaceholder(Pieces.text(texts.say("help.nothing"), "hint"));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && root.getScene() != null) {
                model.open(now.chapter());
            }
        });
        page.setFitToWidth(true);
        page.getStyleClass().add("guide-page");
        VBox left = Pieces.column("side", Pieces.text(texts.say("help.title"), "title"), search, list);
        left.getStyleClass().add("help-side");
        VBox.setVgrow(list, Priority.ALWAYS);
        Label language = Pieces.text(texts.say("help.language"), "hint");
        Pieces.show(language, !language.getText().isBlank());
        left.getChildren().add(1, language);
        root.getStyleClass().add("screen");
        root.setLeft(left);
        root.setCenter(page);
        Watch.now(root, model.hits(), () -> list.getItems().setAll(model.hits().get()));
        Watch.now(root, model.chapter(), this::show);
        root.sceneProperty().addListener(change -> show());
    }

    /** Pictures are read once it is looked at, and once for a chapter. */
    private void show() {
        model.chapter().get().filter(chapter -> root.getScene() != null).ifPresent(chapter -> {
            if (!chapter.equals(onPage)) {
                onPage = chapter;
                page.setContent(new ChapterPane(chapter));
                page.setVvalue(0);
            }
            list.getItems().stream()
                    .filter(hit -> hit.chapter().equals(chapter))
                    .findFirst()
                    .filter(hit -> !hit.equals(list.getSelectionModel().getSelectedItem()))
                    .ifPresent(hit -> list.getSelectionModel().select(hit));
        });
    }

    @Override
    public Node node() {
        return root;
    }

    @Override
    public void shown() {
        show();
        search.requestFocus();
    }

    /** A chapter's title and, while somebody searches, the words around what was found. */
    private static final class HitCell extends ListCell<Hit> {
        private final Label title = Pieces.text("");
        private final Label around = Pieces.text("", "caption");
        private final VBox both = Pieces.column("tight", title, around);

        HitCell() {
            // as wide as the list and no wider, so that words wrap
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Hit hit, boolean empty) {
            super.updateItem(hit, empty);
            boolean shown = !empty && hit != null;
            setGraphic(shown ? both : null);
            if (shown) {
                title.setText(hit.chapter().title());
                around.setText(hit.around());
                Pieces.show(around, !hit.around().isEmpty());
            }
        }
    }
}
