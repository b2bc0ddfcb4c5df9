package vn.kiemphieu.intake;

import java.util.Comparator;
import java.util.List;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.finding.Severity;

/**
 * The candidates of a list with everything that is to be said about it.
 *
 * @param people in ballot order; usable only without errors
 * @param remarks in the order of the rows, those about the whole list first
 */
public record CandidateList(List<Listed> people, List<Remark> remarks) {
    public CandidateList {
        people = List.copyOf(people);
        remarks = remarks.stream()
                .sorted(Comparator.comparingInt(Remark::row))
                .distinct()
                .toList();
    }

    public List<Candidate> candidates() {
        return people.stream().map(Listed::candidate).toList();
    }

    public List<Remark> remarks(Severity severity) {
        return remarks.stream().filter(remark -> remark.severity() == severity).toList();
    }

    public List<Remark> remarksOf(int row) {
        return remarks.stream().filter(remark -> remark.row() == row).toList();
    }

    public boolean hasErrors() {
        return !remarks(Severity.ERROR).isEmpty();
    }

    /** @param row where the person stands in the source */
    public record Listed(int row, Candidate candidate) {}
}
