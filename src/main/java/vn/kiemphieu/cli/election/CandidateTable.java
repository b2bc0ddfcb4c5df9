package vn.kiemphieu.cli.election;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kiemphieu.cli.Console;
import vn.kiemphieu.cli.Messages;
import vn.kiemphieu.election.Birth;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Honorific;
import vn.kiemphieu.intake.CandidateList;
import vn.kiemphieu.intake.CandidateList.Listed;
import vn.kiemphieu.intake.finding.Remark;
import vn.kiemphieu.intake.finding.Severity;

/** Candidates as a table for a terminal of 80 columns, what is to be said below each. */
final class CandidateTable {
    private static final int WIDTH = 80;
    private static final int NO_WIDTH = 4;
    private static final int HONORIFIC_WIDTH = 6;
    private static final int BIRTH_WIDTH = 10;
    private static final int NAME_AT_LEAST = 16;
    private static final int NAME_AT_MOST = 34;
    private static final String GAP = "  ";
    private static final String INDENT = " ".repeat(NO_WIDTH + GAP.length());

    private final Console console;
    private final Messages messages;

    CandidateTable(Console console) {
        this.console = console;
        this.messages = console.messages().of("election");
    }

    /** The whole list, each person's remarks below the person. */
    void print(CandidateList list) {
        list.remarksOf(Remark.WHOLE_LIST).forEach(this::remark);
        line("");
        int name = nameWidth(list.candidates());
        head(name);
        Set<Integer> shown = new HashSet<>(Set.of(Remark.WHOLE_LIST));
        for (Listed person : list.people()) {
            candidate(person.candidate(), name);
            list.remarksOf(person.row()).forEach(remark -> wrapped(INDENT, remarkText(remark)));
            shown.add(person.row());
        }
        line("");
        list.remarks().stream().filter(remark -> !shown.contains(remark.row())).forEach(this::remark);
    }

    void print(List<Candidate> candidates) {
        int name = nameWidth(candidates);
        head(name);
        candidates.forEach(candidate -> candidate(candidate, name));
    }

    void printRemarks(List<Remark> remarks) {
        remarks.forEach(this::remark);
    }

    /** Remarks about candidates already in an election, whose rows are their numbers. */
    void printRemarksByNumber(List<Remark> remarks) {
        remarks.forEach(remark -> wrapped(
                "",
                messages.say(
                        remark.row() == Remark.WHOLE_LIST ? "remark.list" : "remark.number",
                        messages.say("severity." + remark.severity()),
                        remark.row() == Remark.WHOLE_LIST ? remark : remark.row(),
                        remark)));
    }

    /** How many people, errors and things to look at. */
    void printSum(CandidateList list) {
        line(messages.say(
                "table.sum",
                list.people().size(),
                list.remarks(Severity.ERROR).size(),
                list.remarks(Severity.WARNING).size()));
    }

    private void head(int nameWidth) {
        row(
                nameWidth,
                messages.say("table.no"),
                messages.say("table.name"),
                messages.say("table.honorific"),
                messages.say("table.birth"),
                messages.say("table.more"));
        line("-".repeat(WIDTH));
    }

    private void candidate(Candidate candidate, int nameWidth) {
        row(
                nameWidth,
                candidate.no() == 0 ? "?" : Integer.toString(candidate.no()),
                candidate.name(),
                candidate.facts().honorific().map(Honorific::word).orElse(""),
                candidate.facts().birth().map(Birth::printed).orElse(""),
                Stream.of(
                                candidate.facts().otherName().map(other -> "(" + other + ")"),
                                candidate.facts().detail())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(" ")));
    }

    /** One person; texts longer than their column go on below. */
    private void row(int nameWidth, String no, String name, String honorific, String birth, String more) {
        int moreWidth = WIDTH - NO_WIDTH - nameWidth - HONORIFIC_WIDTH - BIRTH_WIDTH - 4 * GAP.length();
        List<String> names = TextColumns.wrap(name, nameWidth);
        List<String> rest = TextColumns.wrap(more, moreWidth);
        for (int i = 0; i < Math.max(1, Math.max(names.size(), rest.size())); i++) {
            line((TextColumns.right(i == 0 ? no : "", NO_WIDTH)
                            + GAP
                            + TextColumns.left(at(names, i), nameWidth)
                            + GAP
                            + TextColumns.left(i == 0 ? honorific : "", HONORIFIC_WIDTH)
                            + GAP
                            + TextColumns.left(i == 0 ? birth : "", BIRTH_WIDTH)
                            + GAP
                            + at(rest, i))
                    .stripTrailing());
        }
    }

    private static String at(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    private static int nameWidth(List<Candidate> candidates) {
        int longest = candidates.stream()
                .mapToInt(candidate -> TextColumns.width(candidate.name()))
                .max()
                .orElse(0);
        return Math.min(NAME_AT_MOST, Math.max(NAME_AT_LEAST, longest));
    }

    private void remark(Remark remark) {
        wrapped("", remarkText(remark));
    }

    private String remarkText(Remark remark) {
        String severity = messages.say("severity." + remark.severity());
        if (remark.row() == Remark.WHOLE_LIST) {
            return messages.say("remark.list", severity, remark);
        }
        return remark.column()
                .map(column -> messages.say("remark.cell", severity, remark.row(), column, remark))
                .orElseGet(() -> messages.say("remark.row", severity, remark.row(), remark));
    }

    private void wrapped(String indent, String text) {
        List<String> lines = TextColumns.wrap(text, WIDTH - indent.length() - GAP.length());
        for (int i = 0; i < lines.size(); i++) {
            line(indent + (i == 0 ? "" : GAP) + lines.get(i));
        }
    }

    private void line(String text) {
        console.out().println(text);
    }
}
