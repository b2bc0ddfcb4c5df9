package vn.kiemphieu.ui.shell;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Pieces;
import vn.kiemphieu.ui.control.Watch;

/** The steps at the left: what is done, what is next, where one is. */
final class Rail extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");

    private final ShellViewModel model;
    private final Texts texts;

    Rail(ShellViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().add("rail");
        Watch.change(this, model.step(), this::show);
        Watch.change(this, model.progress(), this::show);
        Watch.change(this, model.work(), this::show);
        Watch.change(this, model.draft(), this::show);
        Watch.change(this, model.tool(), this::show);
        show();
    }

    private void show() {
        getChildren().setAll(Pieces.text(texts.say("rail.title"), "caption"));
        for (Step step : Step.values()) {
            getChildren().add(button(step));
        }
        getChildren().addAll(Pieces.space(), Pieces.text(texts.say("rail.tools"), "caption"));
        for (Tool tool : Tool.values()) {
            getChildren().add(button(tool));
        }
    }

    private Button button(Tool tool) {
        Button button = new Button(texts.say("tool." + tool));
        button.setGraphic(new FontIcon(icon(tool)));
        button.getStyleClass().addAll("step", "tool");
        button.pseudoClassStateChanged(HERE, model.tool().get().equals(Optional.of(tool)));
        button.setTooltip(new Tooltip(texts.say("tool." + tool + ".why")));
        button.setDisable(tool.isOfStation() && model.work().get().isEmpty());
        button.setOnAction(event -> model.use(tool));
        return button;
    }

    private static Ikon icon(Tool tool) {
        return switch (tool) {
            case SEARCH -> MaterialDesignM.MAGNIFY;
            case GALLERY -> MaterialDesignV.VIEW_GRID_OUTLINE;
            case ENTRY -> MaterialDesignK.KEYBOARD_OUTLINE;
            case LOG -> MaterialDesignN.NOTEBOOK_OUTLINE;
            case WHAT_IF -> MaterialDesignT.TUNE_VARIANT;
            case HELP -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
        };
    }

    private Button button(Step step) {
        Step.State state = model.progress().get().stateOf(step);
        Button button = new Button(texts.say("rail.step", step.ordinal() + 1, texts.say("step." + step)));
        button.setGraphic(new FontIcon(icon(state)));
        button.getStyleClass().addAll("step", state.name().toLowerCase(java.util.Locale.ROOT));
        button.pseudoClassStateChanged(
                HERE, model.tool().get().isEmpty() && model.step().get() == step);
        String tip = texts.say(step.hasScreen() ? "rail." + state : "rail.noScreen");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(texts.say("rail.accessible", texts.say("step." + step), tip));
        button.setDisable(!model.canGo(step));
        button.setOnAction(event -> model.go(step));
        return button;
    }

    private static Ikon icon(Step.State state) {
        return switch (state) {
            case DONE -> MaterialDesignC.CHECK_CIRCLE;
            case NEXT -> MaterialDesignA.ARROW_RIGHT_CIRCLE;
            case LATER -> MaterialDesignC.CIRCLE_OUTLINE;
        };
    }
}
