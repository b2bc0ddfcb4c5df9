package vn.kiemphieu.ui.scan;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.kiemphieu.app.feeding.FeedOrigin;

/** The folder that was just fed to its end: fed once more, every picture in it would be asked about as a repeated one. */
final class FedFolder {
    private final BooleanProperty asked = new SimpleBooleanProperty();
    private Optional<Path> finished = Optional.empty();

    /** @param from what came to its end; nothing where people said that no more will come */
    void finished(FeedOrigin from, OriginViewModel origin) {
        boolean whole =
                from instanceof FeedOrigin.Files files && !files.inputs().isEmpty();
        finished = whole ? origin.folder().get() : Optional.empty();
        asked.set(false);
    }

    /** @return whether people must be asked before it is fed, which the second time they are not */
    boolean asksFirst(OriginViewModel origin) {
        boolean same = origin.kind().get() == OriginViewModel.Kind.FOLDER
                && finished.isPresent()
                && finished.equals(origin.folder().get());
        boolean first = same && !asked.get();
        asked.set(first);
        return first;
    }

    void forget() {
        asked.set(false);
    }

    BooleanProperty asked() {
        return asked;
    }
}
