package vn.kiemphieu.testdeck;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kiemphieu.testdeck.DeckFinding.Fault;

/**
 * The shares by which a deck may be called one of a profile; a small deck may miss them by chance.
 *
 * @param leastSpecial of the sheets, those that are not normal, 0–1
 * @param leastAsked of the sheets, those with a row that only a person can judge
 */
record DeckShares(double leastSpecial, double mostSpecial, double leastAsked, double mostAsked) {
    /** A deck is found fault with when one of the profile would come out so far off less often than this. */
    private static final double CHANCE = 0.01;

    static DeckShares of(Profile profile) {
        return switch (profile) {
            case CLEAN -> new DeckShares(0, 0.1, 0, 0.1);
            case TYPICAL -> new DeckShares(0.2, 0.45, 0.14, 0.45);
            case HARD -> new DeckShares(0.45, 1, 0.45, 1);
        };
    }

    List<DeckFinding> judge(DeckSummary deck) {
        List<DeckFinding> findings = new ArrayList<>();
        judge(
                findings,
                deck.special(),
                deck.sheets(),
                leastSpecial,
                mostSpecial,
                Fault.FEW_SPECIAL,
                Fault.MANY_SPECIAL);
        judge(findings, deck.asked(), deck.sheets(), leastAsked, mostAsked, Fault.FEW_ASKED, Fault.MANY_ASKED);
        return findings;
    }

    private static void judge(
            List<DeckFinding> findings, int found, int all, double least, double most, Fault few, Fault many) {
        if (atMost(found, all, least) < CHANCE) {
            findings.add(new DeckFinding(few, said(found, all, least)));
        }
        if (atMost(all - found, all, 1 - most) < CHANCE) {
            findings.add(new DeckFinding(many, said(found, all, most)));
        }
    }

    private static String said(int found, int all, double limit) {
        return String.format(Locale.ROOT, "%d/%d, %.0f %%", found, all, 100 * limit);
    }

    /** Probability of {@code k} or fewer of {@code n} where each comes with probability {@code p}. */
    static double atMost(int k, int n, double p) {
        if (p <= 0 || k >= n) {
            return 1;
        }
        if (p >= 1) {
            return 0;
        }
        double sum = 0;
        double term = n * StrictMath.log1p(-p);
        for (int i = 0; i <= k; i++) {
            sum += StrictMath.exp(term);
            term += StrictMath.log((n - i) * p) - StrictMath.log((i + 1) * (1 - p));
        }
        return Math.min(1, sum);
    }
}
