package vn.kiemphieu.tally;

import java.util.EnumSet;
import java.util.Set;
import vn.kiemphieu.election.Regime;

/** Which figures must be on record before a contest is closed; a figure of 0 must be said as well. */
final class RequiredFigures {
    private RequiredFigures() {}

    /**
     * State: everything forms 18 and 23 (roll, voted, issued, collected) and form 32 (received, issued, exchanged, left
     * over) have a line for. Party: those summoned, the base of the majority (190-QĐ/TW art. 30), and what the ban kiểm
     * phiếu must count and report (art. 8). Others: what a count cannot be balanced without.
     */
    static Set<Figure> of(Regime regime) {
        return switch (regime) {
            case STATE -> EnumSet.allOf(Figure.class);
            case PARTY_CONGRESS -> EnumSet.of(Figure.ROLL, Figure.ISSUED, Figure.COLLECTED);
            case CLUB -> EnumSet.of(Figure.ISSUED, Figure.COLLECTED);
        };
    }
}
