package vn.kiemphieu.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.definition.StyleDraft;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.blank.BlankLoader;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.BlankSeal;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.ocr.TextReader;

/** Makes a ballot style from somebody's blank ballot: where each candidate's name is printed, to the pixel. */
public final class StyleBuilder {
    private final Election election;
    private final String electionHash;
    private final Contest contest;

    /** @param electionHash what every reading with this style will be bound to */
    public StyleBuilder(Election election, String electionHash, Contest contest) {
        this.election = election;
        this.electionHash = electionHash;
        this.contest = contest;
    }

    /**
     * Reads the blank and places every name, or says which names it could not place.
     *
     * @throws StationException if the file is not a blank ballot one could read at all
     */
    public StyleProposal build(Path blankFile, StampRequirement stamp) {
        return build(blankFile, OptionalInt.empty(), stamp);
    }

    /** @param page which page of the file is the ballot, from 1; without it the only one with print */
    public StyleProposal build(Path blankFile, OptionalInt page, StampRequirement stamp) {
        try (TextReader reader = new TextReader()) {
            return build(BlankLoader.load(blankFile, page), blankFile, stamp, reader);
        }
    }

    /** The same with a reader that outlives this style; opening one takes longer than reading a dozen lines. */
    StyleProposal build(Path blankFile, StampRequirement stamp, TextReader reader) {
        return build(BlankLoader.load(blankFile), blankFile, stamp, reader);
    }

    private StyleProposal build(BlankPicture blank, Path blankFile, StampRequirement stamp, TextReader reader) {
        PageText page = PageText.read(blank, reader);
        if (page.lines().isEmpty()) {
            throw new StationException(Trouble.BLANK_EMPTY, blankFile);
        }
        Placement placement = page.matcher().match(contest);
        if (placement.placed().size() * 2 < contest.candidates().size()) {
            Optional<PageText> turned = turned(blank, reader, placement.placed().size());
            page = turned.orElse(page);
            placement = page.matcher().match(contest);
        }
        List<MeasuredRow> rows = MeasuredRow.of(page, placement.places());
        List<Unplaced> unplaced = new ArrayList<>(notFound(placement));
        unplaced.addAll(new NameDoubts(contest, page, reader).about(rows));
        return proposal(page, rows, unplaced, stamp);
    }

    // A page that lies on its side or on its head; only a turn that reads plainly better is taken.
    private Optional<PageText> turned(BlankPicture blank, TextReader reader, int placed) {
        PageText best = null;
        int most = Math.max(placed, (contest.candidates().size() - 1) / 2);
        for (Turn turn : Turn.values()) {
            PageText turned = PageText.read(turn.apply(blank), reader);
            int found = turned.matcher().match(contest).placed().size();
            if (found > most) {
                most = found;
                best = turned;
            }
        }
        return Optional.ofNullable(best);
    }

    private List<Unplaced> notFound(Placement placement) {
        List<Unplaced> unplaced = new ArrayList<>();
        for (int c = 0; c < contest.candidates().size(); c++) {
            Candidate candidate = contest.candidates().get(c);
            Optional.ofNullable(placement.unplaced().get(c))
                    .ifPresent(reason -> unplaced.add(new Unplaced(candidate, reason)));
        }
        return unplaced;
    }

    private StyleProposal proposal(
            PageText page, List<MeasuredRow> measured, List<Unplaced> unplaced, StampRequirement stamp) {
        BlankPicture blank = page.blank();
        Optional<PxBox> stampBox = blank.seal().map(BlankSeal::box).or(page::stampBox);
        Map<Integer, StyleRow> rows = new LinkedHashMap<>();
        measured.stream().map(row -> row(page, row)).forEach(row -> rows.put(row.no(), row));
        Map<Integer, Unplaced> open = new LinkedHashMap<>();
        unplaced.forEach(doubt -> open.put(doubt.candidate().no(), doubt));
        for (Candidate candidate : contest.candidates()) {
            StyleRow row = rows.get(candidate.no());
            boolean cells = row == null
                    || contest.method() == VotingMethod.STRIKE_OUT
                    || row.answers().isPresent();
            if (!cells) {
                open.putIfAbsent(candidate.no(), new Unplaced(candidate, Unplaced.Reason.NO_ANSWER_CELLS));
            }
        }
        BallotStyle style = style(
                blank,
                stampBox,
                stamp,
                rows.values().stream()
                        .filter(row -> !open.containsKey(row.no()))
                        .toList());
        if (open.isEmpty()) {
            return new StyleProposal.Complete(style, seen(blank, stampBox), differences(page, measured), blank.notes());
        }
        List<StyleDraft.OpenRow> rest = open.values().stream()
                .map(doubt -> new StyleDraft.OpenRow(
                        doubt.candidate().no(),
                        doubt.candidate().name(),
                        doubt.reason().name(),
                        doubt.printed(),
                        Optional.ofNullable(rows.get(doubt.candidate().no()))))
                .toList();
        return new StyleProposal.Incomplete(new StyleDraft(style, rest), List.copyOf(open.values()), blank.notes());
    }

    private static StyleProposal.StampSeen seen(BlankPicture blank, Optional<PxBox> stampBox) {
        if (blank.seal().isPresent()) {
            return StyleProposal.StampSeen.SEAL;
        }
        return stampBox.isPresent() ? StyleProposal.StampSeen.BOX : StyleProposal.StampSeen.NOWHERE;
    }

    private BallotStyle style(
            BlankPicture blank, Optional<PxBox> stampBox, StampRequirement stamp, List<StyleRow> rows) {
        boolean stampRequired = switch (stamp) {
            case REQUIRED -> true;
            case NONE -> false;
            case AUTO -> stampBox.isPresent() || election.regime() == Regime.STATE;
        };
        int dpi = blank.dpi();
        return new BallotStyle(
                electionHash,
                contest.id(),
                election.regime(),
                contest.method(),
                contest.seats(),
                stampRequired,
                PxBox.mm(blank.gray().width(), dpi),
                PxBox.mm(blank.gray().height(), dpi),
                new BlankPage(PngPicture.encode(blank.gray()), dpi),
                stampBox.map(box -> box.toMm(dpi)),
                rows);
    }

    private List<StyleProposal.ReadAs> differences(PageText page, List<MeasuredRow> rows) {
        List<StyleProposal.ReadAs> differences = new ArrayList<>();
        for (MeasuredRow row : rows) {
            Candidate candidate = contest.candidates().get(row.place().candidate());
            String read = page.text(row.place());
            if (!NameDistance.normal(read).equalsIgnoreCase(NameDistance.normal(candidate.name()))) {
                differences.add(new StyleProposal.ReadAs(candidate, read));
            }
        }
        return differences;
    }

    private StyleRow row(PageText page, MeasuredRow row) {
        Candidate candidate = contest.candidates().get(row.place().candidate());
        int dpi = page.blank().dpi();
        List<NameLine> lines = new ArrayList<>();
        for (int k = 0; k < row.inks().size(); k++) {
            Typography.Band band = row.bands().get(k);
            lines.add(new NameLine(
                    row.inks().get(k).toMm(dpi), PxBox.mm(band.top(), dpi), PxBox.mm(band.baseline(), dpi)));
        }
        return new StyleRow(
                candidate.no(),
                candidate.name(),
                row.strip().toMm(dpi),
                lines,
                row.ordinal().map(box -> box.toMm(dpi)),
                Optional.empty());
    }
}
