package vn.kiemphieu.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.AdjudicationReason;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.image.PageImage;
import vn.kiemphieu.registration.PageAlignment.Aligned;
import vn.kiemphieu.registration.PageAlignment.Refused;
import vn.kiemphieu.registration.PageAlignment.RowAlignment;
import vn.kiemphieu.registration.ScannedPrint.Scan;
import vn.kiemphieu.testdeck.TestForms;

/** However a sheet was fed and scanned, every row is found to a tenth of a millimetre. */
class PageRegistrarTest {
    private static final double PAGE_MM = 0.15;
    private static final double ROW_MM = 0.1;

    private static final ScannedPrint PARTY = ScannedPrint.of(TestForms.PARTY_A5_POSTS);
    private static final ScannedPrint STATE = ScannedPrint.of(TestForms.STATE_13);
    private static final PageRegistrar PARTY_REGISTRAR = PARTY.registrar();
    private static final PageRegistrar STATE_REGISTRAR = STATE.registrar();

    @AfterAll
    static void close() {
        PARTY_REGISTRAR.close();
        STATE_REGISTRAR.close();
    }

    private static PageAlignment register(PageRegistrar registrar, Scan scan) {
        try (PageImage page = scan.open()) {
            return registrar.register(page);
        }
    }

    private static void assertExact(ScannedPrint form, PageRegistrar registrar, Scan scan) {
        PageAlignment alignment = register(registrar, scan);
        assertThat(alignment).isInstanceOf(Aligned.class);
        Aligned aligned = (Aligned) alignment;
        form.assertLies(aligned.toPage(), scan, PAGE_MM);
        double k = form.blank().pxPerMm();
        for (int i = 0; i < aligned.rows().size(); i++) {
            RowAlignment row = aligned.rows().get(i);
            MmBox name = form.style().rows().get(i).lines().get(0).ink();
            for (double x : new double[] {name.left() * k, name.right() * k}) {
                double y = name.bottom() * k;
                double off = Math.hypot(
                        row.toPage().x(x, y) - scan.truth().x(x, y),
                        row.toPage().y(x, y) - scan.truth().y(x, y));
                assertThat(off / scan.truth().scale() / k).as("row %s, mm", i).isLessThan(ROW_MM);
            }
            assertThat(row.printFound()).as("row %s", i).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            150, 0, 1
            150, 183, 0.5
            200, 90, 1
            200, 180, 1
            200, 270, 1
            200, 10, 1
            200, -10, 1
            200, 100, 1
            300, 4, 0.3
            600, 1, 1
            """)
    void findsEveryRowHoweverTheSheetWasFed(int dpi, double degrees, double contrast) {
        assertExact(PARTY, PARTY_REGISTRAR, PARTY.fed(dpi, degrees, 0.7, -1.3, contrast));
        assertExact(STATE, STATE_REGISTRAR, STATE.fed(dpi, degrees, -1.1, 0.4, contrast));
    }

    /** As where a seal put the page askew around a row: its print, plain at its own place, says where it lies. */
    @Test
    void findsARowThatLiesWhereTheOthersDoNotHaveIt() {
        MmBox name = PARTY.style().rows().get(2).lines().get(0).ink();
        double k = PARTY.blank().pxPerMm();
        Scan moved = PARTY.moved(name.grown(0.8), 0.8);
        Aligned aligned = (Aligned) register(PARTY_REGISTRAR, moved);
        RowAlignment row = aligned.rows().get(2);
        assertThat(row.printFound()).isGreaterThan(0.8);
        double x = name.left() * k;
        double y = name.bottom() * k;
        assertThat((row.toPage().x(x, y) - moved.truth().x(x, y)) / k).isCloseTo(0.8, within(ROW_MM));
        assertThat(aligned.rows().get(3).printFound()).isGreaterThan(0.9);
    }

    /** Print that is at neither place is not found by looking twice. */
    @Test
    void doesNotFindANameThatIsNotThere() {
        MmBox name = PARTY.style().rows().get(2).lines().get(0).ink();
        Aligned aligned = (Aligned) register(PARTY_REGISTRAR, PARTY.covered(name.grown(0.8)));
        assertThat(aligned.rows().get(2).printFound()).isLessThan(0.1);
    }

    /** The glance may only say yes; the thorough look has the last word, and it knows of shifts no glance sees. */
    @Test
    void findsAPageThatAGlanceMisses() {
        Scan skewed = PARTY.fed(200, 14, 0, 0, 1);
        try (FirstGlance glance = new FirstGlance(PARTY.blank());
                PageImage page = skewed.open()) {
            assertThat(glance.guesses(page)).isEmpty();
        }
        assertThat(register(PARTY_REGISTRAR, skewed)).isInstanceOf(Aligned.class);
    }

    @Test
    void refusesWhatIsNoBallotOfTheForm() {
        Scan empty = PARTY.covered(new MmBox(0, 0, 400, 400));
        assertThat(register(PARTY_REGISTRAR, empty)).isEqualTo(new Refused(AdjudicationReason.BLANK_PAGE));
        assertThat(register(PARTY_REGISTRAR, STATE.straight(200)))
                .isEqualTo(new Refused(AdjudicationReason.WRONG_FORM));
        assertThat(register(PARTY_REGISTRAR, PARTY.straight(100)))
                .isEqualTo(new Refused(AdjudicationReason.TOO_COARSE));
        MmBox slip =
                new MmBox(0, PARTY.style().heightMm() * 0.45, 400, PARTY.style().heightMm() * 0.7);
        assertThat(register(PARTY_REGISTRAR, PARTY.covered(slip))).isInstanceOf(Refused.class);
    }

    @Test
    void findsTheSameWhateverTheOrderAndTheThreads() throws InterruptedException, ExecutionException {
        List<Scan> scans = IntStream.range(0, 10)
                .mapToObj(i -> PARTY.fed(150 + 15 * i, 90 * i + 1.3 * (i - 4), 0.3 * i, -0.2 * i, 1 - 0.07 * i))
                .toList();
        List<String> alone = scans.stream()
                .map(scan -> told(register(PARTY_REGISTRAR, scan)))
                .toList();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, scans.size()).boxed().toList());
        Collections.shuffle(order, new Random(7));
        String[] together = new String[scans.size()];
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> tasks = new ArrayList<>();
            for (int i : order) {
                tasks.add(threads.submit(() -> together[i] = told(register(PARTY_REGISTRAR, scans.get(i)))));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(together).containsExactlyElementsOf(alone);
        assertThat(alone).allMatch(told -> told.startsWith("Aligned"));
    }

    /** To the last bit. */
    private static String told(PageAlignment alignment) {
        return alignment instanceof Aligned aligned
                ? "Aligned " + aligned.toPage() + aligned.rows()
                        + Arrays.toString(aligned.feed().dy())
                : alignment.toString();
    }
}
