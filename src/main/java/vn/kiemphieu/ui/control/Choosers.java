package vn.kiemphieu.ui.control;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import vn.kiemphieu.ui.session.Choices;

/** Asks for files and folders where the person last looked for some. */
public record Choosers(Node owner, Choices choices) {
    /** By then the desktop lets the window change its size again. */
    private static final Duration SETTLED = Duration.millis(400);

    /** @param endings of the files that can be chosen, such as {@code pdf} */
    public void file(String title, String kind, List<String> endings, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(choices.lastFolder().toFile());
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(
                        kind, endings.stream().map(ending -> "*." + ending).toList()));
        tell(over(owner, chooser::showOpenDialog), chosen);
    }

    /** A file that is to be written. */
    public void save(String title, Path usual, Consumer<Path> chosen) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(choices.lastFolder().toFile());
        chooser.setInitialFileName(usual.getFileName().toString());
        tell(over(owner, chooser::showSaveDialog), chosen);
    }

    public void folder(String title, Consumer<Path> chosen) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        chooser.setInitialDirectory(choices.lastFolder().toFile());
        tell(over(owner, chooser::showDialog), chosen);
    }

    /**
     * Asks over the window the node is in. Some desktops take a window that waits for an answer out of its full size, to one
     * larger than the screen; it gets that size back.
     */
    private static File over(Node owner, Function<Window, File> ask) {
        Window window = owner.getScene().getWindow();
        boolean full = window instanceof Stage stage && stage.isMaximized();
        File file = ask.apply(window);
        if (full) {
            PauseTransition settled = new PauseTransition(SETTLED);
            settled.setOnFinished(event -> {
                Stage stage = (Stage) window;
                stage.setMaximized(false);
                stage.setMaximized(true);
            });
            settled.play();
        }
        return file;
    }

    private void tell(File file, Consumer<Path> chosen) {
        if (file != null) {
            choices.chose(file.toPath());
            chosen.accept(file.toPath());
        }
    }

    /** A file dragged from the desktop onto the node does the same as one chosen. */
    public static void acceptDropped(Node target, Consumer<Path> dropped) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        target.setOnDragDropped(event -> {
            List<File> files = event.getDragboard().getFiles();
            event.setDropCompleted(!files.isEmpty());
            event.consume();
            files.stream().findFirst().map(File::toPath).ifPresent(dropped);
        });
    }
}
