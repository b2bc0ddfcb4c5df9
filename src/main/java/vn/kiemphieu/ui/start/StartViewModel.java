package vn.kiemphieu.ui.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.TrainingStation;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** Opens a counting place, or makes one to practise in. Used on the screen's thread. */
public final class StartViewModel {
    /** Enough to meet every kind of doubt, few enough to be done in ten minutes. */
    public static final int TRAINING_BALLOTS = 40;

    private final Background background;
    private final BiConsumer<StationSession, Optional<Path>> opened;
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Work> work = new SimpleObjectProperty<>(Work.NONE);
    private final IntegerProperty drawn = new SimpleIntegerProperty();

    /** What is being done. */
    public enum Work {
        NONE,
        OPENING,
        DRAWING
    }

    /** @param opened is told of the open counting place, and of a folder of ballots to feed where there is one */
    public StartViewModel(Background background, BiConsumer<StationSession, Optional<Path>> opened) {
        this.background = background;
        this.opened = opened;
    }

    public void open(Path folder) {
        open(folder, Optional.empty());
    }

    private void open(Path folder, Optional<Path> ballots) {
        trouble.set(Optional.empty());
        work.set(Work.OPENING);
        StationSession.open(folder, background)
                .then(session -> {
                    work.set(Work.NONE);
                    opened.accept(session, ballots);
                })
                .otherwise(this::fail);
    }

    /** @param parent where the training folder goes; a second one leaves the first alone */
    public void train(Path parent) {
        trouble.set(Optional.empty());
        work.set(Work.DRAWING);
        drawn.set(0);
        var news = background.<Integer>news(drawn::set);
        background
                .run(Lane.LONG, () -> TrainingStation.make(free(parent), TRAINING_BALLOTS, news::accept))
                .then(made -> open(made.station(), Optional.of(made.ballots())))
                .otherwise(this::fail);
    }

    private static Path free(Path parent) {
        Path folder = parent.resolve("kiemphieu-tap-duot");
        for (int number = 2; folder.toFile().exists(); number++) {
            folder = parent.resolve("kiemphieu-tap-duot-" + number);
        }
        return folder;
    }

    private void fail(StationException e) {
        work.set(Work.NONE);
        trouble.set(Optional.of(e));
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }

    public ObjectProperty<Work> work() {
        return work;
    }

    /** Training ballots drawn so far. */
    public IntegerProperty drawn() {
        return drawn;
    }
}
