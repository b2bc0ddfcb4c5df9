package vn.kiemphieu.ui.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.kiemphieu.adjudication.OpenDoubt;
import vn.kiemphieu.ballot.InvalidReason;
import vn.kiemphieu.ballot.OutsideReason;
import vn.kiemphieu.ballot.Sayable;
import vn.kiemphieu.ballot.Verdict;
import vn.kiemphieu.election.Regime;
import vn.kiemphieu.election.VotingMethod;
import vn.kiemphieu.rules.InvalidGrounds;
import vn.kiemphieu.rules.Validity;
import vn.kiemphieu.ui.Texts;
import vn.kiemphieu.ui.review.Answer.Act;
import vn.kiemphieu.wording.Terms;

/** Which answers a doubt has, and by which keys. */
record Answers(VotingMethod method, Regime regime) {
    static final String GROUNDS = "V";
    static final String COMMITTEE = "C";
    static final String LATER = "T";
    static final String UNDO = "Z";
    static final String BACK = "ESC";
    private static final String NUMBERED = "123456789AE";

    /** What is being asked just now. */
    enum Asking {
        WHAT,
        GROUND
    }

    List<Answer> of(OpenDoubt open, Asking asking, boolean committee) {
        if (asking == Asking.GROUND) {
            return Stream.concat(grounds(), Stream.of(act(BACK, Act.BACK))).toList();
        }
        if (committee) {
            // the grounds at once: with the key that calls the committee it would be one too many
            return Stream.of(verdicts(open), grounds(), Stream.of(act(BACK, Act.BACK)))
                    .flatMap(answers -> answers)
                    .toList();
        }
        List<Answer> answers = new ArrayList<>();
        if (!open.isForCommittee()) {
            verdicts(open).forEach(answers::add);
            answers.add(act(GROUNDS, Act.GROUNDS));
        }
        answers.add(act(COMMITTEE, Act.COMMITTEE));
        answers.add(act(LATER, Act.LATER));
        answers.add(undo());
        return answers;
    }

    /** Undo alone, when nothing is left to rule on. */
    static Answer undo() {
        return act(UNDO, Act.UNDO);
    }

    private Stream<Answer> verdicts(OpenDoubt open) {
        if (open.doubt().row().isPresent()) {
            return Validity.marksOf(method).stream()
                    .map(mark -> rule(key(mark.name()), Texts.sayable("answer." + mark), new Verdict.Mark(mark)));
        }
        return Stream.concat(
                Stream.of(rule(key("VALID"), Texts.sayable("answer.VALID"), new Verdict.Valid())),
                Arrays.stream(OutsideReason.values())
                        .map(why -> rule(key(why.name()), Terms.of(why), new Verdict.Outside(why))));
    }

    private Stream<Answer> grounds() {
        List<InvalidReason> reasons = List.copyOf(InvalidGrounds.of(regime).keySet());
        return IntStream.range(0, reasons.size())
                .mapToObj(i -> rule(
                        NUMBERED.substring(i, i + 1), Terms.of(reasons.get(i)), new Verdict.Invalid(reasons.get(i))));
    }

    /** The same in every language, so that what hands have learned stays true. */
    private static String key(String answer) {
        return Texts.sayable("key." + answer).in(Locale.ROOT);
    }

    private static Answer rule(String key, Sayable words, Verdict verdict) {
        return new Answer(key, words, Act.RULE, Optional.of(verdict));
    }

    private static Answer act(String key, Act act) {
        return new Answer(key, Texts.sayable("act." + act), act, Optional.empty());
    }
}
