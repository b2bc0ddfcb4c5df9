package vn.kiemphieu.app.audit;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import vn.kiemphieu.election.Contest;
import vn.kiemphieu.rla.Assertion;
import vn.kiemphieu.wording.Wording;

/** What an audit finds, in words. */
public final class AuditWords {
    private static final Wording WORDING = new Wording("vn.kiemphieu.app.audit");
    private static final double SMALLEST = 0.0001;

    private final Contest contest;
    private final Locale language;

    /** @param language that of the reader; the root is Vietnamese */
    public AuditWords(Contest contest, Locale language) {
        this.contest = contest;
        this.language = language;
    }

    public String say(String key, Object... arguments) {
        return WORDING.say(language, key, arguments);
    }

    /** What an assertion claims. */
    public String of(Assertion assertion) {
        if (assertion instanceof Assertion.Ahead ahead) {
            return say("claim.ahead", name(ahead.winner()), name(ahead.loser()));
        }
        if (assertion instanceof Assertion.MoreThanHalfOfValid more) {
            return say("claim.more", name(more.no()));
        }
        if (assertion instanceof Assertion.LessThanHalfOfValid less) {
            return say("claim.less", name(less.no()));
        }
        if (assertion instanceof Assertion.MoreThanShare more) {
            return say("claim.moreShare", name(more.no()));
        }
        return say("claim.lessShare", name(((Assertion.LessThanShare) assertion).no()));
    }

    /** A share, 0–1, as percent with two places behind the point. */
    public String percent(double share) {
        if (share > 0 && share < SMALLEST) {
            return "< " + number("0.00", SMALLEST * 100) + " %";
        }
        return number("0.00", share * 100) + " %";
    }

    private String number(String pattern, double value) {
        Locale digits = language.equals(Locale.ENGLISH) ? Locale.ENGLISH : Locale.forLanguageTag("vi");
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(digits)).format(value);
    }

    private String name(int no) {
        return contest.candidate(no)
                .map(candidate -> no + ". " + candidate.name())
                .orElse(String.valueOf(no));
    }
}
