package vn.kiemphieu.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.form.blank.BlankLoader;
import vn.kiemphieu.form.blank.BlankPicture;
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
        // A ballot prints the other name and a namesake's birth with the name; a committee's own form may leave them
        // out.
        Contest lines = BallotLine.printed(contest, election.regime());
        PageText upright = upright(page, lines, reader);
        StyleProposal printed = place(upright, lines, stamp, reader);
        if (lines.equals(contest) || printed.whole().isPresent()) {
            return printed;
        }
        StyleProposal bare = place(upright(page, contest, reader), contest, stamp, reader);
        return bare.whole().isPresent() ? bare : printed;
    }

    private StyleProposal place(PageText page, Contest lines, StampRequirement stamp, TextReader reader) {
        Placement placement = page.matcher().match(lines);
        List<MeasuredRow> rows = MeasuredRow.of(page, placement.places());
        List<Unplaced> unplaced = new ArrayList<>(notFound(placement, lines));
        unplaced.addAll(new NameDoubts(lines, page, reader).about(rows));
        return new ProposedStyle(election, electionHash, contest, lines, page).of(rows, unplaced, stamp);
    }

    // A page that lies on its side or on its head; only a turn that reads plainly better is taken.
    private static PageText upright(PageText page, Contest lines, TextReader reader) {
        int count = lines.candidates().size();
        int placed = page.matcher().match(lines).placed().size();
        if (placed * 2 >= count) {
            return page;
        }
        PageText best = page;
        int most = Math.max(placed, (count - 1) / 2);
        for (Turn turn : Turn.values()) {
            PageText turned = PageText.read(turn.apply(page.blank()), reader);
            int found = turned.matcher().match(lines).placed().size();
            if (found > most) {
                most = found;
                best = turned;
            }
        }
        return best;
    }

    private static List<Unplaced> notFound(Placement placement, Contest lines) {
        List<Unplaced> unplaced = new ArrayList<>();
        for (int c = 0; c < lines.candidates().size(); c++) {
            Candidate candidate = lines.candidates().get(c);
            Optional.ofNullable(placement.unplaced().get(c))
                    .ifPresent(reason -> unplaced.add(new Unplaced(candidate, reason)));
        }
        return unplaced;
    }
}
