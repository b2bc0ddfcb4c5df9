package vn.kiemphieu.ui.ballot;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.kiemphieu.app.ReadingPicture;
import vn.kiemphieu.app.StationWiring;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetStatus;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** One scan read with a template, to see whether it serves; nothing of it is kept or counted. */
public final class Trial {
    private final StationSession session;
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Result>> result = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());

    /** @param picture the scan with what was read drawn over it, as PNG; empty where no picture can be had */
    public record Result(String name, SheetStatus status, PageReading reading, Optional<byte[]> picture) {}

    Trial(StationSession session) {
        this.session = session;
    }

    /** @param language of what is written beside the picture */
    public void read(BallotStyle style, Path scan, Locale language) {
        trouble.set(Optional.empty());
        busy.set(true);
        session.background()
                .run(Lane.LONG, () -> tried(style, scan, language))
                .then(tried -> {
                    busy.set(false);
                    result.set(Optional.of(tried));
                })
                .otherwise(e -> {
                    busy.set(false);
                    trouble.set(Optional.of(e));
                });
    }

    private Result tried(BallotStyle style, Path scan, Locale language) {
        try (BallotSource source = BallotSources.of(List.of(scan));
                BallotReader reader = StationWiring.ballotReader(
                        style, session.station().settings().current(), Optional.empty())) {
            FedPage fed = source.next().orElseThrow(() -> new StationException(Trouble.NOTHING_TO_READ, scan));
            if (!(fed instanceof ScannedPage page)) {
                throw new StationException(Trouble.FILE_UNREADABLE, scan, fed.name());
            }
            PageReading reading = reader.read(page);
            return new Result(
                    page.name(), reading.status(), reading, ReadingPicture.png(page, style, reading, language));
        }
    }

    void forget() {
        result.set(Optional.empty());
    }

    public BooleanProperty busy() {
        return busy;
    }

    public ObjectProperty<Optional<Result>> result() {
        return result;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
