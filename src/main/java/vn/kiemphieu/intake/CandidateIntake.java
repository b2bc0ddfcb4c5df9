package vn.kiemphieu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.NameOrder;
import vn.kiemphieu.intake.CandidateList.Listed;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.table.HeaderRow;
import vn.kiemphieu.intake.table.Table;

/** A table becomes the candidates of a contest, with every problem by row. */
public final class CandidateIntake {
    private static final NameOrder ORDER = new NameOrder();

    private CandidateIntake() {}

    /** The candidates in the list's own order. */
    public static CandidateList read(Table table, ContestTerms terms) {
        return checked(listed(table), terms);
    }

    /** The candidates in the order of the law, numbered anew from 1. */
    public static CandidateList readInLawfulOrder(Table table, ContestTerms terms) {
        CandidateList asWritten = listed(table);
        List<Listed> sorted = new ArrayList<>(asWritten.people());
        sorted.sort((a, b) -> ORDER.compare(a.candidate(), b.candidate()));
        List<Remark> remarks = new ArrayList<>(asWritten.remarks());
        int moved = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Listed person = sorted.get(i);
            moved += person.candidate().no() == i + 1 ? 0 : 1;
            Candidate old = person.candidate();
            sorted.set(i, new Listed(person.row(), new Candidate(i + 1, old.name(), old.facts())));
        }
        if (moved > 0) {
            remarks.add(Remark.ofList(Finding.ORDER_CHANGED, moved));
        }
        return checked(new CandidateList(sorted, remarks), terms);
    }

    /** What is to be said about candidates who are in an election already; each one's number is the row. */
    public static List<Remark> look(List<Candidate> candidates, ContestTerms terms) {
        return ListChecks.remarks(
                candidates.stream()
                        .map(candidate -> new Listed(candidate.no(), candidate))
                        .toList(),
                terms);
    }

    private static CandidateList checked(CandidateList list, ContestTerms terms) {
        List<Remark> remarks = new ArrayList<>(list.remarks());
        remarks.addAll(ListChecks.remarks(list.people(), terms));
        return new CandidateList(list.people(), remarks);
    }

    private static CandidateList listed(Table table) {
        List<Remark> remarks = new ArrayList<>(table.remarks());
        Optional<HeaderRow> header = HeaderRow.findIn(table.rows());
        header.ifPresentOrElse(
                found -> remarks.add(Remark.ofList(
                        Finding.HEADER_FOUND, table.rows().get(found.index()).number())),
                () -> remarks.add(Remark.ofList(Finding.HEADER_MISSING)));
        List<Entry> entries = header.map(found -> new HeadedRows(table, found, remarks).entries())
                .orElseGet(() -> new PlainLines(table, remarks).entries());
        List<Listed> people = Persons.of(entries, remarks);
        return new CandidateList(people, remarks);
    }
}
