package vn.kiemphieu.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.kiemphieu.ballot.MarkStatus;
import vn.kiemphieu.reading.LawSheet.Turns;
import vn.kiemphieu.reading.MarkCase.May;

/** Every golden case as sheets for the laws, several marks to a sheet so that they are soon read. */
final class GoldenDeck {
    private static final int[] FAR_APART = {1, 4, 7, 10};
    private static final int[] IN_THE_LIST = {0, 2, 4};
    private static final int OF_TWO_LINES = 3;
    private static final int SHARED = 3; // a whole-sheet case meets every third change

    private GoldenDeck() {}

    static List<LawSheet> sheets() {
        List<LawSheet> all = new ArrayList<>();
        all.addAll(marks(GoldenForm.PARTY, MarkCases.EVERYWHERE, new Turns(0, 2), FAR_APART));
        all.addAll(marks(GoldenForm.STATE, MarkCases.EVERYWHERE, new Turns(1, 2), IN_THE_LIST));
        all.addAll(marks(GoldenForm.PARTY, MarkCases.IN_A_TABLE, Turns.ALL, FAR_APART));
        all.addAll(marks(GoldenForm.STATE, MarkCases.IN_A_LIST, Turns.ALL, IN_THE_LIST));
        all.addAll(marks(GoldenForm.STATE, MarkCases.ON_TWO_LINES, Turns.ALL, OF_TWO_LINES));
        all.addAll(answers());
        List<SheetCase> cases = GoldenSheetsTest.CASES;
        IntStream.range(0, cases.size())
                .mapToObj(i ->
                        sheet(cases.get(i), i % 2 == 0 ? GoldenForm.PARTY : GoldenForm.STATE, new Turns(i, SHARED)))
                .forEach(all::add);
        return all;
    }

    /** As many cases to a sheet as there are rows for them. */
    private static List<LawSheet> marks(GoldenForm form, List<MarkCase> cases, Turns turns, int... rows) {
        List<LawSheet> sheets = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += rows.length) {
            List<MarkCase> here = cases.subList(from, Math.min(cases.size(), from + rows.length));
            List<Set<MarkStatus>> never = untouched(form);
            IntStream.range(0, here.size())
                    .forEach(k -> never.set(rows[k], never(here.get(k).may())));
            sheets.add(new LawSheet(
                    form.form().name() + " "
                            + here.stream().map(MarkCase::difficulty).toList(),
                    form,
                    () -> {
                        DrawnPaper paper = form.ballot();
                        for (int k = 0; k < here.size(); k++) {
                            here.get(k).drawing().draw(paper.pen(0.6, 45), form.name(rows[k]));
                        }
                        return paper;
                    },
                    never,
                    false,
                    turns));
        }
        return sheets;
    }

    private static List<Set<MarkStatus>> untouched(GoldenForm form) {
        return new ArrayList<>(Collections.nCopies(form.rows().size(), Set.of(MarkStatus.STRUCK)));
    }

    private static Set<MarkStatus> never(May may) {
        return switch (may) {
            case STRUCK, NEVER_KEPT -> Set.of(MarkStatus.KEPT);
            case KEPT, NEVER_STRUCK -> Set.of(MarkStatus.STRUCK);
            case ASKED, NOT_ACCEPTED -> Set.of();
        };
    }

    private static List<LawSheet> answers() {
        GoldenForm form = GoldenAnswersTest.FORM;
        List<LawSheet> sheets = new ArrayList<>();
        for (int from = 0; from < AnswerCase.ALL.size(); from += 3) {
            List<AnswerCase> here = AnswerCase.ALL.subList(from, Math.min(AnswerCase.ALL.size(), from + 3));
            List<Set<MarkStatus>> never = new ArrayList<>();
            for (int i = 0; i < form.rows().size(); i++) {
                boolean own = i % 2 == 1 && i / 2 < here.size();
                never.add(own ? never(here.get(i / 2)) : LawSheet.opposites(MarkStatus.AGREE));
            }
            sheets.add(new LawSheet(
                    form.form().name() + " "
                            + here.stream().map(AnswerCase::difficulty).toList(),
                    form,
                    () -> answered(form, here),
                    never,
                    false,
                    Turns.ALL));
        }
        return sheets;
    }

    private static DrawnPaper answered(GoldenForm form, List<AnswerCase> here) {
        DrawnPaper paper = form.ballot();
        for (int i = 0; i < form.rows().size(); i++) {
            AnswerCase.Cells cells =
                    new AnswerCase.Cells(form.rows().get(i).answers().orElseThrow(), form.name(i));
            paper.pen(0.6, 45);
            if (i % 2 == 1 && i / 2 < here.size()) {
                here.get(i / 2).drawing().draw(paper, cells);
            } else {
                AnswerCase.x(paper, cells.agreeX(), cells.y(), 4);
            }
        }
        return paper;
    }

    private static Set<MarkStatus> never(AnswerCase one) {
        Set<MarkStatus> answers = EnumSet.noneOf(MarkStatus.class);
        one.may().stream().map(LawSheet::opposites).forEach(answers::addAll);
        answers.removeAll(one.may());
        return answers;
    }

    private static LawSheet sheet(SheetCase one, GoldenForm form, Turns turns) {
        Set<Integer> struck = Set.of(1, form.rows().size() - 1);
        boolean refused = one.may() == SheetCase.May.REJECTED || one.may() == SheetCase.May.NOT_ACCEPTED;
        List<Set<MarkStatus>> never = new ArrayList<>();
        for (int i = 0; i < form.rows().size(); i++) {
            never.add(Set.of(struck.contains(i) ? MarkStatus.KEPT : MarkStatus.STRUCK));
        }
        return new LawSheet(
                form.form().name() + " " + one.difficulty(),
                form,
                () -> {
                    DrawnPaper ballot = form.ballot();
                    struck.forEach(row -> SheetCase.strike(ballot, form.name(row)));
                    return one.change().of(ballot, form);
                },
                never,
                refused,
                turns);
    }
}
