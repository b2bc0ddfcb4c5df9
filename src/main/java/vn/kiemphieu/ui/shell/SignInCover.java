package vn.kiemphieu.ui.shell;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.control.SignInAsked;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.shell.ShellViewModel.Work;
import vn.kiemphieu.ui.signin.SignInPane;
import vn.kiemphieu.ui.signin.SignInViewModel;

/** Lies over the whole window while somebody is to sign in; nothing below it is seen or takes a key. */
final class SignInCover {
    private final BorderPane shell;
    private final ShellViewModel model;
    private final Texts texts;
    private Optional<SignInPane> pane = Optional.empty();

    SignInCover(BorderPane shell, ShellViewModel model, Texts texts) {
        this.shell = shell;
        this.model = model;
        this.texts = texts;
        shell.layoutBoundsProperty().addListener((property, before, now) -> fill());
        shell.addEventHandler(SignInAsked.ASKED, asked -> {
            asked.consume();
            ask(asked.name(), asked.then());
        });
    }

    /** At the opening of a place that uses accounts, and where the window is drawn anew in another language. */
    void greet() {
        close();
        session().filter(StationSession::asksWhoIsThere).ifPresent(open -> ask(Optional.empty(), () -> {}));
    }

    /** Signs everybody out of a place that uses accounts and asks who is there; tells whether it did. */
    boolean lock() {
        if (session().filter(StationSession::usesAccounts).isEmpty()) {
            return false;
        }
        model.lock();
        ask(Optional.empty(), () -> {});
        return true;
    }

    private void ask(Optional<String> name, Runnable then) {
        close();
        session().ifPresent(open -> {
            SignInPane asking = new SignInPane(
                    new SignInViewModel(open, name, () -> {
                        close();
                        then.run();
                    }),
                    texts);
            asking.setManaged(false);
            asking.setViewOrder(-1);
            pane = Optional.of(asking);
            shell.getChildren().add(asking);
            keep();
        });
    }

    /** After another screen came up underneath. */
    void keep() {
        pane.ifPresent(asking -> {
            parts().forEach(part -> part.setVisible(false));
            fill();
            Platform.runLater(asking::shown);
        });
    }

    private void close() {
        pane.ifPresent(asking -> {
            shell.getChildren().remove(asking);
            pane = Optional.empty();
            parts().forEach(part -> part.setVisible(true));
        });
    }

    private Stream<Node> parts() {
        return Stream.of(shell.getTop(), shell.getLeft(), shell.getCenter());
    }

    private void fill() {
        pane.ifPresent(asking -> {
            asking.resizeRelocate(0, 0, shell.getWidth(), shell.getHeight());
            asking.layout();
        });
    }

    private Optional<StationSession> session() {
        return model.work().get().map(Work::session);
    }
}
