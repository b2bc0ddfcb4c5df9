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
        assertThat(proposal).isInstanceOfSatisfying(StyleProposal.Incomplete.class, incomplete -> {
            assertThat(incomplete.placed()).isEqualTo(2);
            assertThat(incomplete.unplaced())
                    .containsExactly(
                            new Unplaced(new Candidate(2, name), Unplaced.Reason.OTHER_NAME, Optional.of(printed)));
        });
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
    void saysWhichOtherNumberIsPrintedBesideAName() {
        for (int i = 0; i < 3; i++) {
            paper.text(30, 70 + 12 * i, 13, SERIF, new String[] {"2.", "1.", "3."}[i]);
            paper.text(40, 70 + 12 * i, 13, SERIF, NAMES[i]);
        }
        StyleProposal proposal = built(NAMES[0], NAMES[1], NAMES[2]);
        assertThat(proposal).isInstanceOf(StyleProposal.Incomplete.class);
        assertThat(((StyleProposal.Incomplete) proposal).unplaced())
                .extracting(
                        u -> u.candidate().no(),
                        Unplaced::reason,
                        u -> u.printed().orElse(""))
                .containsExactly(
                        tuple(1, Unplaced.Reason.OTHER_NUMBER, "2"), tuple(2, Unplaced.Reason.OTHER_NUMBER, "1"));
    }

    @ParameterizedTest
    @CsvSource({"Trần Văn An, Trần Văn Ân", "Lê Thị Hùng, Lê Thị Hưng", "Vũ Thúy Hòa, Vũ Thùy Hoa"})
    void neverTakesNamesakesButForADiacriticInEachOthersPlaces(String first, String second) {
        paper.text(40, 70, 13, SERIF, second);
        paper.text(40, 82, 13, SERIF, first);
        paper.text(40, 94, 13, SERIF, NAMES[3]);
        assertThat(unplaced(built(first, second, NAMES[3]))).contains(first, second);
    }

    @ParameterizedTest
    @CsvSource({"Trần Văn An, Trần Văn Ân", "Lê Thị Hùng, Lê Thị Hưng", "Vũ Thúy Hòa, Vũ Thùy Hoa"})
    void placesNamesakesButForADiacriticInTheirOrder(String first, String second) {
        paper.text(40, 70, 13, SERIF, first);
        paper.text(40, 82, 13, SERIF, second);
        paper.text(40, 94, 13, SERIF, NAMES[3]);
        assertThat(built(first, second, NAMES[3]).whole()).isPresent();
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
                ? incomplete.unplaced().stream()
                        .filter(u -> u.reason() != Unplaced.Reason.OTHER_NUMBER)
                        .map(u -> u.candidate().name())
                        .toList()
                : List.of();
    }
}
