package vn.kiemphieu.ui;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;
import vn.kiemphieu.app.UserFolder;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.ui.display.DisplayWindow;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.shell.Appearance;
import vn.kiemphieu.ui.shell.ShellView;
import vn.kiemphieu.ui.shell.ShellViewModel;
import vn.kiemphieu.ui.sound.Speaker;

/** The desktop program: the one window, from opening to closing. */
public final class Desktop {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    /** What the desktop may put around the window when it does not fill the screen. */
    private static final int FRAME = 60;

    private static final double ANY_SIZE = 12;
    private static final List<String> TYPE =
            List.of("liberation/LiberationSans-Regular.ttf", "liberation/LiberationSans-Bold.ttf");

    /** Kept, for a logger nobody holds forgets its level; JavaFX warns that it is on the class path, where it is meant to be. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Desktop() {}

    /**
     * Opens the window and returns when it is closed.
     *
     * @param language for this time; empty: as it was left, Vietnamese at first
     * @param station opened at once
     * @throws StationException when this machine cannot show a window
     */
    public static void run(Optional<Locale> language, Optional<Path> station) {
        CountDownLatch closed = new CountDownLatch(1);
        JAVAFX_LOG.setLevel(Level.SEVERE);
        try {
            Platform.startup(() -> {});
        } catch (RuntimeException | LinkageError e) {
            throw new StationException(e, Trouble.NO_WINDOW, String.valueOf(e.getMessage()));
        }
        Platform.setImplicitExit(false);
        AtomicReference<Optional<RuntimeException>> failed = new AtomicReference<>(Optional.empty());
        Platform.runLater(() -> {
            failed.set(failure(() -> open(language, station, closed)));
            failed.get().ifPresent(e -> closed.countDown()); // no window will ever close
        });
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Platform.exit();
        failed.get().ifPresent(e -> {
            throw e;
        });
    }

    /** What keeps the window from opening, if anything does. */
    static Optional<RuntimeException> failure(Runnable opening) {
        try {
            opening.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        } catch (Error e) {
            return Optional.of(new IllegalStateException("the window cannot be opened", e));
        }
    }

    /** On the screen's thread: what nobody catches there is told in the window, for nobody sees what JavaFX prints. */
    static void tellUncaught(ShellViewModel model) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, thrown) -> model.uncaught(thrown));
    }

    private static void open(Optional<Locale> language, Optional<Path> station, CountDownLatch closed) {
        Choices choices = Choices.in(UserFolder.settings().resolve("window.properties"));
        ShellViewModel model = new ShellViewModel(
                new Background(Platform::runLater), new Appearance(choices, language), choices, new Speaker());
        tellUncaught(model);
        Stage stage = new Stage();
        var room = Screen.getPrimary().getVisualBounds();
        stage.setScene(scene(model, Math.min(WIDTH, room.getWidth()), Math.min(HEIGHT, room.getHeight() - FRAME)));
        stage.setTitle(new Texts(model.language().get()).say("app.title"));
        stage.setMaximized(true);
        stage.setOnHidden(event -> {
            model.close();
            closed.countDown();
        });
        stage.show();
        station.ifPresent(model.start()::open);
    }

    /** The window's contents as they look on the screen. */
    public static Scene scene(ShellViewModel model, double width, double height) {
        loadType();
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        Scene scene = new Scene(new ShellView(model).root(), width, height);
        scene.getStylesheets().add(Desktop.class.getResource("kiemphieu.css").toExternalForm());
        scene.getProperties().put(DisplayWindow.class, new DisplayWindow(model.display(), model.language()));
        model.language().addListener(change -> scene.setRoot(new ShellView(model).root()));
        return scene;
    }

    /** The program's own type: every Vietnamese letter on every machine, regular and bold. */
    private static void loadType() {
        for (String name : TYPE) {
            try (InputStream in = Desktop.class.getClassLoader().getResourceAsStream(name)) {
                Font.loadFont(in, ANY_SIZE);
            } catch (IOException e) {
                throw new IllegalStateException("the program's own type is damaged", e);
            }
        }
    }
}
