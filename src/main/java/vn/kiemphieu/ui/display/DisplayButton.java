package vn.kiemphieu.ui.display;

import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.Watch;
import vn.kiemphieu.ui.display.DisplayViewModel.Face;

/** In the main window: opens and closes the second one, and says what it shows. */
public final class DisplayButton extends MenuButton {

    public DisplayButton(DisplayViewModel model, Texts texts) {
        super("", new FontIcon(MaterialDesignP.PROJECTOR_SCREEN_OUTLINE));
        getStyleClass().add("flat");
        setId("display");
        setTooltip(new Tooltip(texts.say("display.title")));
        setAccessibleText(texts.say("display.title"));
        CheckMenuItem open = new CheckMenuItem(texts.say("display.open"));
        open.selectedProperty().bindBidirectional(model.open());
        getItems().addAll(open, new SeparatorMenuItem());
        ToggleGroup faces = new ToggleGroup();
        for (Face face : Face.values()) {
            RadioMenuItem item = new RadioMenuItem(texts.say("display.face." + face));
            item.setToggleGroup(faces);
            item.setOnAction(event -> model.show(face));
            getItems().add(item);
        }
        setOnShowing(event -> {
            model.load();
            showState(model);
        });
        Watch.now(this, model.result(), () -> showState(model));
    }

    private void showState(DisplayViewModel model) {
        Face[] faces = Face.values();
        int first = getItems().size() - faces.length;
        for (int i = 0; i < faces.length; i++) {
            RadioMenuItem item = (RadioMenuItem) getItems().get(first + i);
            item.setSelected(model.face().get() == faces[i]);
            item.setDisable(!model.mayShow(faces[i]));
        }
    }
}
