package vn.kiemphieu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.NameOrder;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.SeenName;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.intake.CandidateList.Listed;
import vn.kiemphieu.intake.finding.Column;
import vn.kiemphieu.intake.finding.Finding;
import vn.kiemphieu.intake.finding.Remark;

/** What is wrong or unusual about a list of candidates as a whole. */
final class ListChecks {
    private static final int MANY = 200;
    private static final NameOrder ORDER = new NameOrder();

    private final List<Listed> people;
    private final ContestTerms terms;
    private final List<Remark> remarks = new ArrayList<>();

    private ListChecks(List<Listed> people, ContestTerms terms) {
        this.people = people;
        this.terms = terms;
    }

    static List<Remark> remarks(List<Listed> people, ContestTerms terms) {
        ListChecks checks = new ListChecks(people, terms);
        checks.size();
        checks.numbers();
        checks.sameNames();
        checks.honorifics();
        checks.order();
        return checks.remarks;
    }

    private void size() {
        if (people.isEmpty()) {
            remarks.add(Remark.ofList(Finding.NO_CANDIDATE));
        } else if (terms.method() == VotingMethod.STRIKE_OUT && terms.seats() >= people.size()
                || terms.seats() > people.size()) {
            remarks.add(Remark.ofList(Finding.SEATS_NOT_BELOW_CANDIDATES, terms.seats(), people.size()));
        }
        if (people.size() > MANY) {
            remarks.add(Remark.ofList(Finding.MANY_CANDIDATES, people.size(), MANY));
        }
    }

    private void numbers() {
        Map<Integer, Integer> rowOfNumber = new HashMap<>();
        int before = 0;
        for (Listed person : people) {
            int no = person.candidate().no();
            if (no == 0) {
                continue;
            }
            Integer earlier = rowOfNumber.putIfAbsent(no, person.row());
            if (earlier != null) {
                remarks.add(Remark.of(person.row(), Column.NO, Finding.NUMBER_TWICE, no, earlier));
            } else if (no < before) {
                remarks.add(Remark.of(person.row(), Column.NO, Finding.NUMBER_FALLS, no, before));
            } else if (no > before + 1) {
                remarks.add(Remark.of(person.row(), Column.NO, Finding.NUMBER_GAP, before, no));
            }
            before = Math.max(before, no);
        }
    }

    private void sameNames() {
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < i; j++) {
                Candidate one = people.get(j).candidate();
                Candidate other = people.get(i).candidate();
                if (!one.name().isEmpty() && looksLike(one, other)) {
                    sameName(people.get(j), people.get(i));
                }
            }
        }
    }

    /** As a ballot is checked for namesakes, and besides by how the law orders names: where a tone stands is no difference. */
    private static boolean looksLike(Candidate one, Candidate other) {
        return ORDER.sameName(one, other) || SeenName.of(one.name()).equals(SeenName.of(other.name()));
    }

    private void sameName(Listed one, Listed other) {
        Optional<Birth> first = one.candidate().facts().birth();
        Optional<Birth> second = other.candidate().facts().birth();
        if (first.isEmpty() || first.equals(second) || second.isEmpty()) {
            remarks.add(Remark.of(
                    other.row(),
                    Column.NAME,
                    Finding.NAME_TWICE,
                    other.candidate().name(),
                    one.row()));
        } else if (first.get().year() == second.get().year()
                && (first.get().day().isEmpty() || second.get().day().isEmpty())) {
            remarks.add(Remark.of(other.row(), Column.BIRTH, Finding.BIRTH_UNDECIDED, one.row()));
        }
    }

    private void honorifics() {
        // an election may carry them in the names; one among many is a family name
        boolean inNames = people.stream().filter(ListChecks::beginsWithOne).count() * 2 >= people.size();
        List<Listed> without = people.stream()
                .filter(person -> person.candidate().facts().honorific().isEmpty())
                .filter(person -> !inNames || !beginsWithOne(person))
                .toList();
        if (without.size() < people.size()) {
            without.forEach(
                    person -> remarks.add(Remark.of(person.row(), Column.HONORIFIC, Finding.HONORIFIC_MISSING)));
        } else if (terms.regime() == Regime.STATE && !people.isEmpty()) {
            remarks.add(Remark.ofList(Finding.HONORIFICS_NONE));
        }
    }

    private static boolean beginsWithOne(Listed person) {
        return person.candidate().name().matches("(?iu)(?:ông|bà) .*");
    }

    private void order() {
        List<Candidate> candidates = people.stream().map(Listed::candidate).toList();
        List<Candidate> out = ORDER.outOfPlace(candidates);
        if (terms.regime() != Regime.STATE) {
            if (!out.isEmpty()) {
                remarks.add(Remark.ofList(Finding.ORDER_FREE, out.size()));
            }
            return;
        }
        for (Listed person : people) {
            if (out.stream().anyMatch(candidate -> candidate == person.candidate())) {
                remarks.add(Remark.of(
                        person.row(),
                        Column.NAME,
                        Finding.ORDER_BROKEN,
                        person.candidate().name()));
            }
        }
    }
}
