package vn.kiemphieu.ui.sound;

import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import vn.kiemphieu.ui.session.Choices;

/** Whether the program may be heard; remembered. */
public final class Sounds implements Consumer<Signal> {
    private static final String ON = "sound";

    private final Consumer<Signal> speaker;
    private final BooleanProperty on = new SimpleBooleanProperty();

    public Sounds(Choices choices, Consumer<Signal> speaker) {
        this.speaker = speaker;
        on.set(choices.setting(ON).map(Boolean::parseBoolean).orElse(true));
        on.addListener(change -> choices.set(Map.of(ON, on.get() + "")));
    }

    @Override
    public void accept(Signal signal) {
        if (on.get()) {
            speaker.accept(signal);
        }
    }

    public BooleanProperty on() {
        return on;
    }
}
