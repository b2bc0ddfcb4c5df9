package vn.kiemphieu.ui.minutes;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.TroubleBar;
import vn.kiemphieu.ui.control.Watch;

/** A page of the paper as it will be printed; the whole page, or as wide as there is room. */
final class PreviewPane extends BorderPane {
    private static final double EDGE = 4;

    private final PaperPreview model;
    private final Texts texts;
    private final ImageView picture = new ImageView();
    private final StackPane page = new StackPane(picture);
    private final ScrollPane pane = new ScrollPane(page);
    private final Label where = new Label();
    private final Label making = Pieces.text("", "notice");
    private final Button back;
    private final Button forward;
    private boolean wide;

    PreviewPane(PaperPreview model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("preview");
        setMinSize(0, 0);
        back = tool("minutes.page.back", MaterialDesignC.CHEVRON_LEFT, () -> model.turn(-1));
        forward = tool("minutes.page.forward", MaterialDesignC.CHEVRON_RIGHT, () -> model.turn(1));
        Button zoom = tool("minutes.page.zoom", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, () -> {
            wide = !wide;
            fit();
        });
        picture.setPreserveRatio(true);
        picture.setSmooth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setFitToWidth(true);
        pane.setPannable(true);
        pane.setMinSize(0, 0);
        pane.viewportBoundsProperty().addListener(change -> fit());
        HBox bar = Pieces.row("bar", back, where, forward, Pieces.space(), zoom);
        setTop(Pieces.column("tight", new TroubleBar(texts, model.trouble()), bar, making));
        setCenter(pane);
        Watch.now(this, model.shown(), this::show);
        Watch.now(this, model.busy(), this::showBusy);
    }

    private Button tool(String key, Ikon icon, Runnable act) {
        Button button = Pieces.button("", icon, act, "flat");
        button.setTooltip(new Tooltip(texts.say(key)));
        button.setAccessibleText(texts.say(key));
        return button;
    }

    private void showBusy() {
        boolean busy = model.busy().get();
        Pieces.show(making, busy);
        making.setText(busy ? texts.say("minutes.preview.making") : "");
    }

    private void show() {
        Optional<PaperPreview.Shown> shown = model.shown().get();
        picture.setImage(shown.map(page -> Pieces.image(page.picture())).orElse(null));
        picture.setAccessibleText(
                shown.map(page -> texts.say(PaperNames.key(page.paper().kind())))
                        .orElse(""));
        where.setText(shown.map(page -> texts.say("minutes.page", page.index() + 1, page.of()))
                .orElse(""));
        back.setDisable(shown.filter(page -> page.index() > 0).isEmpty());
        forward.setDisable(shown.filter(page -> page.index() + 1 < page.of()).isEmpty());
        pane.setVvalue(0);
        fit();
    }

    private void fit() {
        if (picture.getImage() == null) {
            return;
        }
        double width = Math.max(1, pane.getViewportBounds().getWidth() - EDGE);
        double height = Math.max(1, pane.getViewportBounds().getHeight() - EDGE);
        double scale = Math.min(
                width / picture.getImage().getWidth(),
                wide ? Double.MAX_VALUE : height / picture.getImage().getHeight());
        picture.setFitWidth(picture.getImage().getWidth() * scale);
    }
}
