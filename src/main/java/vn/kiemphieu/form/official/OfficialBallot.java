package vn.kiemphieu.form.official;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.kiemphieu.election.BallotLine;
import vn.kiemphieu.election.Candidate;
import vn.kiemphieu.election.CandidateFacts;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.election.Election;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.form.BallotLayout;
import vn.kiemphieu.form.BallotLayout.Arrangement;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.BallotLayout.StampMark;
import vn.kiemphieu.form.BallotPrinter;
import vn.kiemphieu.form.PrintFace;
import vn.kiemphieu.form.PrintedBallot;

/** Prints a contest on one of the {@link OfficialForm}s, in the largest letters that leave room for every name. */
public final class OfficialBallot {
    static final String SEAL_RING = "VỊ TRÍ ĐÓNG DẤU ★ CON DẤU MẪU ★";

    private static final int NARROWEST_A4_MM = 200;

    private final Election election;
    private final Contest contest;
    private final OfficialForm form;
    private final BallotWords words;

    public OfficialBallot(Election election, Contest contest, OfficialForm form, BallotWords words) {
        this.election = election;
        this.contest = contest;
        this.form = form;
        this.words = words;
    }

    /**
     * How the ballot is to look.
     *
     * @param columns columns of a list without a table, 1 or 2
     * @param capitals whether names are printed in capitals
     * @param details whether a table shows the candidates' posts
     * @param sample whether the picture of a seal marked "MẪU" shows where the stamp belongs
     */
    public record Look(Paper paper, PrintFace face, int columns, boolean capitals, boolean details, boolean sample) {}

    /**
     * A printed ballot and what a person should know of it.
     *
     * @param lines the contest with the lines that were printed in place of the names
     * @param layout as it was printed, with the sizes that were chosen
     * @param gaps what stands on it as dots
     */
    public record Result(PrintedBallot ballot, Contest lines, BallotLayout layout, Set<Gap> gaps) {
        public Result {
            gaps = Set.copyOf(gaps);
        }
    }

    /** One page where all names fit at a size people and machines can read, else more. */
    public Result print(Look look) {
        Set<Gap> gaps = EnumSet.noneOf(Gap.class);
        Contest lines = lines(look.capitals());
        BallotLayout layout = layout(look, lines, gaps);
        return new Result(new BallotPrinter().printPages(lines, layout, look.sample()), lines, layout, gaps);
    }

    /** Whether all names fit on one page. */
    public boolean fits(Look look) {
        Contest lines = lines(look.capitals());
        return new BallotPrinter().fits(lines, layout(look, lines, EnumSet.noneOf(Gap.class)));
    }

    /** The largest letters that fit, or the least there are. */
    private BallotLayout layout(Look look, Contest lines, Set<Gap> gaps) {
        BallotLayout.Texts texts = form.regime() == Regime.STATE
                ? new StateTexts(form, words, gaps).of(election, contest)
                : new MeetingTexts(words, gaps).of(election, contest, details(look));
        BallotPrinter printer = new BallotPrinter();
        for (LetterSize size : LetterSize.values()) {
            BallotLayout layout = layout(look, texts, size);
            if (printer.fits(lines, layout)) {
                return layout;
            }
        }
        return layout(look, texts, LetterSize.LEAST);
    }

    /** The contest with the lines the ballot prints in place of the names; only state ballots say Ông and Bà. */
    private Contest lines(boolean capitals) {
        Contest printed = BallotLine.printed(contest, election.regime());
        List<Candidate> candidates = new ArrayList<>();
        for (Candidate candidate : printed.candidates()) {
            String line = candidate.name();
            CandidateFacts facts = form.regime() == Regime.STATE
                    ? CandidateFacts.NONE.withHonorific(candidate.facts().honorific())
                    : CandidateFacts.NONE;
            candidates.add(new Candidate(candidate.no(), capitals ? line.toUpperCase(Locale.ROOT) : line, facts));
        }
        return new Contest(
                contest.id(), contest.title(), contest.method(), contest.seats(), candidates, contest.facts());
    }

    private List<String> details(Look look) {
        return look.details() && form.arrangement == Arrangement.TABLE
                ? contest.candidates().stream()
                        .map(c -> c.facts().detail().orElse(""))
                        .toList()
                : List.of();
    }

    private BallotLayout layout(Look look, BallotLayout.Texts texts, LetterSize size) {
        boolean state = form.regime() == Regime.STATE;
        double nameX = look.paper().width() > NARROWEST_A4_MM ? 34 : look.columns() > 1 ? 12 : 22;
        return new BallotLayout(
                look.paper(),
                look.face(),
                form.arrangement,
                nameX,
                size.namePt,
                size.rowMm,
                state,
                form.arrangement == Arrangement.NUMBERED_LINES ? look.columns() : 1,
                state ? StampMark.BOX_AND_SEAL : StampMark.SEAL,
                texts);
    }

    /** From generous to the least at which strikes through neighbours stay apart. */
    private enum LetterSize {
        GENEROUS(14, 14),
        LARGE(14, 12),
        MEDIUM(13, 10.5),
        USUAL(12.5, 9.5),
        CLOSE(12, 8.5),
        TIGHT(11.5, 7.5),
        LEAST(11, 6.5);

        private final double namePt;
        private final double rowMm;

        LetterSize(double namePt, double rowMm) {
            this.namePt = namePt;
            this.rowMm = rowMm;
        }
    }
}
