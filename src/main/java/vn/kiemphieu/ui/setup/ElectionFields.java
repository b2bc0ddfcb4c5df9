package vn.kiemphieu.ui.setup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Meeting;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.intake.word.Folding;

/** What is asked about an election as a whole, and where its files go. */
public final class ElectionFields {
    private static final int LONGEST_NAME = 40;

    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty unit = new SimpleStringProperty("");
    private final ObjectProperty<Regime> regime = new SimpleObjectProperty<>(Regime.PARTY_CONGRESS);
    private final ObjectProperty<Meeting> meeting = new SimpleObjectProperty<>(Meeting.DELEGATES_CONGRESS);
    private final BooleanProperty single = new SimpleBooleanProperty();
    private final ObjectProperty<Path> folder = new SimpleObjectProperty<>();
    private Path parent;
    private boolean settled;

    ElectionFields(Path parent) {
        this.parent = parent;
        title.addListener(change -> propose());
        propose();
    }

    void take(Election election) {
        title.set(election.title());
        unit.set(election.unit());
        regime.set(election.regime());
        election.meeting().ifPresent(meeting::set);
        single.set(election.singlePollingArea());
    }

    /** Another folder to hold the counting place's own. */
    public void putInto(Path other) {
        parent = other;
        propose();
    }

    /** From now on the folder stays where it is. */
    void settle() {
        settled = true;
    }

    public boolean isSettled() {
        return settled;
    }

    private void propose() {
        if (!settled) {
            String name = shortName(title.get(), LONGEST_NAME);
            Path free = parent.resolve(name.isEmpty() ? "kiem-phieu" : name);
            for (int number = 2; Files.exists(free); number++) {
                free = parent.resolve(name + "-" + number);
            }
            folder.set(free);
        }
    }

    /** Small letters, digits and hyphens: a name every file system takes. */
    static String shortName(String title, int longest) {
        String plain = Folding.plain(title).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() <= longest ? plain : plain.substring(0, longest);
        return cut.replaceAll("^-+|-+$", "");
    }

    /** Keys of sentences that say what is missing. */
    List<String> missing(boolean noContest, int membersMissing, boolean unconfirmed) {
        List<String> missing = new ArrayList<>();
        if (isIncomplete()) {
            missing.add("setup.missing.election");
        }
        if (noContest) {
            missing.add("setup.missing.contest");
        }
        if (membersMissing > 0) {
            missing.add("setup.missing.people");
        }
        if (unconfirmed) {
            missing.add("setup.missing.confirm");
        }
        return missing;
    }

    /** Whether title or unit is missing. */
    public boolean isIncomplete() {
        return title.get().isBlank() || unit.get().isBlank();
    }

    Election election(List<Contest> contests) {
        boolean party = regime.get() == Regime.PARTY_CONGRESS;
        boolean state = regime.get() == Regime.STATE;
        return new Election(
                title.get().strip(),
                unit.get().strip(),
                regime.get(),
                party ? Optional.of(meeting.get()) : Optional.empty(),
                state && single.get(),
                contests);
    }

    public StringProperty title() {
        return title;
    }

    public StringProperty unit() {
        return unit;
    }

    public ObjectProperty<Regime> regime() {
        return regime;
    }

    /** Of meaning in a Party election only. */
    public ObjectProperty<Meeting> meeting() {
        return meeting;
    }

    /** Whether the figures of this place are those of the whole unit; of meaning in a state election only. */
    public BooleanProperty single() {
        return single;
    }

    /** Where everything of this counting place goes. */
    public ObjectProperty<Path> folder() {
        return folder;
    }
}
