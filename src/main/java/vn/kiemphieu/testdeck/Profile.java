package vn.kiemphieu.testdeck;

import java.util.Locale;

/** How difficult a deck is: the one table of probabilities. */
public enum Profile {
    // special, asked, specks, fold, crease, finger, coffee, staple, punched, bleed, smear, streak, light, copy, astray,
    // twice, harm
    CLEAN(0.04, 0.03, 0.10, 0.02, 0.00, 0.00, 0.00, 0.02, 0.00, 0.00, 0.00, 0.00, 0.00, 0.02, 0.00, 0.00, 0.15),
    TYPICAL(0.24, 0.19, 0.28, 0.17, 0.08, 0.03, 0.03, 0.12, 0.05, 0.06, 0.03, 0.09, 0.06, 0.10, 0.05, 0.02, 0.5),
    HARD(0.49, 0.60, 0.72, 0.45, 0.20, 0.14, 0.14, 0.16, 0.10, 0.18, 0.12, 0.40, 0.17, 0.20, 0.13, 0.06, 1.0);

    /** Share of sheets that are not {@link SheetClass#NORMAL}. */
    final double special;
    /** Share of the sheets that can have one that get an ambiguous row. */
    final double asked;

    final double specks;
    final double fold;
    final double crease;
    final double finger;
    final double coffee;
    final double staple;
    final double punched;
    final double bleed;
    /** Share of sheets on which a hand wiped over wet ink. */
    final double smear;

    final double streak;
    final double printLight;
    final double printCopy;
    /** Share of stamps pressed far from their place, over names if there are any near. */
    final double stampAstray;
    /** Share of stamps pressed twice. */
    final double stampTwice;
    /** 0–1: strength of everything that only disturbs. */
    final double harm;

    Profile(
            double special,
            double asked,
            double specks,
            double fold,
            double crease,
            double finger,
            double coffee,
            double staple,
            double punched,
            double bleed,
            double smear,
            double streak,
            double printLight,
            double printCopy,
            double stampAstray,
            double stampTwice,
            double harm) {
        this.special = special;
        this.asked = asked;
        this.specks = specks;
        this.fold = fold;
        this.crease = crease;
        this.finger = finger;
        this.coffee = coffee;
        this.staple = staple;
        this.punched = punched;
        this.bleed = bleed;
        this.smear = smear;
        this.streak = streak;
        this.printLight = printLight;
        this.printCopy = printCopy;
        this.stampAstray = stampAstray;
        this.stampTwice = stampTwice;
        this.harm = harm;
    }

    /** The word on the command line. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
