package vn.kiemphieu.report.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.kiemphieu.people.Roster;
import vn.kiemphieu.report.minutes.PaperFacts.OfContest;
import vn.kiemphieu.report.paper.Fields;
import vn.kiemphieu.report.paper.FormText;
import vn.kiemphieu.wording.Wording;

/** What stays dots on a paper has a name that can be said. */
class BlankTest {
    /** Reckoned from other things, told by nobody, or votes, which wait for the closing. */
    private static final Set<String> FOLLOWS = Set.of(
            "absent",
            "turnout",
            "valid",
            "valid.percent",
            "invalid",
            "invalid.percent",
            "scanned",
            "typed",
            "council",
            "council.loud",
            "seats",
            "candidates",
            "candidate",
            "incidents");

    @Test
    void thePermitTheTrialTheWitnessesAndTheHoursAreNamedWhenTheyAreMissingOnly() {
        PaperFacts whole = SamplePapers.state(true);
        PaperFacts bare = bare(whole);

        assertThat(Blank.of(PaperKind.FORM_18, whole, whole.contests().get(0))).isEmpty();
        assertThat(Blank.of(PaperKind.FORM_32, whole, whole.contests().get(0))).isEmpty();
        assertThat(Blank.of(PaperKind.FORM_18, bare, bare.contests().get(0)))
                .containsAll(EnumSet.of(
                        Blank.MEMBERS,
                        Blank.PERMIT,
                        Blank.TRIAL,
                        Blank.BOX_WITNESSES,
                        Blank.COUNT_WITNESSES,
                        Blank.OPENED,
                        Blank.CLOSED,
                        Blank.COUNT_ENDED,
                        Blank.VOTED,
                        Blank.AREA))
                .doesNotContain(Blank.TECHNICIANS, Blank.PLACE);
    }

    @Test
    void aPartyCongressAsksForItsTechniciansAndForNoPermit() {
        PaperFacts whole = SamplePapers.party(Optional.of(SamplePapers.FIRST));
        PaperFacts bare = bare(whole);

        assertThat(Blank.of(PaperKind.PARTY, bare, bare.contests().get(0)))
                .contains(Blank.TECHNICIANS, Blank.PLACE, Blank.MEMBERS, Blank.COUNT_BEGAN)
                .doesNotContain(Blank.PERMIT, Blank.TRIAL, Blank.OPENED);
        assertThat(Blank.of(PaperKind.PARTY, whole, whole.contests().get(0)))
                .doesNotContain(Blank.TECHNICIANS, Blank.PLACE, Blank.MEMBERS, Blank.COUNT_BEGAN);
    }

    @ParameterizedTest
    @EnumSource(
            value = PaperKind.class,
            names = {"FORM_18", "FORM_23", "FORM_32", "PARTY"})
    void everyBlankOfMinutesHasAName(PaperKind kind) {
        PaperFacts facts =
                bare(kind == PaperKind.PARTY ? SamplePapers.party(Optional.empty()) : SamplePapers.state(false));
        Fields fields = Papers.fields(kind, facts, facts.contests().get(0));
        Set<String> unnamed = kind.texts().stream()
                .flatMap(text -> FormText.blanks(text, fields).stream())
                .filter(name -> Blank.of(name).isEmpty() && !FOLLOWS.contains(name))
                .filter(name -> !name.startsWith("candidate."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unnamed).isEmpty();
    }

    @Test
    void everyNameIsSaidInBothLanguages() {
        Wording words = new Wording("vn.kiemphieu.cli.papers");
        for (Blank blank : Blank.values()) {
            assertThat(words.has("blank." + blank)).as("%s", blank).isTrue();
        }
    }

    /** The same count of which nobody told anything. */
    private static PaperFacts bare(PaperFacts facts) {
        List<OfContest> contests = facts.contests().stream()
                .map(each -> new OfContest(
                        SampleCounts.count(
                                facts.election(),
                                each.count().contest(),
                                new HashMap<>(),
                                new HashMap<>(),
                                each.count().closing()),
                        new HashMap<>(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()))
                .toList();
        return new PaperFacts(
                facts.election(),
                id -> new Roster(List.of()),
                facts.settings(),
                contests,
                facts.votes(),
                facts.program(),
                facts.pictures());
    }
}
