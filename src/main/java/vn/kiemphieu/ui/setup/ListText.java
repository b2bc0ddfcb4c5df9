package vn.kiemphieu.ui.setup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.finding.Column;

/** Candidates as the text one would paste from a spreadsheet, so that a list can be changed where it is read. */
final class ListText {
    private static final List<Column> COLUMNS =
            List.of(Column.NO, Column.HONORIFIC, Column.NAME, Column.OTHER_NAME, Column.BIRTH, Column.DETAIL);

    private static final String TAB = String.valueOf('\t');

    private ListText() {}

    static String of(List<Candidate> candidates) {
        String head = COLUMNS.stream().map(column -> column.headings().get(0)).collect(Collectors.joining(TAB));
        return Stream.concat(Stream.of(head), candidates.stream().map(ListText::line))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Candidate candidate) {
        CandidateFacts facts = candidate.facts();
        return String.join(
                TAB,
                String.valueOf(candidate.no()),
                facts.honorific().map(Honorific::word).orElse(""),
                candidate.name(),
                facts.otherName().orElse(""),
                facts.birth().map(Birth::printed).orElse(""),
                facts.detail().orElse(""));
    }
}
