package vn.kiemphieu.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.adjudication.ContestCases;
import vn.kiemphieu.app.StationStyles;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.CastVoteRecord;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.definition.StyleFolder;
import vn.kiemphieu.store.Batch;
import vn.kiemphieu.store.SampleStation;
import vn.kiemphieu.store.StationFolder;
import vn.kiemphieu.store.StoredRuling;
import vn.kiemphieu.store.StoredSheet;
import vn.kiemphieu.store.StoredStyle;
import vn.kiemphieu.ui.session.Background;
import vn.kiemphieu.ui.session.PatientScreen;
import vn.kiemphieu.ui.session.StationSession;

/** A counting place with a queue, and the review screen's view model at work on it; no window. */
final class ReviewPlace implements AutoCloseable {
    final PatientScreen screen = new PatientScreen();
    final StationFolder station;
    final ReviewViewModel review;
    private final Background background = new Background(screen);
    private final StationSession session;
    private final Batch batch;
    private final StoredStyle style;

    ReviewPlace(Path temp, String regime, PageReading... fed) {
        station = SampleStation.make(temp.resolve("station"), regime, 2);
        style = StationStyles.take(station, template(temp.resolve("style")), SampleStation.AN.name());
        batch = station.batches().open("bch", "B1", Batch.Kind.SCANNED, true, SampleStation.AN.name());
        List.of(fed).forEach(this::feed);
        session = StationSession.of(temp.resolve("station"), station, background);
        review = new ReviewViewModel(session, session.election().contests().get(0));
        review.load();
        screen.await(() -> review.state().loaded().get());
        review.choose(SampleStation.AN.name());
    }

    StoredSheet feed(PageReading reading) {
        byte[] bytes =
                ("picture " + System.identityHashCode(reading)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return station.sheets()
                .add(
                        batch,
                        style,
                        "reader-1",
                        new FedPage.ScannedPage("a.png", bytes, 0),
                        reading,
                        SampleStation.AN.name());
    }

    private Path template(Path folder) {
        var definition = station.facts().definition();
        var contest = definition.election().contests().get(0);
        List<StyleRow> rows = contest.candidates().stream()
                .map(candidate -> {
                    double top = 20 + 10 * candidate.no();
                    MmBox box = new MmBox(30, top, 80, top + 5);
                    MmBox strip = new MmBox(10, top - 2, 140, top + 8);
                    NameLine line = new NameLine(box, top + 1, top + 4);
                    return new StyleRow(candidate.no(), candidate.name(), strip, List.of(line), Optional.empty());
                })
                .toList();
        BallotStyle made = new BallotStyle(
                definition.hash(),
                contest.id(),
                definition.election().regime(),
                contest.method(),
                contest.seats(),
                false,
                148,
                210,
                new BlankPage(new byte[] {1, 2, 3}, 200),
                Optional.empty(),
                rows);
        StyleFolder.write(made, folder);
        return folder;
    }

    /** Presses one key after the other. */
    void press(String... keys) {
        for (String key : keys) {
            if (!review.press(key)) {
                throw new AssertionError(key + " means nothing; offered: "
                        + review.state().offered().get());
            }
        }
    }

    void choose(String person) {
        review.choose(person);
    }

    /** What the screen is about: {@code 1:2} is row 2 of sheet 1, {@code 1:*} sheet 1 as a whole, {@code -} nothing. */
    String shown() {
        return review.state()
                .current()
                .get()
                .map(open -> open.sheet().id().number() + ":"
                        + (open.doubt().row().isPresent() ? open.doubt().row().getAsInt() : "*"))
                .orElse("-");
    }

    List<String> keys() {
        return review.state().offered().get().stream().map(Answer::key).toList();
    }

    /** Everything recorded once at least this many rulings are. */
    List<StoredRuling> recorded(int rulings) {
        screen.await(() -> station.rulings().ofContest("bch").size() >= rulings);
        return station.rulings().ofContest("bch");
    }

    CastVoteRecord record(int sheet) {
        return ContestCases.load(station, "bch").sheets().get(sheet - 1).record();
    }

    @Override
    public void close() {
        session.close();
        background.close();
    }
}
