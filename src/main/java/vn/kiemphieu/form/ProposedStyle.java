package vn.kiemphieu.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kiemphieu.ballot.AnswerCells;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.BlankSeal;
import vn.kiemphieu.form.blank.PxBox;

/** Puts a style together from measured rows: whole, or a draft in which doubted rows are open. */
final class ProposedStyle {
    private final Election election;
    private final String electionHash;
    /** What the style's rows are called. */
    private final Contest names;
    /** The same candidates as they were looked for. */
    private final Contest lines;

    private final PageText page;

    ProposedStyle(Election election, String electionHash, Contest names, Contest lines, PageText page) {
        this.election = election;
        this.electionHash = electionHash;
        this.names = names;
        this.lines = lines;
        this.page = page;
    }

    /** @param unplaced every candidate without a certain place */
    StyleProposal of(List<MeasuredRow> measured, List<Unplaced> unplaced, StampRequirement stamp) {
        BlankPicture blank = page.blank();
        Optional<PxBox> stampBox = blank.seal().map(BlankSeal::box).or(page::stampBox);
        Map<Integer, StyleRow> rows = rows(measured);
        List<Unplaced> open = open(rows, unplaced);
        List<StyleRow> certain = rows.values().stream()
                .filter(row ->
                        open.stream().noneMatch(doubt -> doubt.candidate().no() == row.no()))
                .toList();
        BallotStyle style = style(stampBox, stamp, certain);
        if (open.isEmpty()) {
            return new StyleProposal.Complete(style, seen(stampBox), differences(measured), blank.notes());
        }
        List<StyleDraft.OpenRow> rest = open.stream()
                .map(doubt -> new StyleDraft.OpenRow(
                        doubt.candidate().no(),
                        name(doubt.candidate().no()),
                        doubt.reason().name(),
                        doubt.printed(),
                        Optional.ofNullable(rows.get(doubt.candidate().no()))))
                .toList();
        return new StyleProposal.Incomplete(
                new StyleDraft(style, rest), open, differences(placed(measured, certain)), blank.notes());
    }

    private Map<Integer, StyleRow> rows(List<MeasuredRow> measured) {
        List<AnswerCells> answers = answers(measured);
        Map<Integer, StyleRow> rows = new LinkedHashMap<>();
        for (int i = 0; i < measured.size(); i++) {
            StyleRow row = row(
                    measured.get(i),
                    answers.size() == measured.size() ? Optional.of(answers.get(i)) : Optional.empty());
            rows.put(row.no(), row);
        }
        return rows;
    }

    // One entry a row; none at all where the ballot should have answer cells and shows none.
    private List<AnswerCells> answers(List<MeasuredRow> measured) {
        if (names.method() == VotingMethod.STRIKE_OUT || measured.isEmpty()) {
            return List.of();
        }
        int dpi = page.blank().dpi();
        return new AnswerSearch(page, measured)
                .find().orElse(List.of()).stream()
                        .map(cells -> new AnswerCells(
                                cells.agree().toMm(dpi), cells.disagree().toMm(dpi)))
                        .toList();
    }

    private List<Unplaced> open(Map<Integer, StyleRow> rows, List<Unplaced> unplaced) {
        List<Unplaced> open = new ArrayList<>();
        for (Candidate candidate : lines.candidates()) {
            Optional<Unplaced> doubt = unplaced.stream()
                    .filter(u -> u.candidate().no() == candidate.no())
                    .findFirst();
            StyleRow row = rows.get(candidate.no());
            boolean unanswerable = row != null
                    && names.method() == VotingMethod.AGREE_DISAGREE
                    && row.answers().isEmpty();
            doubt.or(() -> unanswerable
                            ? Optional.of(new Unplaced(candidate, Unplaced.Reason.NO_ANSWER_CELLS))
                            : Optional.empty())
                    .ifPresent(open::add);
        }
        return open;
    }

    private StyleProposal.StampSeen seen(Optional<PxBox> stampBox) {
        if (page.blank().seal().isPresent()) {
            return StyleProposal.StampSeen.SEAL;
        }
        return stampBox.isPresent() ? StyleProposal.StampSeen.BOX : StyleProposal.StampSeen.NOWHERE;
    }

    private BallotStyle style(Optional<PxBox> stampBox, StampRequirement stamp, List<StyleRow> rows) {
        boolean stampRequired = switch (stamp) {
            case REQUIRED -> true;
            case NONE -> false;
            case AUTO -> stampBox.isPresent() || election.regime() == Regime.STATE;
        };
        BlankPicture blank = page.blank();
        int dpi = blank.dpi();
        return new BallotStyle(
                electionHash,
                names.id(),
                election.regime(),
                names.method(),
                names.seats(),
                stampRequired,
                PxBox.mm(blank.gray().width(), dpi),
                PxBox.mm(blank.gray().height(), dpi),
                new BlankPage(PngPicture.encode(blank.gray()), dpi),
                stampBox.map(box -> box.toMm(dpi)),
                rows);
    }

    private List<MeasuredRow> placed(List<MeasuredRow> measured, List<StyleRow> certain) {
        return measured.stream()
                .filter(row -> certain.stream()
                        .anyMatch(placed -> placed.no()
                                == lines.candidates()
                                        .get(row.place().candidate())
                                        .no()))
                .toList();
    }

    private List<StyleProposal.ReadAs> differences(List<MeasuredRow> rows) {
        List<StyleProposal.ReadAs> differences = new ArrayList<>();
        for (MeasuredRow row : rows) {
            Candidate candidate = lines.candidates().get(row.place().candidate());
            String read = page.text(row.place());
            // A comma or full stop behind the name is no other name.
            String named = NameDistance.normal(read).replaceFirst("[.,;:]+$", "");
            if (!named.equalsIgnoreCase(NameDistance.normal(candidate.name()))) {
                differences.add(new StyleProposal.ReadAs(candidate, read));
            }
        }
        return differences;
    }

    private String name(int no) {
        return names.candidates().stream()
                .filter(candidate -> candidate.no() == no)
                .findFirst()
                .orElseThrow()
                .name();
    }

    private StyleRow row(MeasuredRow row, Optional<AnswerCells> answers) {
        Candidate candidate = lines.candidates().get(row.place().candidate());
        int dpi = page.blank().dpi();
        List<NameLine> printed = new ArrayList<>();
        for (int k = 0; k < row.inks().size(); k++) {
            Typography.Band band = row.bands().get(k);
            printed.add(new NameLine(
                    row.inks().get(k).toMm(dpi), PxBox.mm(band.top(), dpi), PxBox.mm(band.baseline(), dpi)));
        }
        return new StyleRow(
                candidate.no(),
                name(candidate.no()),
                row.strip().toMm(dpi),
                printed,
                row.ordinal().map(box -> box.toMm(dpi)),
                answers);
    }
}
