package vn.kiemphieu.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.kiemphieu.form.PrintedBlank.Face.SERIF;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kiemphieu.election.Candidate;

class UnplacedNamesTest {
    private static final String[] NAMES = {
        "Nguyễn Văn Hậu", "Trần Thị Mỹ Duyên", "Lý Á", "Phạm Đức Thắng", "Hoàng Thị Quỳnh Ngọc"
    };

    private final PrintedBlank paper = PrintedBlank.a5Upright();

    @TempDir
    private Path folder;

    @AfterEach
    void closeThePaper() {
        paper.close();
    }

    @Test
    void refusesNamesakesPrintedInTheOtherOrder() {
        paper.table(SERIF, 13, "Nguyễn Thế Ân (1975)", "Nguyễn Thế Ân (1964)", "Tô Ân", "Phan Sỹ Long");
        var contest = SampleContest.of("Nguyễn Thế Ân (1964)", "Nguyễn Thế Ân (1975)", "Tô Ân", "Phan Sỹ Long");
        assertThat(unplaced(contest.build(paper.write(folder))))
                .contains("Nguyễn Thế Ân (1964)", "Nguyễn Thế Ân (1975)");
    }

    @Test
    void doesNotTakeANameWithAnotherMiddleWordForTheCandidates() {
        paper.table(SERIF, 13, NAMES[0], "Trần Thu Mỹ Duyên", "Phạm Đức Thắng", "Hoàng Văn Quỳnh Ngọc");
        assertThat(unplaced(built(NAMES[0], "Trần Thu Mỹ Duyên", "Phạm Đức Thắng", NAMES[4])))
                .containsExactly(NAMES[4]);
    }

    @Test
    void saysWhichNameIsMissing() {
        paper.table(SERIF, 13, NAMES[0], NAMES[1], NAMES[3], NAMES[4]);
        assertThat(unplaced(built(NAMES[0], NAMES[1], NAMES[2], NAMES[3], NAMES[4])))
                .containsExactly(NAMES[2]);
    }

    @Test
    void doesNotTakeANameThatDiffersInOneDiacriticForTheMissingOne() {
        paper.table(SERIF, 13, "Trần Văn An", "Lê Thị Thủy", "Phan Sỹ Long");
        assertThat(unplaced(built("Trần Văn An", "Lê Thị Thúy", "Lê Thị Thủy", "Phan Sỹ Long")))
                .contains("Lê Thị Thúy");
    }

    @ParameterizedTest
    @CsvSource({"Lê Thị Thu, Lê Thị Thi", "Trần Văn An, Trần Vân Anh", "Hà Văn Tý, Hồ Văn Tý", "Lý A Ý, Lý A"})
    void saysWhatIsPrintedInsteadOfANameThatDiffersByALetter(String name, String printed) {
        paper.table(SERIF, 13, NAMES[0], printed, NAMES[3]);
        StyleProposal proposal = built(NAMES[0], name, NAMES[3]);
        assertThat(proposal)
                .isEqualTo(new StyleProposal.Incomplete(
                        2,
                        List.of(new Unplaced(
                                new Candidate(2, name), Unplaced.Reason.OTHER_NAME, Optional.of(printed)))));
    }

    @Test
    void saysWhoIsPrintedOutOfOrder() {
        paper.table(SERIF, 13, NAMES[0], NAMES[3], NAMES[1], NAMES[4]);
        StyleProposal proposal = built(NAMES[0], NAMES[1], NAMES[3], NAMES[4]);
        assertThat(proposal).isInstanceOf(StyleProposal.Incomplete.class);
        assertThat(((StyleProposal.Incomplete) proposal).unplaced())
                .extracting(u -> u.candidate().name(), Unplaced::reason)
                .containsExactly(
                        tuple(NAMES[1], Unplaced.Reason.OUT_OF_ORDER), tuple(NAMES[3], Unplaced.Reason.OUT_OF_ORDER));
    }

    @Test
    void doesNotTakeAMentionForAMissingRow() {
        paper.text(20, 30, 13, SERIF, "Trưởng ban kiểm phiếu: đồng chí " + NAMES[0]);
        paper.table(SERIF, 13, NAMES[1], NAMES[2], NAMES[3]);
        assertThat(unplaced(built(NAMES[0], NAMES[1], NAMES[2], NAMES[3]))).containsExactly(NAMES[0]);
    }

    private StyleProposal built(String... names) {
        return SampleContest.of(names).build(paper.write(folder));
    }

    private static List<String> unplaced(StyleProposal proposal) {
        return proposal instanceof StyleProposal.Incomplete incomplete
                ? incomplete.unplaced().stream().map(u -> u.candidate().name()).toList()
                : List.of();
    }
}
