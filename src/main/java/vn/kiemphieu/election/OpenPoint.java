package vn.kiemphieu.election;

import static vn.kiemphieu.election.OpenPoint.Answer.ASK;
import static vn.kiemphieu.election.OpenPoint.Answer.BESIDE;
import static vn.kiemphieu.election.OpenPoint.Answer.EITHER;
import static vn.kiemphieu.election.OpenPoint.Answer.INVALID;
import static vn.kiemphieu.election.OpenPoint.Answer.STRUCK;
import static vn.kiemphieu.election.OpenPoint.Answer.VALID;
import static vn.kiemphieu.election.OpenPoint.Answer.WITHIN;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the law leaves to the committee: a line a point, with the answers a committee may give beforehand. Where there is
 * only one, people look at every such ballot whatever is settled. Sources: {@code rules.OpenPointSources}.
 */
public enum OpenPoint {
    /** A name on two printed lines, one plainly struck, the other plainly not. */
    TWO_LINE_NAME_ONE_STRUCK(VotingMethod.STRIKE_OUT, ASK, STRUCK),
    /** A stroke over part of a name. */
    PARTIAL_STRIKE(VotingMethod.STRIKE_OUT, ASK),
    /** A name underlined, overlined or circled: a vote, and perhaps a ballot marked to be known again. */
    LINE_OR_CIRCLE_AROUND(VotingMethod.STRIKE_OUT, ASK),
    /** No agreement for anybody on a list of several. */
    AGREES_WITH_NOBODY(VotingMethod.AGREE_DISAGREE, ASK, INVALID, VALID),
    /** A list of one person with no cell marked. */
    ONE_PERSON_NO_BOX(VotingMethod.AGREE_DISAGREE, ASK, INVALID, VALID),
    /** No stamp to be seen where one is required. */
    STAMP_MISSING(null, ASK),
    /** More than one ink. */
    MULTI_INK(null, ASK),
    /** Whether ballots exchanged because they were spoiled are part of those given out; form 32 does not say. */
    EXCHANGED_BALLOTS(null, EITHER, WITHIN, BESIDE);

    /** What happens to such a ballot. */
    public enum Answer {
        /** People look at each. */
        ASK,
        /** The name is struck. */
        STRUCK,
        /** The ballot does not count. */
        INVALID,
        /** The ballot counts and gives nobody a vote. */
        VALID,
        /** Figures balance either way. */
        EITHER,
        /** Exchanged ballots are part of those given out. */
        WITHIN,
        /** Exchanged ballots are counted beside those given out. */
        BESIDE;

        /** The word on the command line. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Optional<VotingMethod> method;
    private final Set<Answer> answers;

    OpenPoint(VotingMethod method, Answer... answers) {
        this.method = Optional.ofNullable(method);
        this.answers = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(answers)));
    }

    /** The word on the command line, as {@code two-line-name-one-struck}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What holds where the committee settled nothing. */
    public Answer usual() {
        return answers.contains(ASK) ? ASK : EITHER;
    }

    /** The answers a committee may choose from. */
    public Set<Answer> answers() {
        return answers;
    }

    /** Whether ballots of this method can have it. */
    public boolean concerns(VotingMethod asked) {
        return method.map(asked::equals).orElse(true);
    }
}
