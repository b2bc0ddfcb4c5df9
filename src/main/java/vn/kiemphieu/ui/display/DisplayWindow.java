package vn.kiemphieu.ui.display;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vn.kiemphieu.ui.Texts;

/** The second window, on the projector where there is one; there while the committee wants it and a counting place is open. */
public final class DisplayWindow {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 600;

    private final ObservableValue<Optional<DisplayViewModel>> model;
    private final ObservableValue<Locale> language;
    private final ChangeListener<Boolean> opens = (property, before, now) -> show();
    private Optional<DisplayViewModel> followed = Optional.empty();
    private Optional<DisplayView> view = Optional.empty();
    private Optional<Stage> stage = Optional.empty();

    public DisplayWindow(ObservableValue<Optional<DisplayViewModel>> model, ObservableValue<Locale> language) {
        this.model = model;
        this.language = language;
        model.addListener(change -> follow());
        language.addListener(change -> show());
        follow();
    }

    private void follow() {
        boolean wasOpen = followed.filter(old -> old.open().get()).isPresent();
        followed.ifPresent(old -> old.open().removeListener(opens));
        followed = model.getValue();
        followed.ifPresent(now -> {
            now.open().addListener(opens);
            now.open().set(wasOpen);
        });
        show();
    }

    private void show() {
        view = followed.filter(now -> now.open().get())
                .map(now -> new DisplayView(now, new Texts(language.getValue())));
        view.ifPresentOrElse(this::show, () -> {
            stage.ifPresent(shown -> {
                shown.getScene().setRoot(new Region()); // the view is out of the window and hears nothing more
                shown.close();
            });
            stage = Optional.empty();
        });
    }

    private void show(DisplayView now) {
        if (stage.isEmpty()) {
            stage = Optional.of(open(now));
        } else {
            stage.get().getScene().setRoot(now.root());
        }
        stage.get().setTitle(new Texts(language.getValue()).say("display.title"));
    }

    private Stage open(DisplayView now) {
        Stage made = new Stage();
        Scene scene = new Scene(now.root(), WIDTH, HEIGHT);
        scene.getStylesheets().add(Texts.class.getResource("kiemphieu.css").toExternalForm());
        made.setScene(scene);
        made.setOnHidden(event -> followed.ifPresent(hidden -> hidden.open().set(false)));
        List<Screen> screens = Screen.getScreens();
        if (screens.size() > 1) {
            Rectangle2D projector = screens.get(screens.size() - 1).getBounds();
            made.setX(projector.getMinX());
            made.setY(projector.getMinY());
            made.setFullScreenExitHint("");
            made.setFullScreen(true);
        }
        made.show();
        return made;
    }
}
