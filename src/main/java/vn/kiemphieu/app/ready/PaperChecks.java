package vn.kiemphieu.app.ready;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.kiemphieu.app.ready.ReadyPoint.Name;
import vn.kiemphieu.app.ready.ReadyPoint.State;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.FedPage;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.PageReading.Read;
import vn.kiemphieu.ballot.RowReading;
import vn.kiemphieu.ballot.Sha256;
import vn.kiemphieu.calibration.fit.LabelledPage;
import vn.kiemphieu.image.Affine;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.source.BallotSource;
import vn.kiemphieu.testdeck.RowTruth;

/**
 * What sheets of paper show that are no ballots: a clean one, unused ones, a test deck. Nothing of them is stored as a
 * sheet; their pictures are remembered, so that none can be counted later.
 */
public final class PaperChecks {
    private static final int UNUSED_WANTED = 20;
    private static final int TEST_WANTED = 20;
    private static final String PRINT_FOUND = "printFound";
    private static final double NAME_THERE = 0.5; // share of a name's print: another name's is below

    private final Function<ScannedPage, PageReading> reader;
    private final Set<String> pictures = new LinkedHashSet<>();
    private int coloured;
    private int seen;

    public PaperChecks(Function<ScannedPage, PageReading> reader) {
        this.reader = reader;
    }

    /** SHA-256 of every picture looked at, in order. */
    public List<String> pictures() {
        return List.copyOf(pictures);
    }

    /** A sheet of clean paper through the scanner shows dirt on its glass and nothing else. */
    public ReadyPoint blankSheet(BallotSource source) {
        int sheets = 0;
        int dirty = 0;
        for (FedPage page : all(source)) {
            sheets++;
            PageReading reading = read(page);
            boolean clean =
                    reading instanceof PageReading.Blank blank && blank.reason() == AdjudicationReason.BLANK_PAGE;
            dirty += clean ? 0 : 1;
        }
        State state = sheets == 0 ? State.OPEN : dirty == 0 ? State.GOOD : State.WRONG;
        return ReadyPoint.of(Name.BLANK_SHEET, state, sheets, dirty);
    }

    /** Unused ballots must be this form with these names, and without a mark: else it is a wrong print run. */
    public ReadyPoint unusedBallots(BallotSource source) {
        int sheets = 0;
        List<String> wrong = new ArrayList<>();
        for (FedPage page : all(source)) {
            sheets++;
            if (!isUnused(read(page))) {
                wrong.add(page.name());
            }
        }
        State state = !wrong.isEmpty() ? State.WRONG : sheets < UNUSED_WANTED ? State.OPEN : State.GOOD;
        return ReadyPoint.of(
                Name.UNUSED_BALLOTS, state, sheets, UNUSED_WANTED, wrong.size(), wrong.isEmpty() ? "" : wrong.get(0));
    }

    /** A deck with known answers must be read without a wrong one; what is asked about is not wrong. */
    public ReadyPoint testDeck(List<LabelledPage> deck) {
        int marks = 0;
        int asked = 0;
        List<String> wrong = new ArrayList<>();
        for (LabelledPage labelled : deck) {
            LabelledPage.Content content = labelled.content().get();
            PageReading reading = read(content.page());
            for (RowTruth truth : content.truth().rows()) {
                if (truth.kind().startsWith("na")) {
                    continue;
                }
                marks++;
                MarkStatus said = said(reading, truth.no());
                asked += said == MarkStatus.UNCERTAIN ? 1 : 0;
                boolean right = said == MarkStatus.UNCERTAIN || truth.mark().equals(Optional.of(said));
                // a sheet that waits for people is counted by nobody as the machine read it
                if (!right
                        && (truth.mark().isPresent() || reading.status() == vn.kiemphieu.ballot.SheetStatus.ACCEPTED)) {
                    wrong.add(labelled.origin() + " " + truth.no());
                }
            }
        }
        State state = deck.isEmpty()
                ? State.OPEN
                : !wrong.isEmpty() ? State.WRONG : deck.size() < TEST_WANTED ? State.OPEN : State.GOOD;
        return ReadyPoint.of(
                Name.TEST_DECK,
                state,
                deck.size(),
                marks,
                asked,
                wrong.size(),
                wrong.isEmpty() ? "" : wrong.get(0),
                TEST_WANTED);
    }

    /** Whether two pens of another colour can be told apart on what was scanned. */
    public ReadyPoint colours() {
        State state = seen == 0 ? State.OPEN : coloured == seen ? State.GOOD : State.NOTE;
        return ReadyPoint.of(Name.COLOURS, state, seen, coloured);
    }

    private static MarkStatus said(PageReading reading, int no) {
        return reading instanceof Read read
                ? read.rows().stream()
                        .filter(row -> row.no() == no)
                        .map(RowReading::status)
                        .findFirst()
                        .orElse(MarkStatus.UNCERTAIN)
                : MarkStatus.UNCERTAIN;
    }

    private static boolean isUnused(PageReading reading) {
        return reading instanceof Read read
                && read.rows().stream()
                        .allMatch(row -> isBare(row.status())
                                && row.measurement().values().getOrDefault(PRINT_FOUND, 1.0) >= NAME_THERE);
    }

    private static boolean isBare(MarkStatus status) {
        return status == MarkStatus.KEPT || status == MarkStatus.NONE;
    }

    private PageReading read(FedPage page) {
        pictures.add(Sha256.hex(page.bytes()));
        if (!(page instanceof ScannedPage scanned)) {
            return new PageReading.Unreadable(((FedPage.BrokenFile) page).cause());
        }
        seen++;
        coloured += isColoured(scanned) ? 1 : 0;
        return reader.apply(scanned);
    }

    private static boolean isColoured(ScannedPage page) {
        if (!(PageImage.decode(page, Long.MAX_VALUE) instanceof PageImage.Decoded.Page decoded)) {
            return false;
        }
        try (PageImage image = decoded.image()) {
            return image.sampleColours(Affine.IDENTITY, 1, 1).isPresent();
        }
    }

    private static List<FedPage> all(BallotSource source) {
        List<FedPage> pages = new ArrayList<>();
        for (Optional<FedPage> page = source.next(); page.isPresent(); page = source.next()) {
            pages.add(page.get());
        }
        return pages;
    }
}
