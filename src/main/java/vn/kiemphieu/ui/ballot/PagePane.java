package vn.kiemphieu.ui.ballot;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Fields;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.wording.Terms;

/** The blank with its frames as large as people want it; in its place the scan that was tried, with what was read. */
final class PagePane {
    private static final double STEP = 1.25;
    private static final double MOST = 4;

    private final TemplateViewModel model;
    private final Texts texts;
    private final DoubleProperty zoom = new SimpleDoubleProperty(1);
    private final ObjectProperty<FramePane.Part> part = new SimpleObjectProperty<>(FramePane.Part.NAME);
    private final FramePane frames;
    private final ImageView tried = new ImageView();
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane desk;
    private final HBox tools;
    private final HBox result;
    private final Label verdict = Pieces.text("", "strong");
    private final VBox root;

    PagePane(TemplateViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        frames = new FramePane(model, part, texts);
        desk = new StackPane(frames);
        tools = Pieces.row(
                "bar",
                tool("setup.page.smaller", MaterialDesignM.MAGNIFY_MINUS_OUTLINE, () -> scale(1 / STEP)),
                tool("setup.page.larger", MaterialDesignM.MAGNIFY_PLUS_OUTLINE, () -> scale(STEP)));
        if (model.contest().method() == VotingMethod.AGREE_DISAGREE) {
            List<FramePane.Part> parts = Arrays.asList(FramePane.Part.values());
            tools.getChildren().add(Fields.radios(parts, part, value -> texts.say("setup.part." + value)));
        }
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMinWidth(0);
        result = Pieces.row(
                "bar",
                verdict,
                Pieces.button(
                        texts.say("setup.page.back"),
                        MaterialDesignC.CLOSE,
                        () -> model.trial().result().set(Optional.empty())));
        tried.setPreserveRatio(true);
        tried.setSmooth(true);
        scroll.getStyleClass().add("paper");
        scroll.setMinSize(0, 0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root = Pieces.column("setup-page", tools, result, scroll);
        root.setMinWidth(0);
        Watch.now(root, scroll.viewportBoundsProperty(), this::fit);
        Watch.change(root, zoom, this::fit);
        Watch.change(root, model.draft(), this::fit);
        Watch.now(root, model.trial().result(), this::show);
    }

    private Button tool(String key, Ikon icon, Runnable act) {
        Button button = Pieces.button("", icon, act, "flat");
        button.setTooltip(new Tooltip(texts.say(key)));
        button.setAccessibleText(texts.say(key));
        return button;
    }

    private void scale(double by) {
        zoom.set(Math.max(1, Math.min(MOST, zoom.get() * by)));
    }

    private void show() {
        Optional<Trial.Result> read = model.trial().result().get();
        Pieces.show(result, read.isPresent());
        Pieces.show(tools, read.isEmpty());
        read.ifPresentOrElse(
                shown -> {
                    verdict.setText(texts.say("setup.trial." + shown.status(), shown.name(), reasons(shown)));
                    tried.setImage(shown.picture()
                            .map(png -> new Image(new ByteArrayInputStream(png)))
                            .orElse(null));
                    scroll.setContent(tried);
                },
                () -> scroll.setContent(desk));
        fit();
    }

    private String reasons(Trial.Result shown) {
        return String.join(
                ", ",
                shown.reading().reasons().stream()
                        .map(reason ->
                                texts.say(Terms.of(reason, model.contest().method())))
                        .toList());
    }

    /** The whole page, or so many times as large. */
    private void fit() {
        double width = scroll.getViewportBounds().getWidth();
        double height = scroll.getViewportBounds().getHeight();
        desk.setMinSize(width, height);
        tried.setFitWidth(width);
        tried.setFitHeight(height);
        model.draft()
                .get()
                .map(StyleDraft::style)
                .ifPresent(style -> frames.scaleTo(
                        Math.max(1, zoom.get() * Math.min(width / style.widthMm(), height / style.heightMm()))));
    }

    VBox node() {
        return root;
    }
}
