package vn.kiemphieu.form.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.MmBox;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.StampRequirement;
import vn.kiemphieu.form.StyleBuilder;
import vn.kiemphieu.form.StyleProposal;

/** What the program prints it can read: the template built from a printed ballot has every name where it was put. */
class OfficialRoundTripTest {
    private static final double NEAR_MM = 0.5;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "STATE_13,    0,  false",
        "STATE_15,    0,  true",
        "STATE_14,    12, false",
        "PARTY_TABLE, 18, true",
        "PARTY_LIST,  9,  false",
        "CLUB_TABLE,  4,  true",
    })
    void everyNameIsFoundWhereItWasPrinted(OfficialForm form, int count, boolean sample) throws IOException {
        List<Candidate> candidates = count == 0 ? SampleBallots.people() : SampleBallots.names(count);
        Election election = SampleBallots.election(form, "Ban Chấp hành nhiệm kỳ 2025 - 2030", 2, candidates);
        OfficialBallot.Result printed =
                SampleBallots.print(form, election, sample ? SampleBallots.A5_SAMPLE : SampleBallots.A5);
        Path blank = Files.write(folder.resolve("blank.pdf"), printed.ballot().pdf());
        var builder =
                new StyleBuilder(election, "0".repeat(64), election.contests().get(0));
        StyleProposal proposal = builder.build(blank, StampRequirement.AUTO);
        BallotStyle style = proposal.whole().orElseThrow(() -> new AssertionError(proposal));
        List<StyleRow> truth = printed.ballot().rows();
        assertThat(style.rows()).hasSameSizeAs(truth);
        for (int i = 0; i < truth.size(); i++) {
            StyleRow found = style.rows().get(i);
            assertThat(found.name()).isEqualTo(candidates.get(i).name());
            assertThat(found.lines()).hasSameSizeAs(truth.get(i).lines());
            for (int k = 0; k < found.lines().size(); k++) {
                near(found.lines().get(k).ink(), truth.get(i).lines().get(k).ink());
            }
        }
        boolean boxed = form.regime() == Regime.STATE;
        assertThat(style.stampRequired()).isEqualTo(boxed || sample);
        assertThat(election.contests().get(0).method()).isEqualTo(VotingMethod.STRIKE_OUT);
        if (style.stampPlace().isPresent()) {
            MmBox place = style.stampPlace().get();
            MmBox meant = printed.ballot().stampPlace().orElseThrow();
            assertThat(Math.abs(place.left() + place.right() - meant.left() - meant.right()) / 2)
                    .isLessThan(3);
        }
    }

    private static void near(MmBox found, MmBox printed) {
        assertThat(Math.max(
                        Math.max(Math.abs(found.left() - printed.left()), Math.abs(found.right() - printed.right())),
                        Math.max(Math.abs(found.top() - printed.top()), Math.abs(found.bottom() - printed.bottom()))))
                .as("%s for %s", found, printed)
                .isLessThan(NEAR_MM);
    }
}
