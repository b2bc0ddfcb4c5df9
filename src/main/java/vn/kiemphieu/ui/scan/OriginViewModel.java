package vn.kiemphieu.ui.scan;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import vn.kiemphieu.app.feeding.FeedOrigin;
import vn.kiemphieu.app.feeding.FoundScanner;
import vn.kiemphieu.app.feeding.ScannerSearch;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.source.scanner.ScanRequest.Colours;
import vn.kiemphieu.source.scanner.ScanRequest.Feed;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.Background.Lane;
import vn.kiemphieu.ui.session.Choices;

/** Where a batch comes from and how it is scanned; remembered from one batch to the next. Used on the screen's thread. */
public final class OriginViewModel {
    private static final Duration ASKING = Duration.ofSeconds(5);
    private static final String KIND = "scan.from";
    private static final String FOLDER = "scan.folder";

    private final Background background;
    private final Choices choices;
    private boolean lookedOnce;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.FOLDER);
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<List<FoundScanner>> found = new SimpleObjectProperty<>(List.of());
    private final ObjectProperty<FoundScanner> scanner = new SimpleObjectProperty<>();
    private final StringProperty address = new SimpleStringProperty("");
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Sayable>> told = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Integer> dpi = new SimpleObjectProperty<>();
    private final ObjectProperty<Colours> colours = new SimpleObjectProperty<>();
    private final ObjectProperty<Feed> feed = new SimpleObjectProperty<>();
    private final ObjectProperty<ScanLook.Paper> paper = new SimpleObjectProperty<>();

    /** What kind of place ballots come from. */
    public enum Kind {
        /** Pictures that are there already. */
        FOLDER,
        /** Pictures that another program puts there while the batch is fed. */
        WATCHED,
        SCANNER
    }

    OriginViewModel(Background background, Choices choices) {
        this.background = background;
        this.choices = choices;
        ScanLook look = ScanLook.remembered(choices);
        dpi.set(look.dpi());
        colours.set(look.colours());
        feed.set(look.feed());
        paper.set(look.paper());
        ScanLook.setting(choices, KIND, Kind.values()).ifPresent(kind::set);
        RememberedScanner.of(choices).ifPresent(known -> {
            found.set(List.of(known));
            scanner.set(known);
        });
        if (kind.get() == Kind.WATCHED) {
            folder.set(choices.setting(FOLDER).map(Path::of));
        }
    }

    /** @throws StationException where nothing was chosen */
    FeedOrigin origin() {
        Path chosen = folder.get().orElse(null);
        return switch (kind.get()) {
            case FOLDER -> new FeedOrigin.Files(List.of(require(chosen)));
            case WATCHED -> new FeedOrigin.Watched(require(chosen), Optional.empty());
            case SCANNER -> require(scanner.get()).origin();
        };
    }

    private <T> T require(T chosen) {
        if (chosen == null) {
            throw new StationException(
                    kind.get() == Kind.SCANNER ? Trouble.NO_SCANNER_CHOSEN : Trouble.NO_FOLDER_CHOSEN);
        }
        return chosen;
    }

    ScanLook look() {
        return new ScanLook(dpi.get(), colours.get(), feed.get(), paper.get());
    }

    /** The next batch, today or another day, is likely to come the same way. */
    void remember() {
        Map<String, String> kept = new TreeMap<>(look().settings());
        kept.put(KIND, kind.get().name());
        folder.get().ifPresent(path -> kept.put(FOLDER, path.toString()));
        Optional.ofNullable(scanner.get()).ifPresent(chosen -> kept.putAll(RememberedScanner.settings(chosen)));
        choices.set(kept);
    }

    /** Ballots that lie there, whatever was chosen the last time. */
    public void take(Optional<Path> ballots) {
        ballots.ifPresent(path -> kind.set(Kind.FOLDER));
        folder.set(ballots);
    }

    /** Looks once for what drivers know, when people first want a scanner. */
    public void lookFirst() {
        if (!lookedOnce && kind.get() == Kind.SCANNER) {
            look(ScannerSearch::onThisMachine);
        }
    }

    public void lookAgain() {
        look(ScannerSearch::onThisMachine);
    }

    /** Asks the network, which a counting place does only when told to. */
    public void lookOnTheNetwork() {
        look(() -> ScannerSearch.onTheNetwork(ASKING));
    }

    private void look(Callable<List<FoundScanner>> search) {
        lookedOnce = true;
        looking.set(true);
        told.set(Optional.empty());
        background.run(Lane.DEVICES, search).then(this::add).otherwise(e -> {
            looking.set(false);
            told.set(Optional.of(language -> new Texts(language).cause(e)));
        });
    }

    /** What was known stays in the list: a scanner that sleeps does not answer. */
    private void add(List<FoundScanner> more) {
        looking.set(false);
        List<FoundScanner> all = new ArrayList<>(found.get());
        more.stream()
                .filter(scanner ->
                        all.stream().noneMatch(known -> known.origin().equals(scanner.origin())))
                .forEach(all::add);
        found.set(all);
        told.set(Optional.of(
                more.isEmpty() ? Texts.sayable("scan.foundNone") : Texts.sayable("scan.found", more.size())));
        if (scanner.get() == null && !more.isEmpty()) {
            scanner.set(more.get(0));
        }
    }

    /** A network scanner whose address people know. */
    public void addAddress() {
        String url = address.get().strip();
        if (!url.isEmpty()) {
            FoundScanner named = new FoundScanner(url, new FeedOrigin.Escl(url, Optional.empty()));
            add(List.of(named));
            scanner.set(found.get().stream()
                    .filter(known -> known.origin().equals(named.origin()))
                    .findFirst()
                    .orElseThrow());
            told.set(Optional.empty());
            address.set("");
        }
    }

    public ObjectProperty<Kind> kind() {
        return kind;
    }

    /** Of pictures, there or to come. */
    public ObjectProperty<Optional<Path>> folder() {
        return folder;
    }

    /** The scanner's name; where two have the same, with what tells them apart. */
    String name(FoundScanner one) {
        boolean alone = found.get().stream()
                        .filter(known -> known.name().equals(one.name()))
                        .count()
                <= 1;
        return alone ? one.name() : one.name() + " – " + one.address();
    }

    public ObjectProperty<List<FoundScanner>> found() {
        return found;
    }

    /** The one chosen; null while none is. */
    public ObjectProperty<FoundScanner> scanner() {
        return scanner;
    }

    public StringProperty address() {
        return address;
    }

    public BooleanProperty looking() {
        return looking;
    }

    /** What came of looking for scanners. */
    public ObjectProperty<Optional<Sayable>> told() {
        return told;
    }

    public ObjectProperty<Integer> dpi() {
        return dpi;
    }

    public ObjectProperty<Colours> colours() {
        return colours;
    }

    public ObjectProperty<Feed> feed() {
        return feed;
    }

    public ObjectProperty<ScanLook.Paper> paper() {
        return paper;
    }

    public Choices choices() {
        return choices;
    }
}
