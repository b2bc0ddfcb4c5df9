package vn.kiemphieu.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.ballot.SheetId;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.ContestFacts;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.store.CertainRow;

class GalleryRowsTest {
    private static final int BALLOTS = 80;
    private static final List<Candidate> NAMES =
            List.of(new Candidate(1, "Đỗ Anh"), new Candidate(2, "Lê Bưởi"), new Candidate(3, "Vũ Cẩm"));
    private static final Contest CONTEST = new Contest(
            "bch",
            "Ban Chấp hành",
            VotingMethod.STRIKE_OUT,
            2,
            NAMES,
            new ContestFacts(Optional.empty(), Optional.empty()));

    @Test
    void putsTheFaintestStrikesAndTheDirtiestKeptNamesFirst() {
        List<CertainRow> rows = List.of(
                row(1, 1, MarkStatus.STRUCK, 0.9, 0),
                row(2, 1, MarkStatus.STRUCK, 0.3, 0),
                row(3, 1, MarkStatus.KEPT, 0, 0.02),
                row(4, 1, MarkStatus.KEPT, 0, 0.4));
        assertThat(new GalleryRows(CONTEST, true, rows).of(NAMES.get(0)))
                .extracting(row -> row.sheet().number())
                .containsExactly(2, 4, 1, 3);
    }

    @Property(tries = 60, seed = "1")
    void showsAsManyAndAsMixedRowsOfEveryCandidateHoweverTheyStand(
            @ForAll @DoubleRange(min = 0, max = 1) double first, @ForAll long seed) {
        GalleryRows rows = new GalleryRows(CONTEST, false, drawn(seed, first, 0.5, 0.2));
        List<List<MarkStatus>> shapes = NAMES.stream()
                .map(name -> rows.of(name).stream().map(CertainRow::mark).toList())
                .distinct()
                .toList();
        assertThat(shapes).as("what is seen is the same whoever is chosen").hasSize(1);
        assertThat(shapes.get(0)).hasSizeLessThanOrEqualTo(2 * GalleryRows.EACH);
    }

    @Test
    void hidesNoRowWhenAllCandidatesAreLookedAtTogether() {
        List<CertainRow> all = drawn(1, 0.02, 0.5, 0.9);
        assertThat(new GalleryRows(CONTEST, false, all).ofAll()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void showsEveryRowOfACandidateOnceTheContestIsClosed() {
        List<CertainRow> all = drawn(1, 0.02, 0.5, 0.9);
        assertThat(new GalleryRows(CONTEST, true, all).of(NAMES.get(0))).hasSize(BALLOTS);
    }

    /** @param struck each candidate's share of strikes */
    private static List<CertainRow> drawn(long seed, double... struck) {
        Random random = new Random(seed);
        List<CertainRow> rows = new ArrayList<>();
        for (int ballot = 1; ballot <= BALLOTS; ballot++) {
            for (int no = 1; no <= struck.length; no++) {
                boolean strike = random.nextDouble() < struck[no - 1];
                rows.add(row(
                        ballot,
                        no,
                        strike ? MarkStatus.STRUCK : MarkStatus.KEPT,
                        random.nextDouble(),
                        random.nextDouble()));
            }
        }
        return rows;
    }

    private static CertainRow row(int ballot, int no, MarkStatus mark, double strike, double dirt) {
        return new CertainRow(ballot, new SheetId("B1", ballot), no, mark, 0.99, strike, dirt);
    }
}
