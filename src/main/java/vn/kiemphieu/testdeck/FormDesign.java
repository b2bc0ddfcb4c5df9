package vn.kiemphieu.testdeck;

import java.util.Optional;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.form.AnswerColumns;
import vn.kiemphieu.form.BallotLayout.Arrangement;
import vn.kiemphieu.form.BallotLayout.Paper;
import vn.kiemphieu.form.BallotLayout.StampMark;
import vn.kiemphieu.form.PrintFace;

/**
 * How one form of the catalogue is printed, whoever stands on it; the sizes as in {@link vn.kiemphieu.form.BallotLayout}.
 *
 * @param posts whether a column tells each candidate's post
 * @param answers the answer columns of an agree/disagree ballot; none where names are struck out
 */
record FormDesign(
        Regime regime,
        Paper paper,
        PrintFace face,
        Arrangement arrangement,
        int names,
        int seats,
        double namePt,
        double rowMm,
        int columns,
        StampMark stamp,
        boolean posts,
        Optional<AnswerColumns> answers) {

    /** A Party ballot in one column, with the seal's place. */
    static FormDesign party(Paper paper, PrintFace face, Arrangement arrangement) {
        return new FormDesign(
                Regime.PARTY_CONGRESS,
                paper,
                face,
                arrangement,
                1,
                1,
                12,
                10,
                1,
                StampMark.SEAL,
                false,
                Optional.empty());
    }

    /** A state ballot in one column, with the box for the stamp. */
    static FormDesign state(Paper paper, PrintFace face, Arrangement arrangement) {
        return new FormDesign(
                Regime.STATE, paper, face, arrangement, 1, 1, 12, 10, 1, StampMark.BOX, false, Optional.empty());
    }

    /** So many names for so many seats, in letters of {@code pt} on rows of {@code mm}. */
    FormDesign list(int people, int elected, double pt, double mm) {
        return new FormDesign(
                regime, paper, face, arrangement, people, elected, pt, mm, columns, stamp, posts, answers);
    }

    FormDesign inTwoColumns() {
        return new FormDesign(regime, paper, face, arrangement, names, seats, namePt, rowMm, 2, stamp, posts, answers);
    }

    FormDesign stamped(StampMark other) {
        return new FormDesign(
                regime, paper, face, arrangement, names, seats, namePt, rowMm, columns, other, posts, answers);
    }

    FormDesign withPosts() {
        return new FormDesign(
                regime, paper, face, arrangement, names, seats, namePt, rowMm, columns, stamp, true, answers);
    }

    FormDesign answeredIn(AnswerColumns columnsOfAnswers) {
        return new FormDesign(
                regime,
                paper,
                face,
                arrangement,
                names,
                seats,
                namePt,
                rowMm,
                columns,
                stamp,
                posts,
                Optional.of(columnsOfAnswers));
    }

    /** The ballot of the same list in the same kind of table, to be answered instead of struck out or the reverse. */
    Optional<FormDesign> otherMethod() {
        Optional<Arrangement> other = switch (arrangement) {
            case AGREE_TABLE -> Optional.of(Arrangement.TABLE);
            case AGREE_TABLE_WITHOUT_ORDINALS -> Optional.of(Arrangement.TABLE_WITHOUT_ORDINALS);
            case TABLE -> Optional.of(Arrangement.AGREE_TABLE);
            case TABLE_WITHOUT_ORDINALS -> Optional.of(Arrangement.AGREE_TABLE_WITHOUT_ORDINALS);
            case LINES, NUMBERED_LINES -> Optional.empty();
        };
        Optional<AnswerColumns> cells = answers.isPresent() ? Optional.empty() : Optional.of(AnswerColumns.USUAL);
        return other.map(table ->
                new FormDesign(regime, paper, face, table, names, seats, namePt, rowMm, columns, stamp, posts, cells));
    }

    VotingMethod method() {
        return answers.isPresent() ? VotingMethod.AGREE_DISAGREE : VotingMethod.STRIKE_OUT;
    }
}
