package vn.kiemphieu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.CandidateList.Listed;
import vn.kiemphieu.intake.finding.Column;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;

/** Entries become candidates: what only the list as a whole can tell is decided here. */
final class Persons {
    private final boolean prefixesUsual;
    private final boolean numbered;
    private final List<Remark> remarks;

    private Persons(List<Entry> entries, List<Remark> remarks) {
        long prefixes = entries.stream()
                .filter(entry -> entry.name().prefix().isPresent())
                .count();
        this.prefixesUsual = prefixes * 2 >= entries.size();
        this.numbered = entries.stream().anyMatch(entry -> entry.no().isPresent());
        this.remarks = remarks;
    }

    /** The candidates; numbered by their place where the list has no numbers, 0 where a number is missing. */
    static List<Listed> of(List<Entry> entries, List<Remark> remarks) {
        Persons persons = new Persons(entries, remarks);
        List<Listed> people = new ArrayList<>();
        for (Entry entry : entries) {
            int no = persons.numbered ? entry.no().orElse(0) : people.size() + 1;
            people.add(new Listed(entry.row(), persons.candidate(no, entry)));
        }
        return people;
    }

    private Candidate candidate(int no, Entry entry) {
        Optional<Honorific> prefix = entry.name().prefix().filter(any -> prefixesUsual);
        if (entry.name().prefix().isPresent() && !prefixesUsual) {
            remarks.add(Remark.of(
                    entry.row(),
                    Column.NAME,
                    Finding.PREFIX_DOUBTFUL,
                    entry.name().prefix().get().word(),
                    entry.name().name()));
        }
        if (prefix.isPresent() && entry.stated().isPresent() && !prefix.equals(entry.stated())) {
            remarks.add(Remark.of(
                    entry.row(),
                    Column.NAME,
                    Finding.SEX_CONTRADICTED,
                    prefix.get().word()));
        }
        CandidateFacts facts =
                new CandidateFacts(entry.stated().or(() -> prefix), entry.birth(), entry.otherName(), entry.detail());
        return new Candidate(
                no,
                prefix.isPresent() ? entry.name().withoutPrefix() : entry.name().name(),
                facts);
    }
}
