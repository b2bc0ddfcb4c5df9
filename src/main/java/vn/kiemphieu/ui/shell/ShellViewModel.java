package vn.kiemphieu.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.ui.display.DisplayViewModel;
import vn.kiemphieu.ui.help.HelpViewModel;
import vn.kiemphieu.ui.ready.ReadyViewModel;
import vn.kiemphieu.ui.review.ReviewViewModel;
import vn.kiemphieu.ui.scan.LastPicture;
import vn.kiemphieu.ui.scan.ScanViewModel;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.Choices;
import vn.kiemphieu.ui.session.StationSession;
import vn.kiemphieu.ui.setup.DraftViewModel;
import vn.kiemphieu.ui.setup.PlaceViewModel;
import vn.kiemphieu.ui.sound.Signal;
import vn.kiemphieu.ui.sound.Sounds;
import vn.kiemphieu.ui.start.StartViewModel;

/** The window as a whole: which counting place, which contest, which step, how it looks. Used on the screen's thread. */
public final class ShellViewModel implements AutoCloseable {
    private final Background background;
    private final StartViewModel start;
    private final ObjectProperty<Optional<Work>> work = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<DraftViewModel>> draft = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<Contest>> contests = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<Step> step = new SimpleObjectProperty<>(Step.START);
    private final ObjectProperty<StepProgress> progress = new SimpleObjectProperty<>(StepProgress.NOTHING_OPEN);
    private final Appearance appearance;
    private final ObjectProperty<Optional<Tool>> tool = new SimpleObjectProperty<>(Optional.empty());
    private final HelpViewModel help = new HelpViewModel();
    private final Sounds sounds;
    private final ObjectProperty<Optional<StationException>> uncaught = new SimpleObjectProperty<>(Optional.empty());
    private String uncaughtKind = "";
    private Optional<ToolModels> tools = Optional.empty();

    /** The open counting place and one of its contests, with what the screens show of it. */
    public record Work(
            StationSession session,
            Contest contest,
            PlaceViewModel setup,
            ReadyViewModel ready,
            ScanViewModel scan,
            ReviewViewModel review,
            LastSteps last) {}

    /** A window that remembers nothing when it closes, and is not heard. */
    public ShellViewModel(Background background, Locale language) {
        this(background, new Appearance(Choices.forgotten(), Optional.of(language)), Choices.forgotten(), signal -> {});
    }

    /** @param speaker is told what the program says to the ear */
    public ShellViewModel(Background background, Appearance appearance, Choices choices, Consumer<Signal> speaker) {
        this.background = background;
        this.appearance = appearance;
        this.sounds = new Sounds(choices, speaker);
        this.start = new StartViewModel(background, choices, this::opened, this::drafted);
    }

    private void drafted(DraftViewModel begun) {
        closeSession();
        draft.set(Optional.of(begun));
        progress.set(StepProgress.DESCRIBING);
        step.set(Step.SETUP);
    }

    private void opened(StationSession session, Optional<Path> ballots) {
        closeSession();
        draft.set(Optional.empty());
        contests.set(session.election().contests());
        begin(session, session.election().contests().get(0));
        work.get().orElseThrow().scan().origin().take(ballots);
        session.onChange(change -> {
            contests.set(session.election().contests());
            refresh(false);
        });
        refresh(true);
    }

    private void begin(StationSession session, Contest contest) {
        ScanViewModel scan =
                new ScanViewModel(session, contest, new LastPicture(session, language()::get), start.choices(), sounds);
        tool.set(Optional.empty());
        tools = Optional.of(ToolModels.of(session, contest, language()::get));
        LastSteps last = LastSteps.of(session, contest, language()::get, scan);
        last.minutes().folder().addListener((property, before, saved) -> {
            if (saved.isPresent() && last.minutes().closed().get()) {
                progress.set(progress.get().finished());
            }
        });
        work.set(Optional.of(new Work(
                session,
                contest,
                new PlaceViewModel(session, contest),
                new ReadyViewModel(session, contest),
                scan,
                new ReviewViewModel(session, contest),
                last)));
    }

    /** Another contest of the same counting place. */
    public void choose(Contest contest) {
        work.get().filter(now -> !now.contest().equals(contest)).ifPresent(now -> {
            begin(now.session(), contest);
            refresh(true);
        });
    }

    /** @param follow whether to go to the step that is next */
    private void refresh(boolean follow) {
        Work now = work.get().orElseThrow();
        background
                .run(
                        Lane.RECORDS,
                        () -> StepProgress.load(
                                now.session().station(), now.contest().id()))
                .then(loaded -> {
                    progress.set(loaded);
                    if (follow) {
                        goToNext(loaded);
                    }
                })
                .otherwise(e -> start.trouble().set(Optional.of(e)));
    }

    private void goToNext(StepProgress loaded) {
        for (Step each : Step.values()) {
            if (loaded.stateOf(each) == Step.State.NEXT) {
                step.set(each.hasScreen() ? each : Step.REVIEW);
            }
        }
    }

    public void go(Step wanted) {
        if (canGo(wanted)) {
            uncaught.set(Optional.empty());
            tool.set(Optional.empty());
            progress.set(progress.get().wentOnTo(wanted));
            step.set(wanted);
        }
    }

    /** Puts a tool on the screen in place of the step, which waits as it is; the guide opens where the step is told. */
    public void use(Tool wanted) {
        if (wanted == Tool.HELP) {
            help.open(tool.get()
                    .map(Enum::name)
                    .orElse(step.get().name())
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-'));
        }
        if (!wanted.isOfStation() || work.get().isPresent()) {
            tool.set(Optional.of(wanted));
        }
    }

    /** Whether there is something to see at this step. */
    public boolean canGo(Step wanted) {
        return wanted == Step.START
                || wanted == Step.SETUP && draft.get().isPresent()
                || wanted.hasScreen() && work.get().isPresent();
    }

    /** The next larger text, and after the largest the smallest. */
    public void nextSize() {
        appearance.nextSize();
    }

    /** An error that no screen expected is told on all of them until people go on; one that comes again and again once. */
    public void uncaught(Throwable thrown) {
        String kind = thrown.getClass().getName();
        if (uncaught.get().isEmpty() || !kind.equals(uncaughtKind)) {
            uncaughtKind = kind;
            uncaught.set(Optional.of(background.uncaught(thrown)));
        }
    }

    /** What went wrong that no screen expected. */
    public ObjectProperty<Optional<StationException>> uncaught() {
        return uncaught;
    }

    /** Whoever sat here leaves: nobody may act, and nobody rules, until they say who they are. */
    void lock() {
        work.get().ifPresent(open -> {
            open.session().signOut();
            open.review().leave();
        });
    }

    private void closeSession() {
        work.get().ifPresent(open -> {
            open.scan().abandon();
            open.session().close();
        });
        tools = Optional.empty();
        work.set(Optional.empty());
    }

    /** Stops feeding, waits until what was asked for is on record, and lets go of the counting place. */
    @Override
    public void close() {
        closeSession();
        background.close();
    }

    /** The tool in use; empty while the step is on the screen. */
    public ObjectProperty<Optional<Tool>> tool() {
        return tool;
    }

    /** Of the open contest. */
    public Optional<ToolModels> tools() {
        return tools;
    }

    public HelpViewModel help() {
        return help;
    }

    public StartViewModel start() {
        return start;
    }

    public ObjectProperty<Optional<Work>> work() {
        return work;
    }

    /** A counting place that is being described and not made yet. */
    public ObjectProperty<Optional<DraftViewModel>> draft() {
        return draft;
    }

    /** The second window's contents; empty while nothing is open. */
    public ObservableValue<Optional<DisplayViewModel>> display() {
        return work.map(now -> now.map(open -> open.last().display()));
    }

    /** Of the open counting place; a further round joins them. */
    public ObjectProperty<List<Contest>> contests() {
        return contests;
    }

    public ObjectProperty<Step> step() {
        return step;
    }

    public ObjectProperty<StepProgress> progress() {
        return progress;
    }

    public ObjectProperty<Locale> language() {
        return appearance.language();
    }

    /** Text size in percent. */
    public ObjectProperty<Integer> size() {
        return appearance.size();
    }

    /** Whether the program may be heard. */
    public BooleanProperty sound() {
        return sounds.on();
    }

    public BooleanProperty contrast() {
        return appearance.contrast();
    }
}
