package vn.kiemphieu.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.table.ListFile;

/** Lists as texts, and candidates as texts, so that tests can be read like tables. */
final class SampleLists {
    static final ContestTerms PARTY = new ContestTerms(Regime.PARTY_CONGRESS, VotingMethod.STRIKE_OUT, 1);
    static final ContestTerms STATE = new ContestTerms(Regime.STATE, VotingMethod.STRIKE_OUT, 1);

    private SampleLists() {}

    static CandidateList read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    static CandidateList read(byte[] bytes) {
        return CandidateIntake.read(ListFile.text(bytes, "list"), PARTY);
    }

    /** {@code 1|Nguyễn Văn An|Ông|12/05/1975|other name|detail}, without what is not known at the end. */
    static List<String> lines(CandidateList list) {
        return list.candidates().stream().map(SampleLists::line).toList();
    }

    /** {@code 7 NUMBER_TWICE}: row and finding. */
    static List<String> findings(CandidateList list, Finding... uninteresting) {
        return list.remarks().stream()
                .filter(remark -> !List.of(uninteresting).contains(remark.finding()))
                .filter(remark -> remark.row() != Remark.WHOLE_LIST)
                .map(remark -> remark.row() + " " + remark.finding())
                .toList();
    }

    private static String line(Candidate candidate) {
        String line = String.join(
                "|",
                Integer.toString(candidate.no()),
                candidate.name(),
                candidate.facts().honorific().map(Honorific::word).orElse(""),
                candidate.facts().birth().map(Birth::printed).orElse(""),
                candidate.facts().otherName().orElse(""),
                candidate.facts().detail().orElse(""));
        return line.replaceFirst("\\|+$", "");
    }

    static Optional<Finding> first(CandidateList list) {
        return list.remarks().stream()
                .map(Remark::finding)
                .filter(finding -> finding != Finding.HEADER_MISSING)
                .findFirst();
    }
}
