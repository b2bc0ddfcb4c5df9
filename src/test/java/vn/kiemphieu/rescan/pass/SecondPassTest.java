package vn.kiemphieu.rescan.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.app.CalibrationFile;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.FedPage.ScannedPage;
import vn.kiemphieu.ballot.PageReading;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.calibration.DrawnDeck;
import vn.kiemphieu.image.DebugImages;
import vn.kiemphieu.reading.BallotReader;
import vn.kiemphieu.rescan.InkTracer;
import vn.kiemphieu.rescan.pass.PassDifference.Kind;
import vn.kiemphieu.testdeck.DeckSpec;
import vn.kiemphieu.testdeck.DrawnSheet;
import vn.kiemphieu.testdeck.Profile;
import vn.kiemphieu.testdeck.TestDeck;
import vn.kiemphieu.testdeck.TestForm;
import vn.kiemphieu.testdeck.TestForms;

/**
 * Drawn ballots scanned twice, the second time in another order, some marked further, some taken away, some added;
 * {@code -Dkiemphieu.secondpass=1000} for as many as acceptance asks for, {@code -Dkiemphieu.secondpass.form=…},
 * {@code .profile=…} and {@code .seed=…} for others than the state's five names.
 */
class SecondPassTest {
    private static final int SHEETS = Integer.getInteger("kiemphieu.secondpass", 40);
    private static final TestForm FORM = TestForms.valueOf(System.getProperty("kiemphieu.secondpass.form", "STATE_13"))
            .form(0);
    private static final Profile PROFILE = Profile.valueOf(System.getProperty("kiemphieu.secondpass.profile", "CLEAN"));
    private static final long SEED = Long.getLong("kiemphieu.secondpass.seed", 77);
    private static final int PLANTED = Math.max(6, SHEETS / 20);

    private final DeckSpec deck = new DeckSpec(FORM, PROFILE, SEED, SHEETS, 0);
    private final BallotStyle style = DrawnDeck.style(FORM);
    private final InkTracer tracer = new InkTracer(style);

    /** What was done to a sheet between the passes: its number on paper. */
    private record Planted(Kind kind, int paper) {}

    private record Paper(int number, PassSheet sheet) {}

    @Test
    void listsEveryPlantedDifferenceAndHardlyAnyOther() {
        List<Paper> first;
        List<Paper> second = new ArrayList<>();
        List<Planted> planted = new ArrayList<>();
        try (BallotReader reader = new BallotReader(style, CalibrationFile.standard(), DebugImages.none())) {
            first = IntStream.range(0, SHEETS)
                    .parallel()
                    .mapToObj(i -> new Paper(i, sheet(reader, "A", i, TestDeck.sheet(deck, i))))
                    .toList();
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, SHEETS).boxed().toList());
            Collections.shuffle(order, new Random(5));
            List<Integer> touched = order.subList(0, PLANTED);
            List<Integer> fed =
                    new ArrayList<>(IntStream.range(0, SHEETS).boxed().toList());
            for (int k = 0; k < PLANTED; k++) {
                Kind kind = k % 5 < 3 ? Kind.CHANGED : k % 5 == 3 ? Kind.MISSING : Kind.NEW;
                int paper = kind == Kind.NEW ? SHEETS + k : touched.get(k);
                if (kind == Kind.MISSING) {
                    fed.remove((Object) paper);
                } else if (kind == Kind.NEW) {
                    fed.add(paper);
                } else if (TestDeck.changedAndScannedAgain(deck, paper, 1).isEmpty()) {
                    continue; // every name of it is struck already
                }
                planted.add(new Planted(kind, paper));
            }
            Set<Integer> changed = new TreeSet<>(planted.stream()
                    .filter(p -> p.kind() == Kind.CHANGED)
                    .map(Planted::paper)
                    .toList());
            Collections.shuffle(fed, new Random(6));
            second.addAll(IntStream.range(0, fed.size())
                    .parallel()
                    .mapToObj(at -> {
                        int i = fed.get(at);
                        DrawnSheet again = changed.contains(i)
                                ? TestDeck.changedAndScannedAgain(deck, i, 1).orElseThrow()
                                : TestDeck.scannedAgain(deck, i, 1);
                        return new Paper(i, sheet(reader, "B", at, again));
                    })
                    .toList());
        }
        long began = System.nanoTime();
        PassComparison found = PassComparison.of(
                first.stream().map(Paper::sheet).toList(),
                second.stream().map(Paper::sheet).toList());
        double seconds = (System.nanoTime() - began) / 1e9;

        List<Planted> unlisted = new ArrayList<>();
        List<PassDifference> open = new ArrayList<>(found.differences());
        List<PassDifference> others = new ArrayList<>(found.differences());
        for (Planted one : planted) {
            // one that could not be read and one that is missing are told in one sentence
            Optional<PassDifference> listed = found.differences().stream()
                    .filter(d -> names(d, one, first, second))
                    .findFirst()
                    .or(() -> open.stream()
                            .filter(d -> mayName(d, one, first, second))
                            .findFirst());
            listed.ifPresentOrElse(open::remove, () -> unlisted.add(one));
            listed.ifPresent(others::remove);
        }
        System.out.printf(
                "%d sheets, %d fed again: %d by ink, %d by marks, %d planted, %d differences, unlisted %s, others %s, %.1f s%n",
                SHEETS,
                second.size(),
                found.byInk(),
                found.byReading(),
                planted.size(),
                found.differences().size(),
                unlisted,
                others,
                seconds);
        assertThat(planted.size()).isGreaterThanOrEqualTo(PLANTED * 9 / 10);
        assertThat(unlisted).isEmpty();
        assertThat(others).hasSizeLessThanOrEqualTo(Math.max(1, SHEETS / 200));
    }

    /** The difference names the very sheet. */
    private static boolean names(PassDifference d, Planted one, List<Paper> first, List<Paper> second) {
        boolean was =
                d.first().filter(id -> at(first, one.paper()).contains(id)).isPresent();
        boolean is =
                d.second().filter(id -> at(second, one.paper()).contains(id)).isPresent();
        return switch (one.kind()) {
            case CHANGED -> is;
            case MISSING -> was;
            default -> is;
        };
    }

    /** Or says that it is one of those that were marked as this one was. */
    private static boolean mayName(PassDifference d, Planted one, List<Paper> first, List<Paper> second) {
        List<Paper> pass = one.kind() == Kind.MISSING ? first : second;
        Optional<SheetId> id = one.kind() == Kind.MISSING ? d.first() : d.second();
        return d.alike() > 1
                && id.isPresent()
                && pass.stream()
                        .filter(p -> p.number() == one.paper())
                        .anyMatch(p -> pass.stream()
                                .anyMatch(q -> q.sheet().id().equals(id.get())
                                        && q.sheet().marks().equals(p.sheet().marks())));
    }

    private static List<SheetId> at(List<Paper> pass, int paper) {
        return pass.stream()
                .filter(p -> p.number() == paper)
                .map(p -> p.sheet().id())
                .toList();
    }

    private PassSheet sheet(BallotReader reader, String batch, int at, DrawnSheet drawn) {
        ScannedPage page = new ScannedPage(drawn.name(), drawn.image(), 0);
        PageReading reading = reader.read(page);
        Optional<RowInk> ink = reading instanceof PageReading.Read read
                ? tracer.trace(page, read.registration()).map(trace -> new RowInk(trace, tracer))
                : Optional.empty();
        return PassSheet.of(new SheetId(batch, at + 1), reading, batch + at, ink);
    }
}
