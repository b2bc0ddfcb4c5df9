package vn.kiemphieu.form;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kiemphieu.ballot.BallotStyle;
import vn.kiemphieu.ballot.BlankPage;
import vn.kiemphieu.ballot.NameLine;
import vn.kiemphieu.ballot.StationException;
import vn.kiemphieu.ballot.StyleRow;
import vn.kiemphieu.ballot.Trouble;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.form.blank.BlankLoader;
import vn.kiemphieu.form.blank.BlankPicture;
import vn.kiemphieu.form.blank.BlankSeal;
import vn.kiemphieu.form.blank.PxBox;
import vn.kiemphieu.nativelib.NativeLibraries;
import vn.kiemphieu.ocr.TextReader;

/** Makes a ballot style from somebody's blank ballot: where each candidate's name is printed, to the pixel. */
public final class StyleBuilder {
    private static final double THINNEST_BAND_MM = 0.8;
    private static final double THICKEST_BAND_MM = 4.5;

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
        try (TextReader reader = new TextReader()) {
            return build(blankFile, stamp, reader);
        }
    }

    /** The same with a reader that outlives this style; opening one takes longer than reading a dozen lines. */
    StyleProposal build(Path blankFile, StampRequirement stamp, TextReader reader) {
        NativeLibraries.loadOpenCv();
        BlankPicture blank = BlankLoader.load(blankFile);
        PageText page = PageText.read(blank, reader);
        if (page.lines().isEmpty()) {
            throw new StationException(Trouble.BLANK_EMPTY, blankFile);
        }
        Placement placement = page.matcher().match(contest);
        if (placement.placed().size() * 2 < contest.candidates().size()) {
            Optional<PageText> turned = turned(blank, reader, placement.placed().size());
            page = turned.orElse(page);
            blank = page.blank();
            placement = page.matcher().match(contest);
        }
        if (!placement.unplaced().isEmpty()) {
            return incomplete(placement);
        }
        List<Unplaced> others = otherNames(new SecondLook(page, reader), placement);
        return others.isEmpty()
                ? style(blank, page, placement, stamp)
                : new StyleProposal.Incomplete(placement.placed().size() - others.size(), others);
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

    private StyleProposal incomplete(Placement placement) {
        List<Unplaced> unplaced = new ArrayList<>();
        for (int c = 0; c < contest.candidates().size(); c++) {
            Candidate candidate = contest.candidates().get(c);
            Optional.ofNullable(placement.unplaced().get(c))
                    .ifPresent(reason -> unplaced.add(new Unplaced(candidate, reason)));
        }
        return new StyleProposal.Incomplete(placement.placed().size(), unplaced);
    }

    private List<Unplaced> otherNames(SecondLook look, Placement placement) {
        List<Unplaced> others = new ArrayList<>();
        for (NamePlace place : placement.places()) {
            Candidate candidate = contest.candidates().get(place.candidate());
            look.anotherName(candidate, place)
                    .ifPresent(printed ->
                            others.add(new Unplaced(candidate, Unplaced.Reason.OTHER_NAME, Optional.of(printed))));
        }
        return others;
    }

    private StyleProposal style(BlankPicture blank, PageText page, Placement placement, StampRequirement stamp) {
        List<MeasuredRow> rows = MeasuredRow.of(page, placement.places());
        List<Unplaced> unmeasurable = rows.stream()
                .filter(row -> !believable(row, blank))
                .map(row ->
                        new Unplaced(contest.candidates().get(row.place().candidate()), Unplaced.Reason.UNMEASURABLE))
                .toList();
        if (!unmeasurable.isEmpty()) {
            return new StyleProposal.Incomplete(rows.size() - unmeasurable.size(), unmeasurable);
        }
        Optional<PxBox> stampBox = blank.seal().map(BlankSeal::box).or(page::stampBox);
        var seen = blank.seal().isPresent()
                ? StyleProposal.StampSeen.SEAL
                : stampBox.isPresent() ? StyleProposal.StampSeen.BOX : StyleProposal.StampSeen.NOWHERE;
        boolean stampRequired = switch (stamp) {
            case REQUIRED -> true;
            case NONE -> false;
            case AUTO -> stampBox.isPresent() || election.regime() == Regime.STATE;
        };
        int dpi = blank.dpi();
        var style = new BallotStyle(
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
                rows.stream().map(row -> row(row, dpi)).toList());
        return new StyleProposal.Complete(style, seen, differences(page, placement));
    }

    private List<StyleProposal.ReadAs> differences(PageText page, Placement placement) {
        List<StyleProposal.ReadAs> differences = new ArrayList<>();
        for (NamePlace place : placement.places()) {
            Candidate candidate = contest.candidates().get(place.candidate());
            String read = page.text(place);
            if (!NameDistance.normal(read).equalsIgnoreCase(NameDistance.normal(candidate.name()))) {
                differences.add(new StyleProposal.ReadAs(candidate, read));
            }
        }
        return differences;
    }

    private static boolean believable(MeasuredRow row, BlankPicture blank) {
        return row.bands().stream()
                .mapToDouble(band -> PxBox.mm(band.baseline() - band.top(), blank.dpi()))
                .allMatch(mm -> mm > THINNEST_BAND_MM && mm < THICKEST_BAND_MM);
    }

    private StyleRow row(MeasuredRow row, int dpi) {
        Candidate candidate = contest.candidates().get(row.place().candidate());
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
                row.ordinal().map(box -> box.toMm(dpi)));
    }
}
