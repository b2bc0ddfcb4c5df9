package vn.kiemphieu.ui.whatif;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.WhatIf;
import vn.kiemphieu.app.WhatIf.Found;
import vn.kiemphieu.app.WhatIf.Permission;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.source.BallotSources;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.StationSession;

/** What the machine would say by another limit; nothing is ever read so. Used on the screen's thread. */
public final class WhatIfViewModel {
    private final StationSession session;
    private final Contest contest;
    private final List<String> limits;
    private final ObjectProperty<String> limit = new SimpleObjectProperty<>();
    private final StringProperty value = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Permission>> permission = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Found>> found = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final IntegerProperty done = new SimpleIntegerProperty();
    private final ObjectProperty<Optional<StationException>> trouble = new SimpleObjectProperty<>(Optional.empty());
    private volatile boolean goOn;

    public WhatIfViewModel(StationSession session, Contest contest) {
        this.session = session;
        this.contest = contest;
        this.limits = WhatIf.limits(contest, session.election().regime());
        limit.addListener(change -> {
            value.set(String.valueOf(usual()));
            found.set(Optional.empty());
        });
        limit.set(limits.get(0));
    }

    /** Looks whether it may be asked now. */
    public void load() {
        session.background()
                .run(Lane.RECORDS, () -> WhatIf.permission(session.station(), contest))
                .then(may -> permission.set(Optional.of(may)))
                .otherwise(this::fail);
    }

    /** Where the chosen limit stands. */
    public double usual() {
        return WhatIf.usual(limit.get());
    }

    /** What people wrote; a comma is a point. Empty where it is no number of zero or more. */
    OptionalDouble asked() {
        try {
            double number = Double.parseDouble(value.get().strip().replace(',', '.'));
            return number >= 0 && number < 1000 ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** Whether no reading is possible by the number people wrote, for other limits forbid it. */
    public boolean isUnthinkable() {
        return asked().isPresent() && !new WhatIf(limit.get(), asked().getAsDouble()).isThinkable();
    }

    public boolean mayAsk() {
        return !busy.get()
                && asked().isPresent()
                && asked().getAsDouble() != usual()
                && !isUnthinkable()
                && permission.get().filter(Permission.NOT_NOW::equals).isEmpty();
    }

    /** On the ballots that were fed. */
    public void tryOnBallots() {
        WhatIf ask = new WhatIf(limit.get(), asked().orElseThrow());
        run(news -> ask.onBallots(session.station(), contest, news, () -> goOn));
    }

    /** On pictures in a folder, none of which is a ballot of this count. */
    public void tryOn(Path folder) {
        WhatIf ask = new WhatIf(limit.get(), asked().orElseThrow());
        run(news -> {
            try (BallotSource pictures = BallotSources.of(List.of(folder))) {
                return ask.onPictures(session.station(), contest, pictures, news, () -> goOn);
            }
        });
    }

    private interface Job {
        Found run(IntConsumer news);
    }

    private void run(Job job) {
        trouble.set(Optional.empty());
        found.set(Optional.empty());
        done.set(0);
        busy.set(true);
        goOn = true;
        var news = session.background().<Integer>news(done::set);
        session.background()
                .run(Lane.LONG, () -> job.run(news::accept))
                .then(now -> {
                    busy.set(false);
                    found.set(Optional.of(now));
                })
                .otherwise(this::fail);
    }

    /** What was found by then is told. */
    public void stop() {
        goOn = false;
    }

    private void fail(StationException e) {
        busy.set(false);
        trouble.set(Optional.of(e));
    }

    public List<String> limits() {
        return limits;
    }

    public ObjectProperty<String> limit() {
        return limit;
    }

    public StringProperty value() {
        return value;
    }

    /** Empty until it is known. */
    public ObjectProperty<Optional<Permission>> permission() {
        return permission;
    }

    public ObjectProperty<Optional<Found>> found() {
        return found;
    }

    public BooleanProperty busy() {
        return busy;
    }

    /** Sheets looked at so far. */
    public IntegerProperty done() {
        return done;
    }

    public ObjectProperty<Optional<StationException>> trouble() {
        return trouble;
    }
}
